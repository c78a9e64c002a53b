import { type ReactNode, useEffect, useEffectEvent, useMemo, useState } from "react";
import type { Words } from "../i18n/messages.ts";
import { createI18n } from "../i18n/translator.ts";
import type { Loaded } from "../load/load.ts";
import { must } from "../model/must.ts";
import { LiveRegion } from "../ui/announce.tsx";
import { DropZone } from "../ui/DropZone.tsx";
import { I18nContext, useI18n } from "../ui/i18n.ts";
import { later } from "../ui/later.tsx";
import { readFragment } from "../view/url.ts";
import { ErrorBoundary, LineFailure } from "./ErrorBoundary.tsx";
import { isForeign, type Place, type Wanted } from "./entries.ts";
import { Gate } from "./Gate.tsx";
import { Session } from "./Session.tsx";
import { useLoad, useVerify } from "./useLoad.ts";
import { usePlace } from "./usePlace.ts";
import { VerifyContext } from "./Verified.tsx";
import type { Back } from "./WayBack.tsx";
import "./frame.css";
import "./workspace.css";
import "./app.css";

const WAITING = <main className="gate" aria-busy="true" />;
const ForeignAsk = later(async () => (await import("./ForeignRecord.tsx")).ForeignAsk, WAITING);
const CheckProgress = later(async () => (await import("./ForeignRecord.tsx")).CheckProgress, WAITING);
const Cancelled = later(async () => (await import("./LoadFailure.tsx")).Cancelled, WAITING);
const Unopened = later(async () => (await import("./Unopened.tsx")).Unopened, WAITING);

interface AppProps {
  readonly start: Place;
  readonly catalogue: Words;
}

/** The page: asks where it must, loads, and shows the record or says why not. */
export function App({ start, catalogue }: AppProps) {
  const { lang } = start.address;
  const i18n = useMemo(() => createI18n(lang, catalogue, { digits: readFragment(window.location.hash).view.digits }), [lang, catalogue]);
  return (
    <I18nContext value={i18n}>
      <ErrorBoundary>
        <Opening start={start} catalogue={catalogue} />
      </ErrorBoundary>
    </I18nContext>
  );
}

/** What most readers never meet, and a way on where it does not come. */
function Later({ children }: { readonly children: ReactNode }) {
  return (
    <ErrorBoundary part="pane" renderFailure={(failure) => <Gate>{failure}</Gate>}>
      {children}
    </ErrorBoundary>
  );
}

/** Opens what the reader has come to, and keeps our own record for the way back. */
function Opening({ start, catalogue }: AppProps) {
  const { t } = useI18n();
  const { place, moved, back, unopened, openFiles } = usePlace(start);
  const { key, wanted } = place;
  const [agreed, setAgreed] = useState<ReadonlySet<string>>(new Set());
  const [attempt, setAttempt] = useState(0);
  const [said, setSaid] = useState({ key, words: "" });
  const [kept] = useState(() => new Map<string, Loaded>());
  const anew = moved || attempt > 0 || agreed.size > 0;
  const host = hostOf(wanted);

  function arrive(loaded: Loaded): void {
    if (!isForeign(wanted)) kept.set(window.location.search, loaded);
    if (!anew) return;
    document.getElementById("main")?.focus();
    setSaid({ key, words: host === null ? t("load.ownShown") : t("load.foreignBar", { host }) });
  }

  const asks = isForeign(wanted) && !(wanted.from === "file" && wanted.isAgreed) && !agreed.has(key);
  return (
    <>
      {asks ? (
        <Later>
          <ForeignAsk
            key={key}
            host={must(host, "host")}
            url={wanted.from === "url" ? wanted.url.href : null}
            beside={wanted.from === "file" ? wanted.beside : []}
            back={must(back, "way back")}
            onAgree={() => setAgreed(new Set([...agreed, key]))}
          />
        </Later>
      ) : (
        <Loading
          key={`${key} ${attempt}`}
          place={place}
          kept={isForeign(wanted) ? undefined : kept.get(window.location.search)}
          catalogue={catalogue}
          back={back}
          onArrive={arrive}
          onFiles={openFiles}
          onMade={(record) => openFiles([record], true)}
          onRetry={() => {
            kept.delete(window.location.search);
            setAttempt(attempt + 1);
          }}
        />
      )}
      <DropZone hint={t("app.dropHere")} onFiles={openFiles} />
      {unopened && (
        <div className="new-version">
          <LineFailure error={unopened.error} onRetry={() => openFiles(unopened.files)} />
        </div>
      )}
      <LiveRegion key={key} message={said.key === key ? said.words : ""} />
    </>
  );
}

const hostOf = (wanted: Wanted): string | null =>
  wanted.from === "url" ? wanted.url.host : wanted.from === "file" ? wanted.file.name : null;

interface LoadingProps {
  readonly place: Place;
  /** The record, where it has been loaded before. */
  readonly kept: Loaded | undefined;
  readonly catalogue: Words;
  readonly back: Back | null;
  readonly onArrive: (loaded: Loaded) => void;
  readonly onFiles: (files: readonly File[]) => void;
  /** Opens the record that was made of a table. */
  readonly onMade: (record: File) => void;
  readonly onRetry: () => void;
}

function Loading({ place, kept, catalogue, back, onArrive, onFiles, onMade, onRetry }: LoadingProps) {
  const { state, cancel, fail } = useLoad(place.wanted, kept);
  const host = hostOf(place.wanted);
  const loaded = state.phase === "ready" ? state.data : null;
  const arrive = useEffectEvent(onArrive);
  useVerify(loaded, fail);
  useEffect(
    function sayThatItIsThere() {
      if (loaded) arrive(loaded);
    },
    [loaded],
  );
  switch (state.phase) {
    case "loading":
      return state.checked ? (
        <Later>
          <CheckProgress checked={state.checked} onCancel={cancel} />
        </Later>
      ) : (
        <Progress state={state} host={host} onCancel={cancel} />
      );
    case "cancelled":
      return (
        <Later>
          <Cancelled onRetry={onRetry} back={back} />
        </Later>
      );
    case "failed":
      return (
        <Later>
          <Unopened error={state.error} host={host} wanted={place.wanted} back={back} onRetry={onRetry} onMade={onMade} />
        </Later>
      );
    case "ready":
      return (
        <VerifyContext value={state.data.verify}>
          <Session loaded={state.data} place={place} catalogue={catalogue} back={back} onFiles={onFiles} />
        </VerifyContext>
      );
    default:
      return state satisfies never;
  }
}

const SHOWN_AFTER_BYTES = 200_000;

function Progress({
  state,
  host,
  onCancel,
}: {
  readonly state: { readonly bytes: number; readonly total: number | null };
  readonly host: string | null;
  readonly onCancel: () => void;
}) {
  const { t, number } = useI18n();
  const long = host !== null || state.bytes > SHOWN_AFTER_BYTES;
  return (
    <main className="gate" aria-busy="true">
      <p role="status">{host === null ? t("load.loading") : t("load.loadingFrom", { host })}</p>
      {long && (
        <>
          <progress aria-label={t("load.loading")} {...(state.total === null ? {} : { value: state.bytes, max: state.total })} />
          <p>
            <bdi>{number(Math.round(state.bytes / 1024))} KB</bdi>
          </p>
          <button type="button" className="button" onClick={onCancel}>
            {t("load.cancel")}
          </button>
        </>
      )}
    </main>
  );
}
