import { type ReactNode, useMemo } from "react";
import { download } from "../export/download.ts";
import { asText, valueAt } from "../model/raw.ts";
import type { VocabularySet } from "../model/vocabulary.ts";
import { useI18n } from "../ui/i18n.ts";
import { useDesk } from "./context.ts";
import { edited, type Gate, withGate } from "./deskState.ts";
import { languageOf, leftIn, type Suggestion, suggestionsIn } from "./gate.ts";
import { namedIn, termWords } from "./names.ts";
import { openReport, seenIn, withTextBeside } from "./opening.ts";
import { yamlOf } from "./yamlOut.ts";

const NONE = "null";

/** Whether a text belongs in the record: six answers, each with the words that speak for it, or that it does not belong. */
export function GatePane() {
  const { t, plural, text } = useI18n();
  const { desk, update, draft } = useDesk();
  const { gate } = desk.now;
  const left = leftIn(desk);
  return (
    <section className="desk-gate" aria-labelledby="desk-gate" data-pane="" tabIndex={-1}>
      <h2 id="desk-gate">{t("desk.gateTitle")}</h2>
      <p className="desk-aside">{t("desk.gateHelp")}</p>
      <Language />
      <SourceCode field="country" set="country" label={t("desk.gate.country")} suggested={useSuggestions("country")} />
      <GateCode field="authority" none={t("desk.none")} label={t("desk.gate.authority")} />
      <GateCode field="election" none={t("desk.noVote")} label={t("desk.gate.election")} />
      <SourceCode field="kind" set="sourceKind" label={t("desk.gate.kind")} />
      <SourceCode field="voice" set="voice" label={t("desk.gate.voice")} />
      <Seen />
      {draft && !draft.gate.open && <p className="desk-aside">{text(draft.gate.why)}</p>}
      <p className="desk-buttons">
        <button
          type="button"
          className="button button-primary"
          disabled={left.length > 0 || gate.refused !== null}
          onClick={() => update((now) => ({ ...withGate(now, { passed: true }), card: ["source"] }))}
        >
          {t("desk.begin")}
        </button>{" "}
        <span className="desk-aside">{left.length > 0 && plural("desk.left", left.length)}</span>
      </p>
      <Refusal />
    </section>
  );
}

interface QuestionProps {
  readonly label: string;
  readonly options: readonly { readonly code: string; readonly label: string; readonly definition?: string }[];
  /** The code answered; null where none is. */
  readonly value: string | null;
  readonly suggested?: readonly Suggestion[];
  readonly onAnswer: (code: string) => void;
  readonly children?: ReactNode;
}

function Question({ label, options, value, suggested, onAnswer, children }: QuestionProps) {
  const { t, plain } = useI18n();
  const { update } = useDesk();
  const chosen = options.find(({ code }) => code === value);
  const known = (suggested ?? []).filter(({ id }) => options.some(({ code }) => code === id));
  return (
    <div className="desk-question" role="group" aria-label={label}>
      <b>{label}</b>
      <div>
        <div className="desk-chips">
          {options.map(({ code, label: words, definition }) => (
            <button key={code} type="button" title={definition} aria-pressed={code === value} onClick={() => onAnswer(code)}>
              {words}
            </button>
          ))}
        </div>
        {chosen?.definition && <p className="desk-definition">{chosen.definition}</p>}
        {known.length > 0 && (
          <p className="desk-aside">
            {known.map(({ id, words, p }) => (
              <button key={id} type="button" className="link-button" onClick={() => update((now) => ({ ...now, p }))}>
                {t("desk.suggests", { words, p: plain(p) })}
              </button>
            ))}
          </p>
        )}
        {children}
      </div>
      <span className="desk-state">{value === null ? t("desk.unanswered") : "✓"}</span>
    </div>
  );
}

function Language() {
  const { t } = useI18n();
  const { desk, update } = useDesk();
  const guess = useMemo(() => languageOf(desk.text?.paragraphs ?? []), [desk.text]);
  const options = [
    { code: "ar", label: t("desk.arabic") },
    { code: "other", label: t("desk.otherLanguage") },
  ];
  const guessed = options.find(({ code }) => code === guess);
  return (
    <Question
      label={t("desk.gate.language")}
      options={options}
      value={desk.now.gate.language}
      onAnswer={(language) => update((now) => withGate(now, { language }))}
    >
      {guessed && desk.now.gate.language === null && <p className="desk-aside">{t("desk.mostLetters", { language: guessed.label })}</p>}
    </Question>
  );
}

function SourceCode({
  field,
  set,
  label,
  suggested,
}: {
  readonly field: "country" | "kind" | "voice";
  readonly set: VocabularySet;
  readonly label: string;
  readonly suggested?: readonly Suggestion[];
}) {
  const i18n = useI18n();
  const { desk, update, record, files } = useDesk();
  const options = record.codes.of(set).map((code) => ({ code, ...termWords(files, set, code, i18n) }));
  return (
    <Question
      label={label}
      options={options}
      value={asText(valueAt(desk.now.report, ["source", field])) || null}
      onAnswer={(code) => update((now) => edited(now, ["source", field], code))}
      {...(suggested ? { suggested } : {})}
    />
  );
}

function GateCode({ field, none, label }: { readonly field: "authority" | "election"; readonly none: string; readonly label: string }) {
  const i18n = useI18n();
  const { desk, update, record, files } = useDesk();
  const country = asText(valueAt(desk.now.report, ["source", "country"]));
  const suggested = useSuggestions(field);
  const codes =
    field === "authority"
      ? record.codes.of("authority").map((code) => ({ code, ...termWords(files, "authority", code, i18n) }))
      : namedIn(files, "election", i18n).map(({ id, name, about }) => ({ code: id, label: name, definition: about }));
  const isElsewhere = (code: string): boolean =>
    country !== "" && /^(?:el-)?(?:eg|ly)-/.test(code) && !code.replace("el-", "").startsWith(`${country}-`);
  const value = desk.now.gate[field];
  const options = [...codes.filter(({ code }) => !isElsewhere(code)), { code: NONE, label: none }];
  return (
    <Question
      label={label}
      options={options}
      value={value === undefined ? null : (value ?? NONE)}
      suggested={suggested}
      onAnswer={(code) => update((now) => withGate(now, { [field]: code === NONE ? null : code } satisfies Partial<Gate>))}
    />
  );
}

/** What in the text speaks for an answer: names of places for their country, of people in office for their authority, of votes. */
function useSuggestions(field: "country" | "authority" | "election"): readonly Suggestion[] {
  const i18n = useI18n();
  const { desk, files } = useDesk();
  const { text } = desk;
  return useMemo(() => {
    const paragraphs = text?.paragraphs ?? [];
    if (field === "election") return suggestionsIn(paragraphs, namedIn(files, "election", i18n));
    const kind = field === "country" ? "place" : "actor";
    const list = files.find((file) => file.kind === `${kind}s`)?.value;
    const codeOf = new Map(
      Array.isArray(list) ? list.map((item: unknown) => [asText(valueAt(item, ["id"])), asText(valueAt(item, [field]))]) : [],
    );
    const found = suggestionsIn(paragraphs, namedIn(files, kind, i18n)).flatMap((one) => {
      const code = codeOf.get(one.id);
      return code ? [{ ...one, id: code }] : [];
    });
    return [...new Map(found.toReversed().map((one) => [one.id, one])).values()];
  }, [text, files, field, i18n]);
}

function Seen() {
  const i18n = useI18n();
  const { t, plural } = i18n;
  const { desk, update, record } = useDesk();
  const { text } = desk;
  const seen = useMemo(() => (text ? seenIn(record, text, i18n) : []), [record, text, i18n]);
  function open(name: string): void {
    const opened = openReport(name, record.yamlOf(name) ?? "");
    if (typeof opened === "string" || !text) return;
    update(() => withTextBeside(opened, text)?.desk ?? opened);
  }
  return (
    <div className="desk-question" role="group" aria-label={t("desk.gate.seen")}>
      <b>{t("desk.gate.seen")}</b>
      <div>
        {seen.length === 0 && <p>{t("desk.seenNo")}</p>}
        {seen.map(({ name, title, shared, whole }) => (
          <p key={name}>
            {whole ? t("desk.seenText", { title }) : plural("desk.seenParagraphs", shared, { title })}{" "}
            <button type="button" className="button" onClick={() => open(name)}>
              {t("desk.knownOpen")}
            </button>
          </p>
        ))}
        <p className="desk-aside" dir="ltr">
          sha256 {text?.sha256.slice(0, 12)}…
        </p>
      </div>
      <span className="desk-state">✓</span>
    </div>
  );
}

const REASONS = ["country", "body", "act", "copy", "other"] as const;

/** That a text is not for this record is an answer; it is taken away as a file of its own. */
function Refusal() {
  const { t } = useI18n();
  const { desk, update } = useDesk();
  const { refused } = desk.now.gate;
  const reason = REASONS.find((one) => one === refused);
  const name = `not-for-this-record-${desk.text?.sha256.slice(0, 12) ?? ""}.yaml`;
  const file = { text: { sha256: desk.text?.sha256 }, notForThisRecord: reason };
  return (
    <div className="desk-refuse">
      <b>{t("desk.refuseTitle")}</b> <span className="desk-aside">{t("desk.refuseHelp")}</span>
      <div className="desk-chips" role="group" aria-label={t("desk.refuseTitle")}>
        {REASONS.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === refused}
            onClick={() => update((now) => withGate(now, { refused: one === refused ? null : one }))}
          >
            {t(`desk.refuse.${one}`)}
          </button>
        ))}
      </div>
      {reason && (
        <p>
          {t("desk.refusedAs", { reason: t(`desk.refuse.${reason}`) })}{" "}
          <button type="button" className="button" onClick={() => download(new Blob([yamlOf(file)], { type: "application/yaml" }), name)}>
            {t("desk.download", { name })}
          </button>
        </p>
      )}
    </div>
  );
}
