import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import { type Checked, DatasetError, type Load } from "../load/errors.ts";
import { fetchCode } from "../load/fetchCode.ts";
import { type Loaded, loadOwn } from "../load/load.ts";
import type { Wanted } from "./entries.ts";
import { ownFiles } from "./ownFiles.ts";
import { whenLive } from "./startUp.ts";

const OWN_DATA = "../data/dataset.json";

/** What has become of a record that was asked for. */
type LoadState = Load<Loaded> | { readonly phase: "cancelled" };

interface Watched {
  readonly signal: AbortSignal;
  readonly onProgress: (bytes: number, total: number | null) => void;
  readonly onCheck: (checked: Checked) => void;
}

async function load(wanted: Wanted, { signal, onProgress, onCheck }: Watched): Promise<Loaded> {
  switch (wanted.from) {
    case "release": {
      const { loadRelease } = await fetchCode(() => import("../load/release.ts"));
      return loadRelease(new URL("../", document.baseURI).href, wanted.name, { signal, onProgress });
    }
    case "own":
      return loadOwn(new URL(OWN_DATA, document.baseURI).href, { signal, onProgress, open: ownFiles.open });
    case "url":
    case "file":
      return (await fetchCode(() => import("./others.ts"))).loadOther(wanted, { signal, onProgress, onCheck });
    default:
      return wanted satisfies never;
  }
}

interface Loader {
  readonly state: LoadState;
  readonly cancel: () => void;
  /** Takes a record away that turned out not to be what it says. Stable. */
  readonly fail: (error: unknown) => void;
}

/** Holds our own record against its hash once the page stands. */
export function useVerify(loaded: Loaded | null, fail: (error: unknown) => void): void {
  useEffect(
    function verify() {
      let left = false;
      void whenLive()
        .then(() => (left ? undefined : loaded?.verify?.()))
        .catch((error: unknown) => {
          if (!left) fail(error);
        });
      return function leave() {
        left = true;
      };
    },
    [loaded, fail],
  );
}

const failure = (error: unknown): LoadState => ({
  phase: "failed",
  error: error instanceof DatasetError ? error : new DatasetError("", { code: "unexpected" }, error),
});

/** Loads once, for as long as the component stands; what is kept is there at once. */
export function useLoad(wanted: Wanted, kept: Loaded | undefined): Loader {
  const [state, setState] = useState<LoadState>(kept ? { phase: "ready", data: kept } : { phase: "loading", bytes: 0, total: null });
  const isKept = kept !== undefined;
  const abort = useRef<AbortController>(null);
  useEffect(
    function begin() {
      if (isKept) return;
      let arrived = false;
      const controller = new AbortController();
      const report = (next: LoadState) => {
        if (!controller.signal.aborted) setState(next);
      };
      abort.current = controller;
      async function run(): Promise<void> {
        try {
          const data = await load(wanted, {
            signal: controller.signal,
            onProgress: (bytes, total) => report({ phase: "loading", bytes, total }),
            onCheck: (checked) => report({ phase: "loading", bytes: 0, total: null, checked }),
          });
          arrived = true;
          startTransition(() => report({ phase: "ready", data }));
        } catch (error) {
          report(failure(error));
        }
      }
      void run();
      return function abandon() {
        // What has come may be come back to, and its words be fetched then.
        if (!arrived) controller.abort();
      };
    },
    [wanted, isKept],
  );
  return {
    state,
    cancel() {
      abort.current?.abort();
      setState({ phase: "cancelled" });
    },
    fail: useCallback((error: unknown) => setState(failure(error)), []),
  };
}
