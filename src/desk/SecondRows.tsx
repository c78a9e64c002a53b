import { type KeyboardEvent, useId, useMemo } from "react";
import { CODED, type Difference } from "../agree/agreement.ts";
import type { Value } from "../agree/alpha.ts";
import type { Settled } from "../agree/decisions.ts";
import type { Pair } from "../agree/match.ts";
import { FIELDS } from "../agree/units.ts";
import type { Words } from "../agree/words.ts";
import { asText, listAt, valueAt } from "../model/raw.ts";
import { sliceCodePoints } from "../model/text.ts";
import { useI18n } from "../ui/i18n.ts";
import { useDesk } from "./context.ts";
import { focused, type Second, withSecond } from "./deskState.ts";
import { fieldName, termWords, textOf } from "./names.ts";
import { SecondHead } from "./SecondHead.tsx";
import { decided, isDecided, isSameValue } from "./second.ts";
import { type SecondWords, secondWords } from "./secondWords.ts";

const useWords = (): SecondWords => {
  const i18n = useI18n();
  const { files } = useDesk();
  return useMemo(() => secondWords(files, i18n), [files, i18n]);
};

/** Every difference with both values and what is decided on it. */
export function SecondRows({ settled, second }: { readonly settled: readonly Settled[]; readonly second: Second }) {
  const rules = useId();
  return (
    <div className="second-rows">
      <CodebookRules id={rules} />
      <table>
        <SecondHead columns={["words", "a", "b", "decision"]} />
        <tbody>
          {settled.map((one) => (
            <Row key={keyOf(one.difference)} one={one} second={second} rules={rules} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const keyOf = ({ kind, field, words, a, b, at }: Difference): string =>
  JSON.stringify([kind, field, words, a, b, at.a?.path ?? null, at.b?.path ?? null]);

/** The rules that a decision may follow, by their titles. */
function CodebookRules({ id }: { readonly id: string }) {
  const i18n = useI18n();
  const { files } = useDesk();
  const rules = listAt(files.find(({ kind }) => kind === "codebook")?.value, []).map(
    (rule) => i18n.text(textOf(valueAt(rule, ["title"]))) ?? "",
  );
  return (
    <datalist id={id}>
      {rules.map((rule) => (
        <option key={rule} value={rule}>
          {rule}
        </option>
      ))}
    </datalist>
  );
}

interface RowProps {
  readonly one: Settled;
  readonly second: Second;
  readonly rules: string;
}

function Row({ one, second, rules }: RowProps) {
  const i18n = useI18n();
  const words = useWords();
  const { desk, update } = useDesk();
  const { kind, field, a, b, at, near } = one.difference;
  const choose = (chosen: Value): void => update((now) => withSecond(now, decided(second, one, { chosen })));
  const sides = field === CODED ? loneSides(one.difference, words, desk.now.report, second.report) : null;
  const missing = near
    ? i18n.t("desk.second.near", { name: words.unit(near, at.a ? second.report : desk.now.report) })
    : i18n.t("desk.second.lacks");
  const shown = sides ?? { a: words.value(kind, field, a), b: words.value(kind, field, b) };
  return (
    <tr className={isDecided(one) ? "is-decided" : ""} onKeyDown={(event) => onKey(event, a, b, choose)}>
      <th scope="row">
        <Passage words={one.difference.words} cue={one.difference.cue} />
        <span className="desk-aside">
          {i18n.t(`desk.second.kind.${kind}`)}
          {field !== CODED && ` · ${fieldName(field === "id" ? "value" : field, i18n)}`}
        </span>
        {at.a && (
          <button
            type="button"
            className="desk-small"
            onClick={() => update((now) => ({ ...focused(now, at.a?.path.slice(0, 2) ?? null), beside: false }))}
          >
            {i18n.t("desk.second.open")}
          </button>
        )}
      </th>
      {(["a", "b"] as const).map((side) => (
        <td key={side} data-side={i18n.t(`desk.second.${side}`)}>
          {shown[side] ?? <span className="second-lacks">{missing}</span>}
        </td>
      ))}
      <td>
        <Choice one={one} shown={shown} onChoose={choose} />
        <Why one={one} second={second} rules={rules} />
      </td>
    </tr>
  );
}

interface Sides {
  readonly a: string | null;
  readonly b: string | null;
}

const loneSides = ({ at }: Difference, words: SecondWords, reportA: unknown, reportB: unknown): Sides => ({
  a: at.a ? words.unit(at.a, reportA) : null,
  b: at.b ? words.unit(at.b, reportB) : null,
});

/** A and B take the value of that coder, in either layout of the keyboard; in a field they are letters. */
function onKey(event: KeyboardEvent<HTMLElement>, a: Value, b: Value, choose: (value: Value) => void): void {
  if (
    event.target instanceof HTMLInputElement ||
    event.target instanceof HTMLSelectElement ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey
  )
    return;
  const key = event.key.toLowerCase();
  if (key === "a" || key === "ش") choose(a);
  else if (key === "b" || key === "لا") choose(b);
}

interface ChoiceProps {
  readonly one: Settled;
  readonly shown: Sides;
  readonly onChoose: (value: Value) => void;
}

/** A's value, B's, or of a field with codes any other of them; of a unit that only one coder has, to keep or to drop it. */
function Choice({ one: { difference, decision }, shown, onChoose }: ChoiceProps) {
  const { t } = useI18n();
  const { kind, field, a, b, at } = difference;
  const label = (side: "a" | "b"): string => {
    if (field === CODED) return t(at[side] ? "desk.second.keep" : "desk.second.drop");
    return t(side === "a" ? "desk.second.takeA" : "desk.second.takeB", { value: shown[side] ?? "" });
  };
  return (
    <span className="second-choice">
      {([["a", a] as const, ["b", b] as const] as const).map(([side, value]) => (
        <button
          key={side}
          type="button"
          className="button"
          aria-pressed={isSameValue(decision?.chosen, value)}
          onClick={() => onChoose(value)}
        >
          {label(side)}
        </button>
      ))}
      <Third kind={kind} field={field} taken={[a, b]} chosen={decision?.chosen} onChoose={onChoose} />
    </span>
  );
}

interface ThirdProps extends Pick<Difference, "kind" | "field"> {
  readonly taken: readonly Value[];
  readonly chosen: Value | undefined;
  readonly onChoose: (value: Value) => void;
}

function Third({ kind, field, taken, chosen, onChoose }: ThirdProps) {
  const i18n = useI18n();
  const { files, record } = useDesk();
  const known = FIELDS[kind][field];
  if (!known?.of || known.level === "set") return null;
  const { of } = known;
  const codes = record.codes.of(of).filter((code) => taken.every((value) => !isSameValue(value, [code])));
  const value = chosen && codes.includes(chosen[0] ?? "") ? asText(chosen[0]) : "";
  return (
    <select
      aria-label={i18n.t("desk.second.third")}
      value={value}
      onChange={({ target }) => target.value !== "" && onChoose([target.value])}
    >
      <option value="">{i18n.t("desk.second.third")}</option>
      {codes.map((code) => (
        <option key={code} value={code}>
          {termWords(files, of, code, i18n).label}
        </option>
      ))}
    </select>
  );
}

/** Why a choice holds, and by which rule: asked once there is one. */
function Why({ one, second, rules }: RowProps) {
  const { t } = useI18n();
  const { update } = useDesk();
  const { decision } = one;
  if (decision?.chosen === undefined) return null;
  const write = (key: "reason" | "rule", words: string): void =>
    update((now) => withSecond(now, decided(second, one, { [key]: words }), `second ${key} ${keyOf(one.difference)}`));
  return (
    <span className="second-why">
      {(["reason", "rule"] as const).map((key) => (
        <label key={key}>
          {t(`desk.second.${key}`)}{" "}
          <input
            dir="auto"
            value={decision[key]}
            list={key === "rule" ? rules : undefined}
            aria-required={key === "reason"}
            onChange={({ target }) => write(key, target.value)}
          />
        </label>
      ))}
      {!isDecided(one) && <span className="desk-aside">{t("desk.second.needsReason")}</span>}
    </span>
  );
}

/** The words that either coder took: from the text where it is here, else the cue. */
function Passage({ words, cue }: { readonly words: readonly Words[]; readonly cue: string }) {
  const { plain } = useI18n();
  const { desk } = useDesk();
  const [first] = words;
  const paragraph = first && desk.text?.paragraphs[first.p - 1];
  const said = words.map(({ p, about: [start, end] }) => sliceCodePoints(desk.text?.paragraphs[p - 1] ?? "", start, end)).join(" … ");
  return (
    <span className="second-words">
      {first && `¶${plain(first.p)} `}
      <q lang="ar" dir="rtl">
        {paragraph ? said : cue}
      </q>
    </span>
  );
}

/** What both have, with the same values. */
export function AlikeRows({ pairs }: { readonly pairs: readonly Pair[] }) {
  const words = useWords();
  const { desk } = useDesk();
  return (
    <ul className="second-rows second-alike">
      {pairs.map(({ a }) => (
        <li key={a.path.join()}>
          <Passage words={a.words} cue={a.cue} /> <bdi>{words.unit(a, desk.now.report)}</bdi>
        </li>
      ))}
    </ul>
  );
}
