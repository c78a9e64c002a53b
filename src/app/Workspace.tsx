import { type ReactNode, Suspense, use, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { FilterBar } from "../facets/FilterBar.tsx";
import { ReadingList } from "../list/ReadingList.tsx";
import type { Loaded } from "../load/load.ts";
import { listTitle } from "../scene/readingWords.ts";
import { useAppState, useDataset, useView } from "../state/hooks.ts";
import { StartHere } from "../story/StartHere.tsx";
import { leaveTour } from "../story/walk.ts";
import { Period } from "../timeline/Period.tsx";
import { Timeline } from "../timeline/Timeline.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { useI18n } from "../ui/i18n.ts";
import { later } from "../ui/later.tsx";
import { useWidth } from "../ui/useWidth.ts";
import { escaped } from "../view/transitions.ts";
import type { Tab, View } from "../view/view.ts";
import { cellCode, detailsCode, searchCode, TAB_CODE } from "./ahead.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { Footer } from "./Footer.tsx";
import { Header, type Room, TAB_LABEL } from "./Header.tsx";
import { InTurn } from "./InTurn.tsx";
import { usePageKeys } from "./keyboard.ts";
import { LazyWording } from "./LazyWording.tsx";
import { ListPane } from "./ListPane.tsx";
import { lazyMap } from "./lazyMap.ts";
import { PrintPart } from "./PrintParts.tsx";

const TableView = later(TAB_CODE.table, <Waiting view="common.viewTable" />);
const CompareView = later(TAB_CODE.compare, <Waiting view="common.viewCompare" />);
const CellPane = later(cellCode);
const SourcesView = later(TAB_CODE.sources, <Waiting view="common.viewSources" />);
const Details = later(detailsCode, <Waiting view="common.details" />);
const FacetPanel = later(async () => (await import("../facets/FacetPanel.tsx")).FacetPanel, <div aria-busy="true" />, "first messages");
const MorePanel = later(async () => (await import("./MorePanel.tsx")).MorePanel, <div aria-busy="true" />, "first messages");
const NothingLeft = later(async () => (await import("../facets/NothingLeft.tsx")).NothingLeft, null, "first messages");
const Searching = later(searchCode, null, "first messages");
const TourPane = later(async () => (await import("./TourPane.tsx")).TourPane);
const Help = later(async () => (await import("./Help.tsx")).Help);

const isCellOpen = ({ tab, compared, cell }: View): boolean => tab === "compare" && compared === "grid" && cell !== null;

const roomOf = (pixels: number): Room => (pixels >= 960 ? "wide" : pixels >= 640 ? "middle" : "narrow");

interface Props {
  readonly loaded: Pick<Loaded, "dataset" | "beside">;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The views around one record: what stands where, at which width. */
export function Workspace({ loaded, onFiles }: Props) {
  const { t } = useI18n();
  const { store } = useAppState();
  const tab = useView((view) => view.tab);
  const selected = useView((view) => view.selection.kind !== "none");
  const cell = useView(isCellOpen);
  const frame = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const room = useWidth(frame, roomOf, "wide");
  const wide = room === "wide";
  const [help, setHelp] = useState(false);
  const [more, setMore] = useState(false);
  const [pinned, setPinned] = useState(false);
  const beside = wide && pinned;
  function pin(): void {
    setPinned(true);
    setMore(false);
  }
  usePageKeys({
    onEscape: useCallback(() => (store.getState().step === null ? store.update(escaped) : leaveTour(store)), [store]),
    onSearch: useCallback(() => search.current?.focus(), []),
    onHelp: useCallback(() => setHelp(true), []),
  });

  return (
    <>
      <div ref={frame} className={`frame ${wide ? "frame-wide" : "frame-narrow"}`}>
        <a className="skip" href="#main" onClick={(event) => focusMain(event)}>
          {t("common.skipToContent")}
        </a>
        <Header searchRef={search} room={room} onHelp={() => setHelp(true)} />
        <PrintPart at="head" />
        <Search />
        <Toured loaded={loaded} />
        <div
          className={`workspace workspace-${tab}${selected ? " has-selection" : ""}${cell ? " has-list" : ""}${beside ? " is-pinned" : ""}`}
        >
          <FilterBar onMore={() => setMore(true)} period={<Period />} />
          {beside && <FacetPane onUnpin={() => setPinned(false)} />}
          <MainPane tab={tab} />
          {tab === "map" && <ReadingPane />}
          {tab === "map" && <TimelinePane />}
          {cell && <CellPane />}
          <DetailsPane isOverList={tab === "map" || cell} />
        </div>
        <Footer />
        <PrintPart at="foot" />
      </div>
      <Dialog open={more} kind="drawer" title={t("facets.title")} onClose={() => setMore(false)}>
        <ErrorBoundary part="pane">
          <MorePanel {...(wide && !pinned ? { onPin: pin } : {})} onFiles={onFiles} />
        </ErrorBoundary>
      </Dialog>
      <HelpDialog open={help} onClose={useCallback(() => setHelp(false), [])} />
    </>
  );
}

function MainPane({ tab }: Pick<View, "tab">) {
  return (
    <main id="main" className="pane pane-main" tabIndex={-1}>
      <ErrorBoundary part="pane" of={tab}>
        <InTurn last>
          <MainView tab={tab} />
        </InTurn>
      </ErrorBoundary>
    </main>
  );
}

function FacetPane({ onUnpin }: { readonly onUnpin: () => void }) {
  const { t } = useI18n();
  return (
    <aside className="pane pane-facets" aria-label={t("facets.title")}>
      <ErrorBoundary part="pane">
        <button type="button" className="button" onClick={onUnpin}>
          {t("facets.unpin")}
        </button>
        <InTurn>
          <FacetPanel />
        </InTurn>
      </ErrorBoundary>
    </aside>
  );
}

/** Where the tour is walked, it stands over what it shows; the way out leads back to where it began. */
function Toured({ loaded }: Pick<Props, "loaded">) {
  const { story } = loaded.dataset;
  const step = useView((view) => view.step);
  const last = useRef(step);
  useEffect(
    function followBack() {
      const was = last.current;
      last.current = step;
      if (step === null && was !== null && document.activeElement === document.body) document.getElementById("start-here")?.focus();
    },
    [step],
  );
  if (step === null || story === null) return null;
  return (
    <ErrorBoundary part="line">
      <TourPane loaded={loaded} story={story} />
    </ErrorBoundary>
  );
}

/** What was ordered, in words. */
const ReadingPane = () => (
  <ListPane>
    <ReadingList
      start={<StartHere />}
      none={
        <Line>
          <NothingLeft />
        </Line>
      }
    />
  </ListPane>
);

function DetailsPane({ isOverList }: { readonly isOverList: boolean }) {
  const { t } = useI18n();
  const dataset = useDataset();
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
          <Details {...(isOverList ? { back: t(listTitle(dataset)) } : {})} />
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

function OpenedMap({ opening }: { readonly opening: Promise<Awaited<ReturnType<typeof lazyMap>>> }) {
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
