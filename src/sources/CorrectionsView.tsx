import { correctionKey } from "../model/corrections.ts";
import type { Correction } from "../model/types.ts";
import { correctedName, correctionWords } from "../scene/correctionWords.ts";
import { useDataset, usePageLink, useUpdate } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { Code } from "../ui/Words.tsx";
import { selected } from "../view/transitions.ts";
import { selectionOf } from "../view/view.ts";
import { Contact } from "./Contact.tsx";

/** What was put right or withdrawn, the newest first, and how to ask for it. */
export function CorrectionsView() {
  const feed = feedAddress();
  const { corrections } = useDataset();
  const { t, plural } = useI18n();
  return (
    <div className="sources">
      <h2>{t("corrections.title")}</h2>
      <p>{t("corrections.intro")}</p>
      <p>{corrections.length === 0 ? t("corrections.none") : plural("corrections.count", corrections.length)}</p>
      {corrections.length > 0 && (
        <ol className="corrections">
          {corrections.map((correction) => (
            <li key={correctionKey(correction)}>
              <Entry correction={correction} />
            </li>
          ))}
        </ol>
      )}
      <h3>{t("corrections.ask")}</h3>
      <Contact />
      {feed !== null && (
        <p>
          <a href={feed} type="application/atom+xml">
            {t("corrections.feed")}
          </a>
        </p>
      )}
      <p>
        <a {...usePageLink("sources")}>{t("corrections.toSources")}</a>
      </p>
    </div>
  );
}

/** The feed that the page's head names; a site without an address of its own has none. */
const feedAddress = (): string | null =>
  document.head.querySelector<HTMLLinkElement>('link[rel="alternate"][type="application/atom+xml"]')?.href ?? null;

function Entry({ correction }: { readonly correction: Correction }) {
  const dataset = useDataset();
  const i18n = useI18n();
  return (
    <>
      <Concerned correction={correction} />
      <p>{correctionWords(correction, dataset, i18n)}</p>
    </>
  );
}

/** The name of what it concerns, which selects it where that can be selected; its id where the record holds it no longer. */
function Concerned({ correction }: { readonly correction: Correction }) {
  const dataset = useDataset();
  const update = useUpdate();
  const name = correctedName(correction, dataset, useI18n());
  const selection = selectionOf(correction.id);
  if (name === null) {
    return (
      <h3>
        <Code>{correction.id}</Code>
      </h3>
    );
  }
  return (
    <h3>
      {selection ? (
        <button type="button" className="link-button" onClick={() => update(selected(selection))}>
          <bdi>{name}</bdi>
        </button>
      ) : (
        <bdi>{name}</bdi>
      )}
    </h3>
  );
}
