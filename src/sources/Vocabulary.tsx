import type { TextKey } from "../i18n/messages.ts";
import { SETS, type VocabularySet } from "../model/vocabulary.ts";
import { useDataset } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { Code, Words } from "../ui/Words.tsx";

/** What a set of codes is called. */
export const SET_LABEL = {
  country: "details.country",
  authority: "details.authority",
  eventKind: "details.eventKind",
  status: "details.status",
  mode: "details.mode",
  act: "details.act",
  strength: "details.strength",
  tier: "details.tier",
  checkable: "details.checkable",
  measure: "details.measures",
  site: "sources.set.site",
  siteKind: "sources.set.siteKind",
  placeKind: "details.placeKind",
  placeRole: "table.placeRole",
  shape: "sources.set.shape",
  extent: "sources.set.extent",
  actorKind: "sources.set.actorKind",
  actorRole: "sources.set.actorRole",
  presence: "sources.set.presence",
  basis: "common.basis",
  confidence: "details.confidence",
  voice: "details.voice",
  sourceKind: "details.sourceKind",
  electionKind: "sources.set.electionKind",
  followUp: "details.followUp",
} as const satisfies Record<VocabularySet, TextKey>;

/** Every coded value with its words and its definition, a folded table a set. */
export function Vocabulary() {
  const { t } = useI18n();
  const { codes } = useDataset().columns.book;
  return (
    <section className="sources-vocabulary">
      <h2>{t("sources.vocabulary")}</h2>
      <Codebook />
      {SETS.map((set) => (
        <details key={set}>
          <summary>{t("common.ofCount", { label: t(SET_LABEL[set]), count: codes[set].length })}</summary>
          <Terms set={set} />
        </details>
      ))}
    </section>
  );
}

/** The page of our own record's rules and terms, which a page that is one file does not have. */
function Codebook() {
  const { t } = useI18n();
  if (useDataset().host !== null || document.getElementById("licences")) return null;
  return (
    <p>
      <a href={new URL("codebook.html", document.baseURI).href}>{t("sources.codebook")}</a>
    </p>
  );
}

function Terms({ set }: { readonly set: VocabularySet }) {
  const dataset = useDataset();
  const { t } = useI18n();
  return (
    <table>
      <caption className="sr-only">{t(SET_LABEL[set])}</caption>
      <thead>
        <tr>
          <th scope="col">{t("sources.term")}</th>
          <th scope="col">{t("sources.definition")}</th>
          <th scope="col">{t("sources.code")}</th>
        </tr>
      </thead>
      <tbody>
        {dataset.columns.book.codes[set].map((code) => {
          const { label, definition } = dataset.term(set, code);
          return (
            <tr key={code}>
              <th scope="row">
                <Words text={label} />
              </th>
              <td>
                <Words text={definition} />
              </td>
              <td>
                <Code>{code}</Code>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
