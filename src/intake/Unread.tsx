import { type ReactNode, useState } from "react";
import type { I18n } from "../i18n/translator.ts";
import { ENCODINGS } from "../import/decode.ts";
import type { ReadSo } from "../import/mapping.ts";
import type { UnreadTable } from "../import/table.ts";
import { useI18n } from "../ui/i18n.ts";

interface Props {
  readonly error: UnreadTable;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly back: ReactNode;
  readonly onReadSo: (so: ReadSo) => void;
}

/** A file of which no table could be made: why, and what to do. */
export function Unread({ error, name, bytes, back, onReadSo }: Props) {
  const { t } = useI18n();
  const { code } = error;
  return (
    <>
      <div role="alert">
        <h1>{t("intake.unread")}</h1>
        <p>
          <bdi>{name}</bdi>
        </p>
        {code !== "kind" && <p>{reasonOf(error, t)}</p>}
      </div>
      {code === "encoding" && <ChooseEncoding bytes={bytes} onReadSo={onReadSo} />}
      <p className="failure-actions">{back}</p>
    </>
  );
}

const COMMAND = "npm run import";

function reasonOf({ code, limit }: UnreadTable, t: I18n["t"]): string {
  switch (code) {
    case "kind":
      return "";
    case "encoding":
    case "empty":
    case "damaged":
    case "noFeatures":
      return t(`intake.unread.${code}`);
    case "bytes":
      return t("intake.unread.bytes", { limit, command: COMMAND });
    default:
      return t(`intake.unread.${code}`, { limit });
  }
}

const HEAD = 400;
const NON_UTF = ENCODINGS.filter((encoding) => encoding !== "utf-8");

function ChooseEncoding({ bytes, onReadSo }: Pick<Props, "bytes" | "onReadSo">) {
  const { t } = useI18n();
  const [encoding, setEncoding] = useState<string>("windows-1256");
  const high = bytes.findIndex((byte) => byte >= 0x80);
  const from = Math.max(0, high - HEAD / 4);
  const sample = new TextDecoder(encoding).decode(bytes.subarray(from - (from % 2), from + HEAD));
  return (
    <>
      <p>
        <select aria-label={t("intake.encoding")} value={encoding} onChange={({ target }) => setEncoding(target.value)}>
          {NON_UTF.map((value) => (
            <option key={value}>{value}</option>
          ))}
        </select>{" "}
        <button type="button" className="button button-primary" onClick={() => onReadSo({ encoding })}>
          {t("intake.readSo")}
        </button>
      </p>
      <pre dir="auto" className="scroll-x">
        {sample}
      </pre>
    </>
  );
}
