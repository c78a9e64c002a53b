import type { ReactNode } from "react";
import type { TextKey } from "../i18n/messages.ts";
import { useDataset, usePageLink } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { Code, Parts } from "../ui/Words.tsx";
import { Contact } from "./Contact.tsx";

const PARTS = [
  ["sources.methodChosen", "sources.methodChosenText"],
  ["sources.methodCoded", "sources.methodCodedText"],
  ["sources.methodBasis", "sources.methodBasisText"],
  ["sources.methodDates", "sources.methodDatesText"],
  ["sources.methodPlaces", "sources.methodPlacesText"],
  ["sources.methodStrength", "sources.methodStrengthText"],
  ["sources.methodCounts", "sources.methodCountsText"],
  ["sources.methodAuthorities", "sources.methodAuthoritiesText"],
] as const satisfies readonly (readonly [TextKey, TextKey])[];

const VERIFY = "npm run verify -- DIR";

/** The method in a page: what is coded and how, what counts mean, how to check, and whose the data are. */
export function Method() {
  const { t, tParts, plural } = useI18n();
  const dataset = useDataset();
  const corrections = usePageLink("corrections");
  return (
    <section className="sources-method">
      <h2>{t("sources.method")}</h2>
      {PARTS.map(([title, text]) => (
        <Part key={title} title={t(title)}>
          <p>{t(text)}</p>
        </Part>
      ))}
      <Part title={t("sources.methodCheck")}>
        <p>
          <Parts parts={tParts("sources.methodCheckText")} slots={{ command: <Code>{VERIFY}</Code> }} />
        </p>
      </Part>
      <Desk />
      <Part title={t("sources.methodMap")}>
        <p>{t("sources.methodMapText")}</p>
        <p>{t("sources.methodMapLines")}</p>
      </Part>
      <Part title={t("sources.rights")}>
        <ul>
          <li>{t("sources.dataBasemap")}</li>
          <li>{t("sources.dataCoordinates")}</li>
          <li>{t("sources.dataFont")}</li>
          <li>{t("sources.dataRecord")}</li>
          <li>
            <Libraries />
          </li>
          <li>{t("sources.texts")}</li>
        </ul>
      </Part>
      <Part title={t("sources.corrections")}>
        <p>
          <a {...corrections}>
            {dataset.corrections.length === 0 ? t("corrections.none") : plural("corrections.count", dataset.corrections.length)}
          </a>
        </p>
        <Contact />
      </Part>
    </section>
  );
}

/** Where those who keep the record code a report: a page of the site, which a page that is one file does not have. */
function Desk() {
  const { t } = useI18n();
  if (document.getElementById("licences")) return null;
  return (
    <Part title={t("sources.desk")}>
      <p>
        <a href={new URL("desk.html", document.baseURI).href}>{t("sources.deskOpen")}</a>
      </p>
      <p>{t("sources.deskHelp")}</p>
    </Part>
  );
}

/** The licences of what others wrote of this page: a file of the site, or, where the page is one file, in the page itself. */
function Libraries() {
  const { t } = useI18n();
  const inside = document.getElementById("licences")?.textContent;
  if (!inside) return <a href={new URL("../licences.txt", document.baseURI).href}>{t("sources.libraries")}</a>;
  return (
    <details>
      <summary>{t("sources.libraries")}</summary>
      <pre className="sources-licences" dir="ltr" tabIndex={0}>
        {inside}
      </pre>
    </details>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
