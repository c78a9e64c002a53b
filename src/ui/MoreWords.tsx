import { createContext, type ReactNode, use, useContext } from "react";

/** Fetches the words that the first view does without; null where the page has them all. The promise is always the same one. */
export const MoreWordsContext = createContext<(() => Promise<void>) | null>(null);

/** Waits (as Suspense does) until the words of what is loaded when needed are there. */
export function MoreWords({ children }: { readonly children: ReactNode }) {
  const more = useContext(MoreWordsContext);
  if (more) use(more());
  return children;
}
