import type { I18n } from "../i18n/translator.ts";
import { type DatasetError, type ErrorReason, type FileKind, reasonOf } from "../load/errors.ts";
import { SCHEMA } from "../model/version.ts";
import { useI18n } from "../ui/i18n.ts";
import { Code } from "../ui/Words.tsx";
import { isOneFile } from "./address.ts";
import { FindingsList } from "./FindingsList.tsx";
import { Gate } from "./Gate.tsx";
import { type Back, WayBack } from "./WayBack.tsx";

type Said = readonly [title: string, text: string];

function wordsOf(reason: ErrorReason, host: string | null, i18n: I18n): Said {
  const { t, plural } = i18n;
  switch (reason.code) {
    case "missingPart":
      return [t("load.missingPart"), t("load.missingPartText")];
    case "unreadable":
      return [t("load.unreadable"), t("load.unreadableText")];
    case "unexpected":
      return [t("load.crashed"), t("load.crashedText")];
    case "unreachable":
      return [t("load.unreachable"), host ? t("load.unreachableText", { host }) : t("load.unreachableOwn")];
    case "silent":
      return [t("load.silent"), plural("load.silentText", reason.seconds, { host: host ?? t("common.appName") })];
    case "status":
      return [t("load.unreachable"), t("load.httpStatus", { host: host ?? t("common.appName"), status: String(reason.status) })];
    case "tooLarge":
      return [t("load.tooLarge"), t("load.tooLargeText", { limit: reason.limitMb })];
    case "newerVersion":
      return [t("load.newerVersion"), t("load.newerVersionText", { found: reason.found, known: SCHEMA })];
    case "olderVersion":
      return [t("load.olderVersion"), t("load.olderVersionText", { found: reason.found, known: SCHEMA })];
    case "notUtf8":
      return [t("load.notUtf8"), reason.guess === null ? t("load.notUtf8Text") : t("load.notUtf8Guess", { guess: reason.guess })];
    case "otherKind":
      return [t(`load.kind.${reason.kind}`), todoFor(reason.kind, t)];
    case "notThisFormat":
      return [t("load.notThisFormat"), t("load.notThisFormatText", { known: SCHEMA })];
    case "noRelease":
      return [t("release.unknown"), t("release.unknownText", { name: reason.name })];
    case "notJson":
      return [t("load.notThisFormat"), t("load.notJson")];
    case "damaged":
      return [t("load.damaged"), t("load.damagedText")];
    case "oldColumns":
      return [t("load.oldColumns"), t("load.oldColumnsText", { command: "npm run import -- FILE.json -o OUT.json" })];
    case "noWords":
      return [t("load.noWords"), `${wordsOf(reason.reason, host, i18n)[1]} ${t("load.noWordsText")}`];
    case "notGiven":
      return [t("load.notGiven"), t("load.notGivenText")];
    case "badColumn":
      return [t("load.damaged"), t("load.badColumn", { column: reason.column })];
    case "noGoodRecord":
      if (reason.findings.leftOut === 0 && reason.findings.groups.length === 0) return [t("load.noEvents"), t("load.noEventsText")];
      return [t("load.noGoodRecord"), plural("load.badRecords", reason.findings.leftOut)];
    default:
      return reason satisfies never;
  }
}

function todoFor(kind: FileKind, t: I18n["t"]): string {
  switch (kind) {
    case "csv":
    case "spreadsheet":
      return t("load.todo.table");
    case "geojson":
    case "kml":
      return t("load.todo.layer");
    case "ics":
      return t("load.todo.calendar");
    case "json":
      return t("load.todo.json", { known: SCHEMA });
    default:
      return t(`load.todo.${kind}`);
  }
}

const MADE_BY_SCHEMA: ReadonlySet<FileKind> = new Set(["csv", "spreadsheet", "geojson", "kml", "ics", "json"]);

/** True where the next time may end otherwise. A file on the device stays what it was when it was chosen; an address may give something else. */
function mayPass(reason: ErrorReason, isFile: boolean): boolean {
  switch (reason.code) {
    case "missingPart":
      return true;
    case "unreachable":
    case "silent":
    case "damaged":
    case "notJson":
      return !isFile;
    case "noWords":
      return mayPass(reason.reason, isFile);
    case "status":
      return reason.status >= 500 || reason.status === 408 || reason.status === 429;
    case "otherKind":
      return reason.kind === "empty" && !isFile;
    default:
      return false;
  }
}

interface Props {
  readonly error: DatasetError;
  readonly host: string | null;
  readonly isFile: boolean;
  readonly onRetry: () => void;
  /** Leads to our own record as it is now, where another one or a release failed. */
  readonly back: Back | null;
}

/** A dataset that cannot be shown: what, where, and what to do. */
export function LoadFailure({ error, host, isFile, onRetry, back }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const { reason } = error;
  const [title, text] = wordsOf(reason, host, i18n);
  const mayRetry = back === null || mayPass(reason, isFile);
  return (
    <Gate className={reason.code === "noGoodRecord" ? "gate gate-wide" : "gate"}>
      <div role="alert">
        <h1>{t("load.failed")}</h1>
        <h2>{title}</h2>
        <p>{text}</p>
      </div>
      {reason.code === "otherKind" && MADE_BY_SCHEMA.has(reason.kind) && !isOneFile() && (
        <p>
          <a href="../data/dataset.schema.json">{t("load.schemaLink")}</a>
        </p>
      )}
      {error.url !== "" && (
        <p>
          <Code>{error.url}</Code>
        </p>
      )}
      <p className="failure-actions">
        {mayRetry && (
          <button type="button" className="button button-primary" onClick={onRetry}>
            {t("common.retry")}
          </button>
        )}
        {back && (
          <WayBack back={back} className={mayRetry ? "button" : "button button-primary"}>
            {t(host === null ? "release.openCurrent" : "load.foreignLeave")}
          </WayBack>
        )}
      </p>
      {reason.code === "noGoodRecord" && <FindingsList findings={reason.findings} />}
    </Gate>
  );
}

interface WordsProps {
  readonly error: unknown;
  readonly host: string | null;
  readonly onRetry: () => void;
}

/** Why the words of a large record, which is shown by its codes meanwhile, did not come. */
export function WordsFailure({ error, host, onRetry }: WordsProps) {
  const i18n = useI18n();
  const [, text] = wordsOf(reasonOf(error), host, i18n);
  return (
    <p className="pane-loading" role="alert">
      {i18n.t("load.noWords")}. {text}{" "}
      <button type="button" className="link-button" onClick={onRetry}>
        {i18n.t("common.retry")}
      </button>
    </p>
  );
}

/** The reader ended it. */
export function Cancelled({ onRetry, back }: Pick<Props, "onRetry" | "back">) {
  const { t } = useI18n();
  return (
    <Gate>
      <p role="status">{t("load.cancelled")}</p>
      <p className="failure-actions">
        <button type="button" className="button button-primary" onClick={onRetry}>
          {t("common.retry")}
        </button>
        {back && (
          <WayBack back={back} className="button">
            {t("load.foreignLeave")}
          </WayBack>
        )}
      </p>
    </Gate>
  );
}
