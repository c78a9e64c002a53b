import type { I18n } from "../i18n/translator.ts";
import { type DatasetError, type LoadProblem } from "../load/errors.ts";
import { SCHEMA } from "../model/types.ts";
import { useI18n } from "../ui/i18n.ts";
import { Code } from "../ui/Words.tsx";
import { Gate } from "./Gate.tsx";
import { type Back, WayBack } from "./WayBack.tsx";

function wordsOf(problem: LoadProblem, host: string | null, t: I18n["t"]): readonly [title: string, text: string] {
  switch (problem.code) {
    case "unreachable":
      return [t("load.unreachable"), host ? t("load.unreachableText", { host }) : t("load.unreachableOwn")];
    case "status":
      return [t("load.unreachable"), t("load.httpStatus", { host: host ?? t("common.appName"), status: String(problem.status) })];
    case "tooLarge":
      return [t("load.tooLarge"), t("load.tooLargeText", { limit: problem.limitMb })];
    case "newerVersion":
      return [t("load.newerVersion"), t("load.newerVersionText", { found: problem.found, known: SCHEMA })];
    case "notThisFormat":
      return [t("load.notThisFormat"), t("load.notThisFormatText", { known: SCHEMA })];
    case "noRelease":
      return [t("release.unknown"), t("release.unknownText", { name: problem.name })];
    case "notJson":
      return [t("load.notThisFormat"), t("load.notJson")];
    case "damaged":
      return [t("load.damaged"), t("load.damagedText")];
    case "badColumn":
      return [t("load.damaged"), t("load.badColumn", { column: problem.column })];
    case "noGoodRecord":
      return [t("load.failed"), t("load.noGoodRecord")];
    default:
      return problem satisfies never;
  }
}

interface Props {
  readonly error: DatasetError;
  readonly host: string | null;
  readonly onRetry: () => void;
  /** Leads to our own record as it is now, where another one or a release failed. */
  readonly back: Back | null;
}

/** A dataset that cannot be shown: what, where, and what to do. */
export function LoadFailure({ error, host, onRetry, back }: Props) {
  const { t } = useI18n();
  const [title, text] = wordsOf(error.problem, host, t);
  return (
    <Gate role="alert">
      <h1>{t("load.failed")}</h1>
      <h2>{title}</h2>
      <p>{text}</p>
      <p>
        <Code>{error.url}</Code>
      </p>
      <p className="failure-actions">
        <button type="button" className="button button-primary" onClick={onRetry}>
          {t("common.retry")}
        </button>
        {back && (
          <WayBack back={back} className="button">
            {t(host === null ? "release.openCurrent" : "load.foreignLeave")}
          </WayBack>
        )}
      </p>
    </Gate>
  );
}
