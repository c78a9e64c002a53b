import { type ComponentProps, type ReactNode, useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import type { Words } from "../i18n/messages.ts";
import { createI18n } from "../i18n/translator.ts";
import type { Loaded } from "../load/load.ts";
import type { Dataset } from "../model/dataset.ts";
import { must } from "../model/must.ts";
import { type AppState, AppStateContext } from "../state/hooks.ts";
import { createSession } from "../state/session.ts";
import { createHoverStore, createViewStore } from "../state/store.ts";
import { I18nContext } from "../ui/i18n.ts";
import { later } from "../ui/later.tsx";
import type { View } from "../view/view.ts";
import type { Address } from "./address.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import type { Place } from "./entries.ts";
import { mirrorInAddress, type OpenedView, openView } from "./history.ts";
import type { Back } from "./WayBack.tsx";
import { Workspace } from "./Workspace.tsx";

interface Props {
  readonly loaded: Loaded;
  readonly place: Place;
  readonly catalogue: Words;
  readonly back: Back | null;
  readonly onFiles: (files: readonly File[]) => void;
}

const hasNotice = ({ ignored, unknown, cited }: OpenedView): boolean => ignored.length + unknown.length > 0 || cited !== null;

const states = new WeakMap<Dataset, AppState>();

/** The state of a record: one, however often the reader comes back to it. */
function openState(view: View, dataset: Dataset): AppState {
  const left = states.get(dataset);
  if (left) {
    left.store.setState(view, true);
    return left;
  }
  const store = createViewStore(view);
  const state = { dataset, store, session: createSession(dataset, store), hover: createHoverStore() };
  states.set(dataset, state);
  return state;
}

const Notices = later(async () => (await import("./Notices.tsx")).Notices, <div aria-busy="true" />);

/** One open record: its store, its engine, and the address that mirrors them. */
export function Session({ loaded, place, catalogue, back, onFiles }: Props) {
  const { address, closed } = place;
  const { dataset, pinned } = loaded;
  const [opened, setOpened] = useState<OpenedView>(() => openView(window.location.hash, dataset));
  const [state] = useState<AppState>(() => openState(opened.view, dataset));

  useEffect(
    function followAddress() {
      return mirrorInAddress(state.store, dataset, setOpened);
    },
    [state, dataset],
  );

  return (
    <AppStateContext value={state}>
      <Localised state={state} address={address} catalogue={catalogue}>
        {dataset.host !== null && <Whose host={dataset.host} back={must(back, "way back")} loaded={loaded} />}
        {(pinned || address.badData !== null || closed !== null || hasNotice(opened)) && (
          <ErrorBoundary part="pane">
            <Notices opened={opened} badData={address.badData} closed={closed} pinned={pinned} />
          </ErrorBoundary>
        )}
        <Workspace loaded={loaded} onFiles={onFiles} />
      </Localised>
    </AppStateContext>
  );
}

const ForeignBar = later(
  async () => (await import("./ForeignRecord.tsx")).ForeignBar,
  ({ host }) => <output className="foreign-bar">{host}</output>,
);

/** Whose record this is: said by the host's name alone where no more can be said. */
function Whose(props: ComponentProps<typeof ForeignBar>) {
  const named = (failure: ReactNode): ReactNode => (
    <div className="foreign-bar">
      <bdi>{props.host}</bdi>
      {failure}
    </div>
  );
  return (
    <ErrorBoundary part="line" renderFailure={named}>
      <ForeignBar {...props} />
    </ErrorBoundary>
  );
}

interface LocalisedProps {
  readonly state: AppState;
  readonly address: Address;
  readonly catalogue: Words;
  readonly children: React.ReactNode;
}

/** The page's words, in the digits that the reader chose. */
function Localised({ state, address, catalogue, children }: LocalisedProps) {
  const digits = useStore(state.store, (view) => view.digits);
  const i18n = useMemo(() => createI18n(address.lang, catalogue, { digits }), [address.lang, catalogue, digits]);
  return <I18nContext value={i18n}>{children}</I18nContext>;
}
