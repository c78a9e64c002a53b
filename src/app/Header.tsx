import { type RefObject, useState } from "react";
import { SearchBox } from "../facets/SearchBox.tsx";
import { useAppState, useDataset, useLinkOf, useUpdate, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { HelpIcon } from "../ui/icons.tsx";
import { later } from "../ui/later.tsx";
import { Words } from "../ui/Words.tsx";
import { tabbed } from "../view/transitions.ts";
import { writeFragment } from "../view/url.ts";
import { TABS, type View } from "../view/view.ts";
import { pageIn } from "./address.ts";
import { fetchSearch } from "./ahead.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { Settings } from "./Settings.tsx";
import { Share } from "./Share.tsx";

/** What each of the tabs is called. */
export const TAB_LABEL = {
  map: "common.viewMap",
  table: "common.viewTable",
  compare: "common.viewCompare",
  sources: "common.viewSources",
} as const;

interface Props {
  /** Of the search box; null where that stands elsewhere. */
  readonly searchRef: RefObject<HTMLInputElement | null> | null;
  readonly onHelp: () => void;
  readonly onFiles: (files: readonly File[]) => void;
}

export function Header({ searchRef, onHelp, onFiles }: Props) {
  const { t } = useI18n();
  const dataset = useDataset();
  return (
    <header className="header">
      <div className="header-title">
        <h1>{t("common.appName")}</h1>
        <p>
          <Words text={dataset.title} />
        </p>
      </div>
      {searchRef && (
        <div className="header-search">
          <SearchBox inputRef={searchRef} onUse={fetchSearch} />
        </div>
      )}
      <div className="header-actions">
        <Share />
        <Settings onFiles={onFiles} />
        <LanguageLink />
        <button type="button" className="icon-button" aria-label={t("common.help")} onClick={onHelp}>
          <HelpIcon />
        </button>
      </div>
      <nav className="tabs" aria-label={t("common.views")}>
        {TABS.map((tab) => (
          <TabLink key={tab} tab={tab} />
        ))}
      </nav>
    </header>
  );
}

function TabLink({ tab }: { readonly tab: (typeof TABS)[number] }) {
  const { t } = useI18n();
  const current = useView((view) => view.tab) === tab;
  const update = useUpdate();
  const { store } = useAppState();
  const hrefOf = (view: View): string => `#${writeFragment({ ...view, tab })}`;
  return (
    <a
      href={hrefOf(store.getState())}
      {...useLinkOf(hrefOf)}
      aria-current={current ? "page" : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        update(tabbed(tab));
      }}
    >
      {t(TAB_LABEL[tab])}
    </a>
  );
}

const LeaveFile = later(async () => (await import("./LeaveFile.tsx")).LeaveFile);

/** The same view in the other language: a plain link, so it opens in a new tab too. A file that is open is not left without a word. */
function LanguageLink() {
  const { t, lang } = useI18n();
  const { isFile } = useDataset();
  const [leaving, setLeaving] = useState(false);
  const other = lang === "ar" ? "en" : "ar";
  const { store } = useAppState();
  const hrefOf = (view: View): string => {
    const here = new URL(window.location.href);
    const fragment = writeFragment(view);
    here.hash = fragment === "" ? "" : `#${fragment}`;
    return pageIn(other, here);
  };
  return (
    <>
      <a
        href={hrefOf(store.getState())}
        {...useLinkOf(hrefOf)}
        className="button"
        hrefLang={other}
        lang={other}
        dir={other === "ar" ? "rtl" : "ltr"}
        onClick={(event) => {
          if (!isFile || event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          setLeaving(true);
        }}
      >
        {t("app.switchLanguage")}
      </a>
      {leaving && (
        <ErrorBoundary part="line">
          <LeaveFile to={other} onStay={() => setLeaving(false)} />
        </ErrorBoundary>
      )}
    </>
  );
}
