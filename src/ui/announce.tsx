import { useEffect, useState } from "react";

interface LiveRegionProps {
  readonly message: string;
  /** Milliseconds of quiet before a change is spoken, so that a drag is announced once. */
  readonly delay?: number;
}

/** Announces a changing sentence politely, after the changes have settled; the first one is not spoken. */
export function LiveRegion({ message, delay = 600 }: LiveRegionProps) {
  const [spoken, setSpoken] = useState({ first: message, text: "" });
  useEffect(
    function speakWhenSettled() {
      const timer = setTimeout(
        () => setSpoken((last) => (message === last.first && last.text === "" ? last : { first: last.first, text: message })),
        delay,
      );
      return function stillChanging() {
        clearTimeout(timer);
      };
    },
    [message, delay],
  );
  return (
    <output className="sr-only" aria-live="polite">
      {spoken.text}
    </output>
  );
}
