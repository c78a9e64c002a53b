import { createTwoFilesPatch } from "diff";
import { useState } from "react";
import { asFields } from "../model/fields.ts";
import { useI18n } from "../ui/i18n.ts";
import "./writeIn.css";

/** As `deskWrites` answers it, while one works on the project. */
const ADDRESS = "/__desk/file";

interface Props {
  readonly name: string;
  readonly yaml: string;
  readonly onWritten: () => void;
}

interface Shown {
  readonly was: string | null;
  readonly patch: string;
}

interface Told {
  readonly ok: boolean;
  readonly now: string | null;
  readonly error: string;
}

async function ask(name: string, write?: { readonly yaml: string; readonly was: string | null }): Promise<Told> {
  const response = await fetch(ADDRESS, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name, ...(write ? { write } : {}) }),
  });
  const { now, error } = asFields(await response.json());
  return { ok: response.ok, now: typeof now === "string" ? now : null, error: typeof error === "string" ? error : "" };
}

/** Writes a file into data/ itself, after the difference to what stands there was shown; only under the development server. */
export function WriteIn({ name, yaml, onWritten }: Props) {
  const { t } = useI18n();
  const [shown, setShown] = useState<Shown | null>(null);
  const [said, setSaid] = useState("");
  const show = (was: string | null): void =>
    setShown({ was, patch: createTwoFilesPatch(name, name, was ?? "", yaml, undefined, undefined, { context: 2 }) });

  async function look(): Promise<void> {
    const told = await ask(name);
    if (told.error) setSaid(told.error);
    else show(told.now);
  }

  async function write(was: string | null): Promise<void> {
    const told = await ask(name, { yaml, was });
    if (told.ok) {
      setShown(null);
      setSaid(t("desk.write.done", { name }));
      onWritten();
    } else if (told.error) setSaid(told.error);
    else {
      setSaid(t("desk.write.changed", { name }));
      show(told.now);
    }
  }

  return (
    <div>
      <p role="status">{shown?.was === yaml ? t("desk.write.same", { name }) : said}</p>
      {!shown && (
        <button type="button" className="button" onClick={() => void look()}>
          {t("desk.write.look", { name })}
        </button>
      )}
      {shown && shown.was !== yaml && <Patch name={name} patch={shown.patch} onWrite={() => void write(shown.was)} />}
    </div>
  );
}

interface PatchProps {
  readonly name: string;
  readonly patch: string;
  readonly onWrite: () => void;
}

function Patch({ name, patch, onWrite }: PatchProps) {
  const { t } = useI18n();
  return (
    <>
      <pre dir="ltr" tabIndex={0} className="desk-patch" aria-label={t("desk.write.patch", { name })}>
        {patch
          .split("\n")
          .slice(4)
          .map((line, at) => (
            <span key={at} className={SIGNS.get(line.charAt(0))}>
              {`${line}\n`}
            </span>
          ))}
      </pre>
      <button type="button" className="button button-primary" onClick={onWrite}>
        {t("desk.write.write", { name })}
      </button>
    </>
  );
}

const SIGNS = new Map([
  ["+", "is-added"],
  ["-", "is-removed"],
  ["@", "is-place"],
]);
