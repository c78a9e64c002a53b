import { type ReactNode, type RefObject, useState } from "react";
import { SearchBox } from "../facets/SearchBox.tsx";
import { inThisWindow, useAppState, useDataset, useLinkOf, useUpdate, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { HelpIcon, MenuIcon, SearchIcon } from "../ui/icons.tsx";
import { later } from "../ui/later.tsx";
import { Popover } from "../ui/Popover.tsx";
import { Words } from "../ui/Words.tsx";
import { tabbed } from "../view/transitions.ts";
import { writeFragment } from "../view/url.ts";
import { TABS, type View } from "../view/view.ts";
import { pageIn } from "./address.ts";
import { fetchSearch } from "./ahead.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { Share } from "./Share.tsx";

/** What each of the tabs is called. */
export const TAB_LABEL = {
  map: "common.viewMap",
  table: "common.viewTable",
  compare: "common.viewCompare",
  sources: "common.viewSources",
} as const;

/** How much stands side by side: at the narrowest the views are a menu; only at the widest the search box stands open. */
export type Room = "narrow" | "middle" | "wide";

interface Props {
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly room: Room;
  readonly onHelp: () => void;
}

/** The name of the page, its views, and what is done with any of them. */
export function Header({ searchRef, room, onHelp }: Props) {
  const { t } = useI18n();
  const dataset = useDataset();
  const help = (
    <button type="button" className="icon-button" aria-label={t("common.help")} onClick={onHelp}>
      <HelpIcon />
    </button>
  );
  return (
    <header className="header">
      <div className="header-title">
        <h1>{t("common.appName")}</h1>
        <p>
          <Words text={dataset.title} />
        </p>
      </div>
      {room !== "narrow" && <Tabs />}
      {room === "wide" && (
        <div className="header-search">
          <SearchBox inputRef={searchRef} onUse={fetchSearch} />
        </div>
      )}
      <div className="header-actions">
        {room !== "wide" && (
          <Popover className="icon-button" name={t("search.label")} label={<SearchIcon />}>
            <div className="header-search">
              <SearchBox inputRef={searchRef} onUse={fetchSearch} />
            </div>
          </Popover>
        )}
        <Share />
        <LanguageLink short={room === "narrow"} />
        {room === "narrow" ? <TabMenu>{help}</TabMenu> : help}
      </div>
    </header>
  );
}

function Tabs() {
  const { t } = useI18n();
  return (
    <nav className="tabs" aria-label={t("common.views")}>
      {TABS.map((tab) => (
        <TabLink key={tab} tab={tab} />
      ))}
    </nav>
  );
}

/** The views behind the name of the one that is shown. */
function TabMenu({ children }: { readonly children: ReactNode }) {
  const { t } = useI18n();
  const tab = useView((view) => view.tab);
  return (
    <Popover
      label={
        <>
          <MenuIcon />
          {t(tab === "corrections" ? "common.viewSources" : TAB_LABEL[tab])}
        </>
      }
    >
      <Tabs />
      {children}
    </Popover>
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
      onClick={(event) => inThisWindow(event, () => update(tabbed(tab)))}
    >
      {t(TAB_LABEL[tab])}
    </a>
  );
}

const LeaveFile = later(async () => (await import("./LeaveFile.tsx")).LeaveFile);

/** The same view in the other language: a plain link, so it opens in a new tab too. A file that is open is not left without a word. */
function LanguageLink({ short }: { readonly short: boolean }) {
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
        aria-label={t("app.switchLanguage")}
        hrefLang={other}
        lang={other}
        dir={other === "ar" ? "rtl" : "ltr"}
        onClick={(event) => isFile && inThisWindow(event, () => setLeaving(true))}
      >
        {t(short ? "app.switchLanguageShort" : "app.switchLanguage")}
      </a>
      {leaving && (
        <ErrorBoundary part="line">
          <LeaveFile to={other} onStay={() => setLeaving(false)} />
        </ErrorBoundary>
      )}
    </>
  );
}
