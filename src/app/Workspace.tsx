import { type ReactNode, Suspense, use, useCallback, useLayoutEffect, useRef, useState } from "react";
import { FilterBar } from "../facets/FilterBar.tsx";
import { SearchBox } from "../facets/SearchBox.tsx";
import { StatusLine } from "../facets/StatusLine.tsx";
import { Folded } from "../list/Folded.tsx";
import { ReadingList } from "../list/ReadingList.tsx";
import { useAppState, useView } from "../state/hooks.ts";
import { Timeline } from "../timeline/Timeline.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { useI18n } from "../ui/i18n.ts";
import { later } from "../ui/later.tsx";
import { useWidth } from "../ui/useWidth.ts";
import { escaped } from "../view/transitions.ts";
import type { Tab, View } from "../view/view.ts";
import { cellCode, detailsCode, fetchSearch, searchCode, TAB_CODE } from "./ahead.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { Header, TAB_LABEL } from "./Header.tsx";
import { InTurn } from "./InTurn.tsx";
import { usePageKeys } from "./keyboard.ts";
import { LazyWording } from "./LazyWording.tsx";
import { lazyMap } from "./lazyMap.ts";
import { useWayToLine } from "./wayToLine.ts";

const TableView = later(TAB_CODE.table, <Waiting view="common.viewTable" />);
const CompareView = later(TAB_CODE.compare, <Waiting view="common.viewCompare" />);
const CellPane = later(cellCode);
const SourcesView = later(TAB_CODE.sources, <Waiting view="common.viewSources" />);
const Details = later(detailsCode, <Waiting view="common.details" />);
const CorrectionsLine = later(async () => (await import("./CorrectionsLine.tsx")).CorrectionsLine, null, "first messages");
const FacetPanel = later(async () => (await import("../facets/FacetPanel.tsx")).FacetPanel, <div aria-busy="true" />, "first messages");
const Start = later(async () => (await import("../details/Start.tsx")).Start, null, "first messages");
const Searching = later(searchCode, null, "first messages");
const Help = later(async () => (await import("./Help.tsx")).Help);

const isCellOpen = ({ tab, compared, cell }: View): boolean => tab === "compare" && compared === "grid" && cell !== null;

const isWide = (pixels: number): boolean => pixels >= 960;

/** The views around one record: what stands where, at which width. */
export function Workspace({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const { t } = useI18n();
  const { store } = useAppState();
  const tab = useView((view) => view.tab);
  const selected = useView((view) => view.selection.kind !== "none");
  const cell = useView(isCellOpen);
  const frame = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const wide = useWidth(frame, isWide, true);
  const [help, setHelp] = useState(false);
  const [filters, setFilters] = useState(false);
  usePageKeys({
    onEscape: useCallback(() => store.update(escaped), [store]),
    onSearch: useCallback(() => search.current?.focus(), []),
    onHelp: useCallback(() => setHelp(true), []),
  });

  return (
    <>
      <div ref={frame} className={`frame ${wide ? "frame-wide" : "frame-narrow"}`}>
        <a className="skip" href="#main" onClick={(event) => focusMain(event)}>
          {t("common.skipToContent")}
        </a>
        <Header searchRef={wide ? search : null} onHelp={() => setHelp(true)} onFiles={onFiles} />
        <div className={`workspace workspace-${tab}${selected ? " has-selection" : ""}${cell ? " has-list" : ""}`}>
          <FilterBar onAll={() => setFilters(true)}>{!wide && <SearchBox inputRef={search} onUse={fetchSearch} />}</FilterBar>
          <main id="main" className="pane pane-main" tabIndex={-1}>
            <ErrorBoundary part="pane" of={tab}>
              <InTurn>
                <MainView tab={tab} />
              </InTurn>
            </ErrorBoundary>
          </main>
          {tab === "map" && <ReadingPane />}
          {tab === "map" && <TimelinePane />}
          {cell && <CellPane />}
          <DetailsPane isOverList={tab === "map" || cell} />
        </div>
        <StatusBar />
      </div>
      <Dialog open={filters} kind="drawer" title={t("facets.title")} onClose={() => setFilters(false)}>
        <ErrorBoundary part="pane">
          <FacetPanel />
        </ErrorBoundary>
      </Dialog>
      <HelpDialog open={help} onClose={useCallback(() => setHelp(false), [])} />
    </>
  );
}

/** What was ordered, in words; what is selected lies over it, so that the way back leads to the place that was left. */
function ReadingPane() {
  const { t } = useI18n();
  const covered = useView((view) => view.selection.kind !== "none");
  const pane = useRef<HTMLElement>(null);
  useWayToLine(pane);
  return (
    <aside ref={pane} className="pane pane-list" aria-label={t("list.title")} inert={covered}>
      <ErrorBoundary part="pane">
        <LazyWording wanting>
          <ReadingList>
            <Folded title={t("details.startTitle")}>
              <Start />
            </Folded>
            <p className="reading-caution">{t("common.coverageCaution")}</p>
          </ReadingList>
        </LazyWording>
      </ErrorBoundary>
    </aside>
  );
}

function DetailsPane({ isOverList }: { readonly isOverList: boolean }) {
  const { t } = useI18n();
  const selection = useView((view) => (view.selection.kind === "none" ? "" : view.selection.id));
  const pane = useRef<HTMLElement>(null);
  useLayoutEffect(
    function beginAtTheTop() {
      if (selection !== "" && pane.current) pane.current.scrollTop = 0;
    },
    [selection],
  );
  if (selection === "") return null;
  return (
    <aside ref={pane} className="pane pane-details" aria-label={t("common.details")}>
      <ErrorBoundary part="pane" of={selection}>
        <LazyWording wanting>
          <Details {...(isOverList ? { back: t("list.title") } : {})} />
        </LazyWording>
      </ErrorBoundary>
    </aside>
  );
}

function TimelinePane() {
  const { t } = useI18n();
  return (
    <section className="pane pane-timeline" aria-label={t("common.timeline")}>
      <ErrorBoundary part="pane">
        <InTurn>
          <Timeline Part={Line} />
        </InTurn>
      </ErrorBoundary>
    </section>
  );
}

const Line = ({ children }: { readonly children: ReactNode }) => <ErrorBoundary part="line">{children}</ErrorBoundary>;

function StatusBar() {
  const { dataset } = useAppState();
  return (
    <footer className="status-bar">
      <Line>
        <StatusLine>
          <Search />
          {dataset.corrections.length > 0 && (
            <Line>
              <CorrectionsLine />
            </Line>
          )}
        </StatusLine>
      </Line>
    </footer>
  );
}

/** What searches: fetched for the first text that is asked for. */
function Search() {
  const asks = useView((view) => view.filters.text !== "");
  return (
    useEver(asks) && (
      <Line>
        <Searching />
      </Line>
    )
  );
}

function HelpDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useI18n();
  const inDialog = (failure: ReactNode) => (
    <Dialog open={open} title={t("common.help")} onClose={onClose}>
      {failure}
    </Dialog>
  );
  return (
    useEver(open) && (
      <ErrorBoundary part="pane" of={String(open)} renderFailure={inDialog}>
        <Help open={open} onClose={onClose} />
      </ErrorBoundary>
    )
  );
}

/** Whether something was ever so: what was asked for once stays, so that it can close as it opened. */
function useEver(now: boolean): boolean {
  const [ever, setEver] = useState(now);
  if (now && !ever) setEver(true);
  return ever || now;
}

function focusMain(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById("main")?.focus();
}

/** The map waits for its basemap as it does for its own code. */
function MapOnBasemap() {
  // Held outside of what waits for it: asked for again there, a failure would be fetched for ever.
  const [opening] = useState(lazyMap);
  return (
    <Suspense fallback={<Waiting view="common.viewMap" />}>
      <OpenedMap opening={opening} />
    </Suspense>
  );
}

function OpenedMap({ opening }: { readonly opening: ReturnType<typeof lazyMap> }) {
  const room = use(opening);
  return <room.Map basemap={room.basemap} Part={Line} />;
}

/** Names what is on its way. */
function Waiting({ view }: { readonly view: (typeof TAB_LABEL)[keyof typeof TAB_LABEL] | "common.details" }) {
  const { t } = useI18n();
  return <p className="pane-loading">{t("load.loadingView", { view: t(view) })}</p>;
}

function MainView({ tab }: { readonly tab: Tab }) {
  switch (tab) {
    case "map":
      return <MapOnBasemap />;
    case "table":
      return (
        <LazyWording>
          <TableView />
        </LazyWording>
      );
    case "compare":
      return <CompareView />;
    case "sources":
    case "corrections":
      return (
        <LazyWording wanting={tab === "corrections"}>
          <SourcesView page={tab} />
        </LazyWording>
      );
    default:
      return tab satisfies never;
  }
}
