import { asFields } from "../model/fields.ts";
import { asText, listAt, type Path } from "../model/raw.ts";
import { useI18n } from "../ui/i18n.ts";
import { markAt } from "./acts.ts";
import { useDeskOf, useTools } from "./context.ts";
import { type Desk, edited, goingTo, rootOf } from "./deskState.ts";
import { intoAsked } from "./MarkingPanel.tsx";
import type { FieldProps } from "./useField.ts";
import { pathKey } from "./value.ts";

/** The words that a value stands on: each is shown in the text, and more are marked there. */
export function EvidenceField({ path }: FieldProps) {
  const { t } = useI18n();
  const { update } = useTools();
  const pieces = useDeskOf(({ desk }) => listAt(rootOf(desk.now), path));
  const { isAsked, hasText } = useDeskOf(({ desk }) => ({
    isAsked: desk.asked !== null && pathKey(desk.asked) === pathKey(path),
    hasText: desk.text !== null,
  }));
  return (
    <>
      <ul className="desk-evidence">
        {pieces.map((piece, at) => (
          <Piece key={at} piece={piece} path={[...path, at]} />
        ))}
      </ul>
      <button
        type="button"
        className="desk-small"
        data-first=""
        aria-pressed={isAsked}
        disabled={!hasText}
        onClick={() =>
          update((now) =>
            now.marking?.stage === "settled" ? intoAsked({ ...now, asked: path }) : isAsked ? { ...now, asked: null } : asking(now, path),
          )
        }
      >
        {t("desk.mark")}
      </button>
    </>
  );
}

function Piece({ piece, path }: { readonly piece: unknown; readonly path: Path }) {
  const { t, plain } = useI18n();
  const { update } = useTools();
  const hasText = useDeskOf(({ desk }) => desk.text !== null);
  const { p, cue, chars, about } = asFields(piece);
  const [from, to] = Array.isArray(about) ? (about as readonly unknown[]) : [];
  const [start, end] = Array.isArray(chars) ? (chars as readonly unknown[]) : [];
  return (
    <li>
      <button
        type="button"
        className="desk-piece"
        onClick={() => update((now) => ({ ...now, p: typeof p === "number" ? p : now.p }))}
        title={t("desk.paragraph", { p: plain(Number(p)) })}
      >
        ¶{plain(Number(p))} <q dir="auto">{asText(cue)}</q>{" "}
        <span className="desk-aside" dir="ltr">
          {String(start)}–{String(end)} · {String(from)}–{String(to)}
        </span>
      </button>{" "}
      <button type="button" className="desk-small desk-wide" disabled={!hasText} onClick={() => update((now) => markAt(now, path) ?? now)}>
        {t("desk.move")}
        <span className="sr-only"> {asText(cue)}</span>
      </button>{" "}
      <button type="button" className="desk-small" onClick={() => update((now) => withoutPiece(now, path))}>
        {t("desk.remove")}
        <span className="sr-only"> {asText(cue)}</span>
      </button>
    </li>
  );
}

/** The next mark goes to a field: the keys go to the text. */
const asking = (desk: Desk, path: Path): Desk => goingTo({ ...desk, asked: path, marking: null }, "text");

/** A list that is left empty goes with its last piece. */
function withoutPiece(desk: Desk, path: Path): Desk {
  const list = path.slice(0, -1);
  return goingTo(edited(desk, listAt(rootOf(desk.now), list).length > 1 ? path : list, undefined), list);
}
