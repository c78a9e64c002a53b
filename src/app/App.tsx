import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Catalogue } from "../i18n/messages.ts";
import { createI18n } from "../i18n/translator.ts";
import { DatasetError, type Load } from "../load/errors.ts";
import { type Loaded, loadFile, loadForeign, loadOwn } from "../load/load.ts";
import { I18nContext, useI18n } from "../ui/i18n.ts";
import { MoreWords } from "../ui/MoreWords.tsx";
import { readFragment } from "../view/url.ts";
import { type Address, currentPage } from "./address.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { Session } from "./Session.tsx";
import "./app.css";

const ForeignAsk = lazy(() => import("./ForeignRecord.tsx").then((room) => ({ default: room.ForeignAsk })));
const LoadFailure = lazy(() => import("./LoadFailure.tsx").then((room) => ({ default: room.LoadFailure })));

const OWN_DATA = "../data/dataset.json";

/** How the second file of a large record ends, which is opened with the first. */
const WORDING = ".wording.json";

type Foreign =
  | { readonly from: "url"; readonly url: URL }
  | { readonly from: "file"; readonly file: File; readonly beside: readonly File[] };
/** Which record to open: our own as it is now or as it was released, another's by address, or one that the reader gave. */
type Wanted = { readonly from: "own" } | { readonly from: "release"; readonly name: string } | Foreign;

const isForeign = (wanted: Wanted): wanted is Foreign => wanted.from === "url" || wanted.from === "file";

function wantedBy({ data, release }: Address): Wanted {
  if (data) return { from: "url", url: data };
  return release === null ? { from: "own" } : { from: "release", name: release };
}

interface AppProps {
  readonly address: Address;
  readonly catalogue: Catalogue;
}

/** The page: asks where it must, loads, and shows the record or says why not. */
export function App({ address, catalogue }: AppProps) {
  const i18n = useMemo(
    () => createI18n(address.lang, catalogue, { digits: readFragment(window.location.hash).view.digits }),
    [address.lang, catalogue],
  );
  return (
    <I18nContext value={i18n}>
      <ErrorBoundary>
        <Opening address={address} catalogue={catalogue} />
      </ErrorBoundary>
    </I18nContext>
  );
}

/** What most readers never meet comes with its own words. */
function Later({ children }: { readonly children: ReactNode }) {
  return (
    <Suspense fallback={<main className="gate" aria-busy="true" />}>
      <MoreWords>{children}</MoreWords>
    </Suspense>
  );
}

function Opening({ address, catalogue }: AppProps) {
  const [wanted, setWanted] = useState(() => wantedBy(address));
  const [agreed, setAgreed] = useState(!isForeign(wanted));
  const openFiles = useCallback((files: readonly File[]) => {
    const file = files.find(({ name }) => !name.endsWith(WORDING)) ?? files[0]!;
    setWanted({ from: "file", file, beside: files.filter((other) => other !== file) });
    setAgreed(false);
  }, []);
  const [attempt, setAttempt] = useState(0);
  const ownHref = useMemo(() => currentPage(window.location.href, address.data ? "" : window.location.hash.slice(1)), [address.data]);

  if (!agreed && isForeign(wanted)) {
    return (
      <Later>
        <ForeignAsk
          host={hostOf(wanted)!}
          url={wanted.from === "url" ? wanted.url.href : null}
          ownHref={ownHref}
          onAgree={() => setAgreed(true)}
        />
      </Later>
    );
  }
  return (
    <Loading
      key={`${keyOf(wanted)} ${attempt}`}
      wanted={wanted}
      address={address}
      catalogue={catalogue}
      ownHref={ownHref}
      onFiles={openFiles}
      onRetry={() => setAttempt(attempt + 1)}
    />
  );
}

const keyOf = (wanted: Wanted): string =>
  wanted.from === "file" ? `${wanted.file.name} ${wanted.file.lastModified}` : wanted.from === "url" ? wanted.url.href : wanted.from;

const hostOf = (wanted: Wanted): string | null =>
  wanted.from === "url" ? wanted.url.host : wanted.from === "file" ? wanted.file.name : null;

interface LoadingProps extends AppProps {
  readonly wanted: Wanted;
  readonly ownHref: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onRetry: () => void;
}

function Loading({ wanted, address, catalogue, ownHref, onFiles, onRetry }: LoadingProps) {
  const { state, cancel } = useLoad(wanted);
  const host = hostOf(wanted);
  const leaveHref = wanted.from === "own" ? null : ownHref;
  switch (state.phase) {
    case "loading":
      return <Progress state={state} host={host} onCancel={cancel} />;
    case "cancelled":
      return <Cancelled onRetry={onRetry} ownHref={leaveHref} />;
    case "failed":
      return (
        <Later>
          <LoadFailure error={state.error} host={host} ownHref={leaveHref} onRetry={onRetry} />
        </Later>
      );
    case "ready":
      return <Session loaded={state.data} address={address} catalogue={catalogue} ownHref={ownHref} onFiles={onFiles} />;
    default:
      return state satisfies never;
  }
}

type LoadState = Load<Loaded> | { readonly phase: "cancelled" };

async function start(wanted: Wanted, signal: AbortSignal, onProgress: (bytes: number, total: number | null) => void): Promise<Loaded> {
  switch (wanted.from) {
    case "release": {
      const { loadRelease } = await import("../load/release.ts");
      return loadRelease(new URL("../", document.baseURI).href, wanted.name, { signal, onProgress });
    }
    case "own":
      return loadOwn(new URL(OWN_DATA, document.baseURI).href, { signal, onProgress });
    case "url":
      return loadForeign(wanted.url.href, { signal, onProgress });
    case "file":
      return loadFile(wanted.file, wanted.beside);
    default:
      return wanted satisfies never;
  }
}

/** Loads once, for as long as the component stands. */
function useLoad(wanted: Wanted): { readonly state: LoadState; readonly cancel: () => void } {
  const [state, setState] = useState<LoadState>({ phase: "loading", bytes: 0, total: null });
  const abort = useRef<AbortController>(null);
  useEffect(
    function load() {
      const controller = new AbortController();
      const report = (next: LoadState) => {
        if (!controller.signal.aborted) setState(next);
      };
      abort.current = controller;
      start(wanted, controller.signal, (bytes, total) => report({ phase: "loading", bytes, total })).then(
        (data) => report({ phase: "ready", data, rejected: data.rejected }),
        (error: unknown) =>
          report({
            phase: "failed",
            error: error instanceof DatasetError ? error : new DatasetError("", { code: "notThisFormat" }, error),
          }),
      );
      return function abandon() {
        controller.abort();
      };
    },
    [wanted],
  );
  return {
    state,
    cancel() {
      abort.current?.abort();
      setState({ phase: "cancelled" });
    },
  };
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

function Cancelled({ onRetry, ownHref }: { readonly onRetry: () => void; readonly ownHref: string | null }) {
  const { t } = useI18n();
  return (
    <main className="gate">
      <p role="status">{t("load.cancelled")}</p>
      <p className="failure-actions">
        <button type="button" className="button button-primary" onClick={onRetry}>
          {t("common.retry")}
        </button>
        {ownHref !== null && (
          <a className="button" href={ownHref}>
            {t("load.foreignLeave")}
          </a>
        )}
      </p>
    </main>
  );
}
