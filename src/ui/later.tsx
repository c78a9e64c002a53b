import { type ComponentType, createContext, createElement, lazy, type ReactNode, Suspense, useContext, useState } from "react";
import { opensOnce, type Settled } from "./opensOnce.ts";

/** Fetches the words that the first view does without; null where the page has them all. */
export const LazyMessagesContext = createContext<(() => Settled<void>) | null>(null);

/** Something that the page is made of could not be fetched: code, style or words. */
export class MissingPart extends Error {
  override readonly name = "MissingPart";
}

/** Styles that did not come. A link that failed looks like one that has loaded, and its error is told once. */
const broken = new Set<HTMLLinkElement>();
document.addEventListener(
  "error",
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === "stylesheet") broken.add(target);
  },
  true,
);

/** Fetches again what styles failed to come: the build's own loader asks for each style once. */
async function mendStyles(): Promise<void> {
  await Promise.all([...broken].map(fetchedAgain));
}

const fetchedAgain = (link: HTMLLinkElement): Promise<void> =>
  new Promise((resolve, reject) => {
    const again = document.importNode(link);
    again.addEventListener("load", () => resolve());
    again.addEventListener("error", () => reject(new Error(`${link.href} did not load`)));
    broken.delete(link);
    link.replaceWith(again);
  });

const parts = new WeakSet<() => unknown>();

/** Opens a part of the page once for all who ask; what failed, its style too, is fetched anew for whoever asks next. Fails with MissingPart. */
export function part<T>(open: () => Settled<T>): () => Settled<T> {
  if (parts.has(open)) return open;
  let failed = false;
  const opening = opensOnce(async () => {
    try {
      if (failed) await mendStyles();
      return await open();
    } catch (error) {
      failed = true;
      throw new MissingPart(error instanceof Error ? error.message : String(error), { cause: error });
    }
  });
  parts.add(opening);
  return opening;
}

/**
 * A component whose code comes when it is first shown, and with it the words that the first view does without, unless it
 * says only what the first view can say. What is there already is shown at once: had something stood in its place for a moment,
 * React would leave it there for a third of a second. A failure goes to the nearest boundary; what the boundary then shows anew is
 * fetched anew.
 */
export function later<P extends object>(
  open: () => Promise<ComponentType<P>>,
  waiting: ReactNode | ((props: P) => ReactNode) = null,
  says: "first messages" | "lazy messages" = "lazy messages",
): ComponentType<P> {
  const room = part(open);
  let opening: ComponentType<P> | undefined;
  function openWith(words: (() => Settled<void>) | null): ComponentType<P> {
    const { value } = room();
    if (value && (!words || words().status === "fulfilled")) return value;
    async function come(): Promise<{ readonly default: ComponentType<P> }> {
      try {
        const [component] = await Promise.all([room(), words?.()]);
        return { default: component };
      } catch (error) {
        opening = undefined;
        throw error;
      }
    }
    return lazy(come) as ComponentType<P>;
  }
  return function Later(props: P) {
    const more = useContext(LazyMessagesContext);
    const words = says === "lazy messages" ? more : null;
    // Held outside of what waits for it: asked for again there, a failure would be fetched for ever.
    const [held] = useState(() => (opening ??= openWith(words)));
    return <Suspense fallback={typeof waiting === "function" ? waiting(props) : waiting}>{createElement(held, props)}</Suspense>;
  };
}
