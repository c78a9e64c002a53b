import type { DirectiveCandidate, Mention } from "../draft/types.ts";
import { useI18n } from "../ui/i18n.ts";
import { hostOf, mergedInto } from "./acts.ts";
import { useDesk, useTools } from "./context.ts";
import { REASONS } from "./deskState.ts";
import { termWords } from "./names.ts";
import { accepted, atSuggestion, offeredAgain, type Run, rejected, runsOf, suggestionAt } from "./suggestions.ts";

/** Suggestions of a paragraph, and other paragraphs with some, that are shown at once: those behind them come as these are answered. */
const MOST = 40;

/** What the rules suggest for the paragraph in focus, by the verb that governs it: each is confirmed or rejected by itself. */
export function SuggestionsPane({ suggestions }: { readonly suggestions: readonly DirectiveCandidate[] }) {
  const { t, plural, plain } = useI18n();
  const { desk, update } = useDesk();
  if (suggestions.length === 0) return <Rejected />;
  const here = suggestions.filter(({ evidence }) => evidence.p === desk.p);
  const elsewhere = [...new Set(suggestions.map(({ evidence }) => evidence.p))].filter((p) => p !== desk.p);
  return (
    <section className="desk-suggestions" aria-label={t("desk.suggested")}>
      <h3>{plural("desk.suggestions", suggestions.length)}</h3>
      <p className="desk-aside">{t("desk.suggestedHelp")}</p>
      {runsOf(here.slice(0, MOST)).map((run) => (
        <RunCard key={run.key} run={run} focus={suggestionAt(desk, suggestions)} />
      ))}
      {here.length > MOST && <p className="desk-aside">{plural("desk.suggestionsLater", here.length - MOST)}</p>}
      {elsewhere.length > 0 && (
        <p className="desk-buttons">
          {elsewhere.slice(0, MOST).map((p) => (
            <button key={p} type="button" className="desk-small" onClick={() => update((now) => ({ ...now, p }))}>
              {t("desk.paragraph", { p: plain(p) })}
            </button>
          ))}
        </p>
      )}
      <Rejected />
    </section>
  );
}

const GRADES = { clear: "desk.grade.clear", "check-issuer": "desk.grade.issuer", weak: "desk.grade.weak" } as const;

function RunCard({ run, focus }: { readonly run: Run; readonly focus: DirectiveCandidate | undefined }) {
  const i18n = useI18n();
  const { t, text } = i18n;
  const { files } = useTools().record;
  const [head] = run.acts;
  return (
    <article className="desk-run">
      <p>
        <b>{termWords(files, "strength", head.strength, i18n).label}</b> · {termWords(files, "tier", head.tier, i18n).label}{" "}
        <q lang="ar" dir="rtl">
          {head.evidence.cue}
        </q>
        <Issuers issuers={head.issuers} />
      </p>
      <p className="desk-aside">
        {text(head.rule.clause)}{" "}
        <q lang="ar" dir="rtl">
          {head.rule.example}
        </q>
      </p>
      <ul>
        {run.acts.map((act) => (
          <Act key={act.id} act={act} grade={t(GRADES[act.grade])} isFocus={act === focus} />
        ))}
      </ul>
    </article>
  );
}

/** Who may have said it, in the words of the text. */
function Issuers({ issuers }: { readonly issuers: readonly Mention[] }) {
  const { t } = useI18n();
  const [issuer] = issuers;
  if (!issuer) return null;
  return <span className="desk-aside"> · {t("desk.maybeBy", { words: issuer.words })}</span>;
}

function Act({ act, grade, isFocus }: { readonly act: DirectiveCandidate; readonly grade: string; readonly isFocus: boolean }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { desk, update, files } = useDesk();
  const measures = act.measures.map(({ id }) => termWords(files, "measure", id, i18n).label);
  const words = <span className="sr-only"> {act.words}</span>;
  return (
    <li aria-current={isFocus ? "true" : undefined}>
      <span lang="ar" dir="rtl">
        {act.words}
      </span>
      <span className="desk-aside">
        {i18n.list(measures)} · {grade}
      </span>
      <span className="desk-buttons">
        <button type="button" className="desk-small" onClick={() => update((now) => accepted(now, act))}>
          {t("desk.accept")}
          {words}
        </button>
        {hostOf(desk, act) !== null && (
          <button type="button" className="desk-small desk-wide" onClick={() => update((now) => mergedInto(now, act) ?? now)}>
            {t("desk.mergeInto")}
            {words}
          </button>
        )}
        <button
          type="button"
          className="desk-small"
          aria-expanded={isFocus && desk.isRejecting}
          onClick={() => update((now) => ({ ...atSuggestion(now, act), isRejecting: !(isFocus && now.isRejecting) }))}
        >
          {t("desk.reject")}
          {words}
        </button>
      </span>
      {isFocus && desk.isRejecting && <Why act={act} />}
    </li>
  );
}

/** The reasons for which a suggestion is rejected, one of them to be chosen. */
function Why({ act }: { readonly act: DirectiveCandidate }) {
  const { t, number } = useI18n();
  const { update } = useTools();
  return (
    <span className="desk-chips" role="group" aria-label={t("desk.rejectWhy")}>
      <span>{t("desk.rejectWhy")}</span>
      {REASONS.map((reason, at) => (
        <button key={reason} type="button" onClick={() => update((now) => rejected(now, act, reason))}>
          <kbd>{number(at + 1)}</kbd> {t(`desk.reason.${reason}`)}
        </button>
      ))}
    </span>
  );
}

/** What was rejected, and why; each can be offered again. */
function Rejected() {
  const { t, plural } = useI18n();
  const { desk, update } = useDesk();
  const all = desk.now.rejected;
  if (all.length === 0) return null;
  return (
    <details>
      <summary>{plural("desk.rejectedCount", all.length)}</summary>
      <ul>
        {all.slice(-MOST).map(({ key, words, reason }) => (
          <li key={key}>
            <span lang="ar" dir="rtl">
              {words}
            </span>
            <span className="desk-aside">{t(`desk.reason.${reason}`)}</span>
            <button type="button" className="desk-small" onClick={() => update((now) => offeredAgain(now, key))}>
              {t("desk.offerAgain")}
              <span className="sr-only"> {words}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
