import { createContext, type ReactNode, Suspense, use, useContext } from "react";
import type { Loaded } from "../load/load.ts";
import { memoOf } from "../model/memo.ts";

/** How the record at hand is held against its hash; undefined where nothing is left to verify. */
export const VerifyContext = createContext<Loaded["verify"]>(undefined);

/** Fulfilled once it is verified, and never where it fails: then the page says so in place of the record. */
const passing = memoOf((verify: () => Promise<void>) => verify().catch(() => new Promise<void>(() => {})));

function Passed({ verify, children }: { readonly verify: () => Promise<void>; readonly children: ReactNode }) {
  use(passing(verify));
  return children;
}

/** What cites a record or gives it away waits until its contents are known to have the hash that it names. */
export function Verified({ children }: { readonly children: ReactNode }) {
  const verify = useContext(VerifyContext);
  return <Suspense fallback={null}>{verify ? <Passed verify={verify}>{children}</Passed> : children}</Suspense>;
}
