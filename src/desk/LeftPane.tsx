import type { ReactNode } from "react";
import type { Path } from "../model/raw.ts";
import { useI18n } from "../ui/i18n.ts";
import { isAnswered } from "./checks.ts";
import { useDeskOf, useTools } from "./context.ts";
import { focused, goingTo } from "./deskState.ts";
import { ErrorWords } from "./FieldView.tsx";
import { recordPath } from "./marks.ts";
import { fieldName } from "./names.ts";
import { pathKey } from "./value.ts";
import { WarningWords, warningKey } from "./Warnings.tsx";

const MOST = 60;

/** What is not answered for yet, and what the checks find: each leads to its field. */
export function LeftPane() {
  const { t, plural, plain } = useI18n();
  const { update } = useTools();
  const { errors, warnings, statements } = useDeskOf((view) => ({
    errors: view.errors,
    warnings: view.warnings,
    statements: view.statements,
  }));
  const open = statements.filter((one) => one.kind === "paragraph" && !isAnswered(one));
  return (
    <section className="desk-left" aria-label={t("desk.leftTitle")}>
      <div className="desk-head">
        <h2>{t("desk.leftTitle")}</h2>
        <span className="desk-aside">{errors.length > 0 && plural("desk.errors", errors.length)}</span>
      </div>
      {errors.length + open.length === 0 && <p>{t("desk.leftNone")}</p>}
      <ul>
        {open.slice(0, MOST).map(({ p }) => (
          <li key={p}>
            <button type="button" onClick={() => update((now) => goingTo({ ...focused(now, null), p }, "text"))}>
              {t("desk.openStatement", { p: plain(p) })}
            </button>
          </li>
        ))}
        {errors.slice(0, MOST).map((error) => (
          <li key={`${pathKey(error.path)} ${error.message}`}>
            <ToField path={error.path}>
              <ErrorWords error={error} />
            </ToField>
          </li>
        ))}
      </ul>
      {warnings.length > 0 && (
        <>
          <h3>{t("desk.warnings")}</h3>
          <ul className="desk-warnings">
            {warnings.slice(0, MOST).map((warning) => (
              <li key={warningKey(warning)}>
                <ToField path={warning.path}>
                  <WarningWords warning={warning} />
                </ToField>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Goes to a field, after its name. */
function ToField({ path, children }: { readonly path: Path; readonly children: ReactNode }) {
  const i18n = useI18n();
  const { update } = useTools();
  const field = path.findLast((step) => typeof step === "string") ?? "";
  const card = path[0] === "added" ? path.slice(0, 3) : recordPath(path);
  return (
    <button type="button" onClick={() => update((now) => goingTo(focused(now, card), path))}>
      {fieldName(field, i18n)}: {children}
    </button>
  );
}
