/** What React reads of a promise that it did not wait for itself: with it, what is there already is shown in the first pass. */
export type Settled<T> = Promise<T> & { status?: "fulfilled"; value?: T };

/** Opens something once for all who ask; a failure is forgotten, so that asking again opens it again. */
export function opensOnce<T>(open: () => Promise<T>): () => Settled<T> {
  let opened: Settled<T> | undefined;
  function start(): Settled<T> {
    const opening: Settled<T> = open().then(
      (value) => {
        opening.status = "fulfilled";
        opening.value = value;
        return value;
      },
      (error: unknown) => {
        opened = undefined;
        throw error;
      },
    );
    return opening;
  }
  return () => (opened ??= start());
}
