import { useI18n } from "../ui/i18n.ts";
import { mergeable, merged, openAt, split, switchedAlone } from "./acts.ts";
import { useDesk } from "./context.ts";
import type { Desk } from "./deskState.ts";
import { actKey, runAt } from "./runs.ts";
import { fieldsAt } from "./value.ts";

/** What can be done with the open directive as one of the acts that its verb governs. */
export function ActsOfRun() {
  const { t, plural } = useI18n();
  const { desk, update, say, cursor } = useDesk();
  const at = openAt(desk);
  if (at === null) return null;
  const run = runAt(desk.now, at);
  const isAlone = desk.now.alone.includes(actKey(fieldsAt(desk.now.report, ["directives", at])));
  const change = (next: Desk | null, refusal: "desk.splitWhere" | "desk.mergeNone" | "desk.noRun"): void =>
    next ? update(() => next) : say(t(refusal));
  return (
    <div className="desk-wide">
      {run.length > 1 && <p className="desk-aside">{plural("desk.run", run.length)}</p>}
      <p className="desk-buttons">
        <button type="button" className="desk-small" onClick={() => change(split(desk, cursor), "desk.splitWhere")}>
          {t("desk.split")}
        </button>
        {mergeable(desk) !== null && (
          <button type="button" className="desk-small" onClick={() => change(merged(desk), "desk.mergeNone")}>
            {t("desk.merge")}
          </button>
        )}
        {(run.length > 1 || isAlone) && (
          <button type="button" className="desk-small" aria-pressed={isAlone} onClick={() => change(switchedAlone(desk), "desk.noRun")}>
            {t("desk.leave")}
          </button>
        )}
      </p>
    </div>
  );
}
