import type { DirectiveCandidate, Mention } from "../draft/types.ts";
import { useI18n } from "../ui/i18n.ts";
import { useDesk } from "./context.ts";
import { termWords } from "./names.ts";
import { accepted, type Run, rejected, runsOf } from "./suggestions.ts";

/** What the rules suggest for the paragraph in focus, by the verb that governs it: each is confirmed or rejected by itself. */
export function SuggestionsPane({ suggestions }: { readonly suggestions: readonly DirectiveCandidate[] }) {
  const { t, plural, plain } = useI18n();
  const { desk, update } = useDesk();
  if (suggestions.length === 0) return null;
  const here = suggestions.filter(({ evidence }) => evidence.p === desk.p);
  const elsewhere = [...new Set(suggestions.map(({ evidence }) => evidence.p))].filter((p) => p !== desk.p);
  return (
    <section className="desk-suggestions" aria-label={t("desk.suggested")}>
      <h3>{plural("desk.suggestions", suggestions.length)}</h3>
      <p className="desk-aside">{t("desk.suggestedHelp")}</p>
      {runsOf(here).map((run) => (
        <RunCard key={run.key} run={run} />
      ))}
      {elsewhere.length > 0 && (
        <p className="desk-buttons">
          {elsewhere.map((p) => (
            <button key={p} type="button" className="desk-small" onClick={() => update((now) => ({ ...now, p }))}>
              {t("desk.paragraph", { p: plain(p) })}
            </button>
          ))}
        </p>
      )}
    </section>
  );
}

const GRADES = { clear: "desk.grade.clear", "check-issuer": "desk.grade.issuer", weak: "desk.grade.weak" } as const;

function RunCard({ run }: { readonly run: Run }) {
  const i18n = useI18n();
  const { t, text } = i18n;
  const { files } = useDesk();
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
          <Act key={act.id} act={act} grade={t(GRADES[act.grade])} />
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

function Act({ act, grade }: { readonly act: DirectiveCandidate; readonly grade: string }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { update, files } = useDesk();
  const measures = act.measures.map(({ id }) => termWords(files, "measure", id, i18n).label);
  return (
    <li>
      <span lang="ar" dir="rtl">
        {act.words}
      </span>
      <span className="desk-aside">
        {i18n.list(measures)} · {grade}
      </span>
      <span className="desk-buttons">
        <button type="button" className="desk-small" onClick={() => update((now) => accepted(now, act))}>
          {t("desk.accept")}
          <span className="sr-only"> {act.words}</span>
        </button>
        <button type="button" className="desk-small" onClick={() => update((now) => rejected(now, act))}>
          {t("desk.reject")}
          <span className="sr-only"> {act.words}</span>
        </button>
      </span>
    </li>
  );
}
