import type { TextKey } from "../i18n/messages.ts";
import { namesOf } from "../model/keyed.ts";
import type { Term } from "../model/types.ts";
import type { VocabularySet } from "../model/vocabulary.ts";
import type { CodebookRule } from "../prepare/recordSchema.ts";
import { termWords } from "../scene/words.ts";
import { SET_LABEL } from "../sources/Vocabulary.tsx";
import { useDataset } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { Code, Words } from "../ui/Words.tsx";
import type { ReadingRule } from "./codebookRules.ts";
import { keyOf, type Use } from "./codebookUses.ts";

/** Rules in words, each under its title. */
export const Rules = ({ rules, heading: Heading = "h3" }: { readonly rules: readonly CodebookRule[]; readonly heading?: "h3" | "h4" }) =>
  rules.map(({ id, title, text }) => (
    <section key={id} id={`rule-${id}`} className="codebook-rule">
      <Heading>
        <Words text={title} />
      </Heading>
      <p>
        <Words text={text} />
      </p>
    </section>
  ));

interface SetProps {
  readonly set: VocabularySet;
  readonly rules: readonly CodebookRule[];
  readonly reading: ReadonlyMap<string, readonly ReadingRule[]>;
  readonly uses: ReadonlyMap<string, readonly Use[]>;
}

/** A set of codes: its rules, then each code. */
export function CodebookSet({ set, rules, reading, uses }: SetProps) {
  const dataset = useDataset();
  const { t } = useI18n();
  return (
    <section className="codebook-set">
      <h2 id={set}>{t(SET_LABEL[set])}</h2>
      <Rules rules={rules} />
      {dataset.columns.book.codes[set].map((code) => (
        <section key={code} id={`${set}-${code}`} className="codebook-code">
          <Head set={set} term={dataset.term(set, code)} />
          <Reading rules={reading.get(keyOf({ set, code })) ?? []} />
          <Uses uses={uses.get(keyOf({ set, code })) ?? []} />
        </section>
      ))}
    </section>
  );
}

/** What a code is called in both languages, what it means and what hangs on it. */
function Head({ set, term }: { readonly set: VocabularySet; readonly term: Term }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const { t } = i18n;
  const other = i18n.lang === "ar" ? "en" : "ar";
  const codes = (of: VocabularySet, ids: readonly string[]): string => i18n.list(ids.map((id) => termWords(dataset, i18n, of, id)));
  const facts = [
    ...namesOf(FLAGS).flatMap((flag) => (term[flag] === true ? [t(FLAGS[flag])] : [])),
    ...(term.acts ? [t("codebook.acts", { acts: codes("act", term.acts) })] : []),
    ...(set === "authority" && term.country !== undefined ? [t("codebook.country", { country: codes("country", [term.country]) })] : []),
    ...(term.outcome ? [t(`codebook.outcome.${term.outcome}`)] : []),
  ];
  return (
    <>
      <h3>
        <Words text={term.label} />{" "}
        <bdi className="codebook-other" lang={other} dir={other === "ar" ? "rtl" : "ltr"}>
          {term.label[other]}
        </bdi>{" "}
        <Code>{term.id}</Code>
      </h3>
      <p>
        <Words text={term.definition} />
      </p>
      {facts.length > 0 && (
        <ul className="codebook-facts">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What a term is or is not. */
type Flag = { [Name in keyof Term]-?: NonNullable<Term[Name]> extends boolean ? Name : never }[keyof Term];

const FLAGS = {
  calendar: "codebook.calendar",
  venue: "codebook.venue",
  meeting: "codebook.meeting",
  nationwide: "codebook.nationwide",
  directive: "codebook.directive",
  sited: "codebook.sited",
  person: "codebook.person",
  unnamed: "codebook.unnamed",
  issued: "codebook.issued",
} as const satisfies Record<Flag, TextKey>;

/** Rules by which a text is read, with sentences of our own that they take and leave. */
function Reading({ rules }: { readonly rules: readonly ReadingRule[] }) {
  const { t } = useI18n();
  return rules.map(({ id, clause, fires, not }) => (
    <div key={id} className="codebook-reading">
      <p>
        <Words text={clause} />
      </p>
      <dl>
        <dt>{t("codebook.fires")}</dt>
        <Sentences sentences={fires} />
        <dt>{t("codebook.not")}</dt>
        <Sentences sentences={not} />
      </dl>
    </div>
  ));
}

const Sentences = ({ sentences }: { readonly sentences: readonly string[] }) =>
  sentences.map((sentence) => (
    <dd key={sentence} lang="ar" dir="rtl">
      {sentence}
    </dd>
  ));

/** Rules that lead to no code of their own. */
export const DraftSection = ({
  id,
  title,
  rules,
}: {
  readonly id: string;
  readonly title: string;
  readonly rules: readonly ReadingRule[];
}) => (
  <section className="codebook-set">
    <h2 id={id}>{title}</h2>
    <Reading rules={rules} />
  </section>
);

/** Where the record uses a code, with the cue that decided. */
function Uses({ uses }: { readonly uses: readonly Use[] }) {
  const { t, number } = useI18n();
  if (uses.length === 0) return <p className="codebook-unused">{t("codebook.unused")}</p>;
  return (
    <ul className="codebook-uses" aria-label={t("codebook.uses")}>
      {uses.map(({ id, words, evidence }) => (
        <li key={id}>
          <a href={`./#id=${id}`}>
            <Words text={words} />
          </a>
          {evidence && (
            <>
              {" "}
              <q lang="ar" dir="rtl">
                {evidence.cue}
              </q>{" "}
              ¶{number(evidence.p)}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
