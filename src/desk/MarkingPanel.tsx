import { listAt, type Path } from "../model/raw.ts";
import { useI18n } from "../ui/i18n.ts";
import { BECOMES, become, refusalOf } from "./answers.ts";
import { useDesk } from "./context.ts";
import { type Desk, edited, goingTo, withEvidence } from "./deskState.ts";
import { another, evidencesOf, fixedCue, HANDLES, type Marking, settled, stepped } from "./marking.ts";
import { fieldName } from "./names.ts";
import { digitOf } from "./textKeys.ts";

/** What the finished mark becomes when a number is pressed; null for other keys. */
export function becomeByKey(desk: Desk, key: string): Desk | null {
  if (desk.marking?.stage !== "settled") return null;
  const kind = BECOMES[digitOf(key) - 1];
  return kind && refusalOf(desk, kind) === null ? finished(desk, kind) : null;
}

function finished(desk: Desk, kind: (typeof BECOMES)[number]): Desk {
  const { marking, text } = desk;
  const paragraph = marking && text?.paragraphs[marking.p - 1];
  return paragraph ? become({ ...desk, marking: null }, kind, evidencesOf(paragraph, marking)) : desk;
}

/** A finished mark goes where a field waits for it. */
export function intoAsked(desk: Desk): Desk {
  const { marking, text, asked } = desk;
  const paragraph = marking && text?.paragraphs[marking.p - 1];
  if (!paragraph || !asked) return desk;
  return goingTo({ ...withEvidence({ ...desk, marking: null }, asked, evidencesOf(paragraph, marking)), asked: null }, asked);
}

/** A mark that was moved goes back to where its evidence stood. */
function backInPlace(desk: Desk, path: Path): Desk {
  const { marking, text } = desk;
  const paragraph = marking && text?.paragraphs[marking.p - 1];
  const [list, at] = [path.slice(0, -1), path.at(-1)];
  if (!paragraph || typeof at !== "number") return desk;
  const pieces = listAt(desk.now.report, list).toSpliced(at, 1, ...evidencesOf(paragraph, marking));
  return goingTo(edited({ ...desk, marking: null }, list, pieces), list);
}

/** The mark in the making in words and buttons: its cue, what it is about, and what it may become. */
export function MarkingPanel() {
  const { t, number } = useI18n();
  const { desk, update } = useDesk();
  const { marking, text } = desk;
  const paragraph = marking ? (text?.paragraphs[marking.p - 1] ?? "") : "";
  if (!marking) return desk.now.gate.passed ? <Hint /> : null;
  const set = (next: typeof marking | null): void => update((now) => ({ ...now, marking: next }));
  const drop = (
    <button type="button" className="button" onClick={() => set(null)}>
      {t("desk.dropMark")}
    </button>
  );
  if (marking.stage !== "settled") {
    const span = marking.stage === "cue" ? marking.cue : marking.about;
    const words = paragraph.slice(...span);
    return (
      <div className="desk-marking">
        <p role="status">{t(marking.stage === "cue" ? "desk.cueStage" : "desk.aboutStage", { words })}</p>
        <p className="desk-buttons">
          <button
            type="button"
            className="button button-primary"
            onClick={() =>
              update((now) => finishStroke({ ...now, marking: marking.stage === "cue" ? fixedCue(marking) : settled(marking) }))
            }
          >
            {t("desk.endMark")}
          </button>
          {marking.stage === "about" && (
            <button type="button" className="button" onClick={() => set(another(paragraph, marking))}>
              {t("desk.anotherSpan")}
            </button>
          )}
          {drop}
        </p>
        {marking.stage === "about" && <Ends marking={marking} paragraph={paragraph} onChange={set} />}
      </div>
    );
  }
  return (
    <div className="desk-marking">
      <p role="status">{t("desk.becomes")}</p>
      <ol className="desk-becomes">
        {BECOMES.map((kind, at) => {
          const refusal = refusalOf(desk, kind);
          return (
            <li key={kind}>
              <button type="button" disabled={refusal !== null} onClick={() => update((now) => finished(now, kind))}>
                <kbd>{number(at + 1)}</kbd> {t(`desk.become.${kind}`)}
                {refusal && <span className="desk-aside"> · {t(refusal)}</span>}
              </button>
            </li>
          );
        })}
      </ol>
      <p className="desk-buttons">{drop}</p>
    </div>
  );
}

/** A stroke that ends where a field waits for words goes there at once, and one that was moved to its old place. */
export function finishStroke(desk: Desk): Desk {
  if (desk.marking?.stage !== "settled") return desk;
  if (desk.marking.replaces) return backInPlace(desk, desk.marking.replaces);
  return desk.asked ? intoAsked(desk) : desk;
}

const STEPS = [
  ["word", -1, "desk.step.wordBack"],
  ["word", 1, "desk.step.wordOn"],
  ["letter", -1, "desk.step.letterBack"],
  ["letter", 1, "desk.step.letterOn"],
] as const;

interface EndsProps {
  readonly marking: Marking;
  readonly paragraph: string;
  readonly onChange: (marking: Marking) => void;
}

/** The four ends of a mark for the hand: one is chosen, and moved by a word or a letter. */
function Ends({ marking, paragraph, onChange }: EndsProps) {
  const { t } = useI18n();
  return (
    <div className="desk-chips" role="group" aria-label={t("desk.ends")}>
      {HANDLES.map((handle) => (
        <button key={handle} type="button" aria-pressed={handle === marking.handle} onClick={() => onChange({ ...marking, handle })}>
          {t(`desk.end.${handle}`)}
        </button>
      ))}
      {STEPS.map(([step, by, words]) => {
        const next = stepped(paragraph, marking, step, by);
        return (
          <button key={words} type="button" disabled={next === null} onClick={() => next && onChange(next)}>
            {t(words)}
          </button>
        );
      })}
    </div>
  );
}

function Hint() {
  const i18n = useI18n();
  const { desk, update } = useDesk();
  const { asked } = desk;
  if (!asked) return <p className="desk-marking desk-aside">{i18n.t("desk.markHint")}</p>;
  const field = asked.findLast((step) => typeof step === "string" && step !== "evidence");
  return (
    <p className="desk-marking is-asking">
      {i18n.t("desk.markFor", { field: fieldName(String(field ?? ""), i18n) })}{" "}
      <button type="button" className="button" onClick={() => update((now) => ({ ...now, asked: null }))}>
        {i18n.t("desk.markStop")}
      </button>
    </p>
  );
}
