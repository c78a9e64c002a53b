import "./app/tokens.css";
import "./ui/ui.css";
import "./ui/basis.css";
import { StrictMode, useMemo, useState } from "react";
import { createRoot } from "react-dom/client";
import { DeskPage } from "./desk/DeskPage.tsx";
import { openDesk } from "./desk/deskStore.ts";
import { openRecord, readBlock } from "./desk/record.ts";
import { catalogue as ar } from "./i18n/ar/catalogue.ts";
import { catalogue as en } from "./i18n/en/catalogue.ts";
import { createI18n } from "./i18n/translator.ts";
import { must } from "./model/must.ts";
import { I18nContext } from "./ui/i18n.ts";

/** The page of the coder's desk: both languages, since what is on it lives in this page alone and has to outlive a change of language. */
const CATALOGUES = { ar, en };
type PageLang = keyof typeof CATALOGUES;

const store = openDesk(openRecord(readBlock(must(document.getElementById("record"), "#record").textContent)));

function Page({ first }: { readonly first: PageLang }) {
  const [lang, setLang] = useState(first);
  const i18n = useMemo(() => createI18n(lang, CATALOGUES[lang], { digits: "latn" }), [lang]);
  const switchLanguage = (): void => {
    const next = lang === "ar" ? "en" : "ar";
    document.documentElement.lang = next;
    document.documentElement.dir = next === "ar" ? "rtl" : "ltr";
    document.title = `${CATALOGUES[next]["desk.title"]} — ${CATALOGUES[next]["common.appName"]}`;
    history.replaceState(null, "", `../${next}/desk.html`);
    setLang(next);
  };
  return (
    <I18nContext value={i18n}>
      <DeskPage store={store} onLanguage={switchLanguage} />
    </I18nContext>
  );
}

createRoot(must(document.getElementById("desk"), "#desk")).render(
  <StrictMode>
    <Page first={document.documentElement.lang === "ar" ? "ar" : "en"} />
  </StrictMode>,
);
