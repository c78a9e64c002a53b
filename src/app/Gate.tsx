import { type ComponentProps, useEffect, useRef } from "react";

/** A page in place of a record: it takes the focus from what it replaced. */
export function Gate(props: ComponentProps<"main">) {
  const gate = useRef<HTMLElement>(null);
  useEffect(function takeFocus() {
    gate.current?.focus();
  }, []);
  return <main ref={gate} className="gate" tabIndex={-1} {...props} />;
}
