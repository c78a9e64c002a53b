import "./ui/ui.css";
import "./ui/basis.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { readAddress } from "./app/address.ts";
import { fetchAhead } from "./app/ahead.ts";
import { isForeign, placeHere } from "./app/entries.ts";
import { askToReload } from "./app/newVersion.ts";
import { narrowConnections } from "./app/policy.ts";
import { liveRoot, showReport } from "./app/startUp.ts";
import type { Lang } from "./i18n/locale.ts";
import type { Words } from "./i18n/messages.ts";
import { createI18n } from "./i18n/translator.ts";
import { must } from "./model/must.ts";
import { LazyMessagesContext, part } from "./ui/later.tsx";
import { readFragment } from "./view/url.ts";
import "./app/tokens.css";
import "./app/report.css";

interface Wording {
  readonly first: Words;
  readonly more: () => Promise<Words>;
}

/** The words of one language; those of the first view come at once. */
const WORDS: Readonly<Record<Lang, () => Promise<Wording>>> = {
  ar: async () => ({
    first: (await import("./i18n/ar/first.ts")).first,
    more: async () => (await import("./i18n/ar/more.ts")).more,
  }),
  en: async () => ({
    first: (await import("./i18n/en/first.ts")).first,
    more: async () => (await import("./i18n/en/more.ts")).more,
  }),
  "x-rtl": async () => ({ first: (await import("./i18n/x-rtl/catalogue.ts")).catalogue, more: async () => ({}) }),
};

async function open(): Promise<void> {
  const address = readAddress(window.location.href, document.documentElement.lang);
  if (address.otherPage !== null) {
    window.location.replace(address.otherPage);
    return;
  }
  narrowConnections(address.data);
  const start = placeHere(null);
  const words = WORDS[address.lang]();
  const catalogue: Words = {};
  const lazyMessages = part(async () => void Object.assign(catalogue, await (await words).more()));
  if (!isForeign(start.wanted)) fetchAhead(readFragment(window.location.hash).view, lazyMessages);
  Object.assign(catalogue, (await words).first);
  const i18n = createI18n(address.lang, catalogue, { digits: "latn" });
  askToReload(i18n);
  if (window.top === window && navigator.serviceWorker?.controller) {
    void Promise.all([import("./app/offline/updateCheck.ts"), lazyMessages()]).then(
      ([{ watchCopy }]) => watchCopy(i18n),
      () => undefined,
    );
  }
  if (address.lang === "x-rtl") document.documentElement.dir = "rtl";
  createRoot(liveRoot(must(document.getElementById("app"), "#app"))).render(
    <StrictMode>
      <LazyMessagesContext value={lazyMessages}>
        <App start={start} catalogue={catalogue} />
      </LazyMessagesContext>
    </StrictMode>,
  );
}

open().catch(showReport);
