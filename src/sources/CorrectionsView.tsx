import { useDataset, usePageLink } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { Contact } from "./Contact.tsx";
import { CorrectionsList } from "./CorrectionsList.tsx";

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
      <CorrectionsList corrections={corrections} />
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
