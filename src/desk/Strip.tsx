import { useI18n } from "../ui/i18n.ts";
import type { Statement } from "./checks.ts";
import { useDeskOf, useTools } from "./context.ts";
import { noiseOf } from "./deskState.ts";

const MOST = 200;

/** A cell for each paragraph, a square in it for each statement: a map of the text, and how far it is answered. */
export function Strip() {
  const { t, plain } = useI18n();
  const { update } = useTools();
  const { at, text, statements } = useDeskOf(({ desk, ...view }) => ({ at: desk.p, text: desk.text, statements: view.statements }));
  const noise = useDeskOf(({ desk }) => noiseOf(desk.now));
  const count = text?.paragraphs.length ?? 0;
  const first = Math.max(0, Math.min(at - 1 - MOST / 2, count - MOST));
  return (
    <nav className="desk-strip" aria-label={t("desk.strip")}>
      <ol>
        {Array.from({ length: Math.min(MOST, count) }, (_, i) => first + i + 1).map((p) => (
          <li key={p}>
            <button
              type="button"
              className={noise.includes(p) ? "is-noise" : ""}
              aria-current={p === at ? "true" : undefined}
              aria-label={t("desk.paragraph", { p: plain(p) })}
              onClick={() => update((now) => ({ ...now, p }))}
            >
              <span>{plain(p)}</span>
              <Squares statements={statements.filter((one) => one.p === p)} />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Squares({ statements }: { readonly statements: readonly Statement[] }) {
  return (
    <span className="desk-squares" aria-hidden="true">
      {statements.map(({ state }, at) => (
        <i key={at} className={`is-${state}`} />
      ))}
    </span>
  );
}
