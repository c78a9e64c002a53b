import { type ReactNode, useId } from "react";
import { DownIcon } from "../ui/icons.tsx";
import { useOpen } from "./useOpen.ts";

interface Group {
  readonly name: string;
  readonly title: string;
  /** What is in it, in a few words. */
  readonly count: string;
  readonly rows: number;
  /** Open from the beginning, where nothing else is in the list. */
  readonly isAll?: boolean;
  readonly children: ReactNode;
}

/** What concerns no vote: two folds whose buttons stay in sight under the list, and beneath them what is opened. */
export function Groups({ groups: [first, second], isLast }: { readonly groups: readonly [Group, Group]; readonly isLast: boolean }) {
  const [one, other] = [useFold(first), useFold(second)];
  if (first.rows + second.rows === 0) return null;
  return (
    <>
      <div className={isLast ? "reading-foot is-last" : "reading-foot"}>
        {one.button}
        {other.button}
      </div>
      {one.section}
      {other.section}
    </>
  );
}

/** The button of a group, and what it opens; nothing of either where there is nothing in it. */
function useFold({ name, title, count, rows, isAll, children }: Group): { readonly button: ReactNode; readonly section: ReactNode } {
  const [open, setOpen] = useOpen(name, isAll);
  const id = useId();
  function toggle(): void {
    setOpen(!open);
    // Once what is opened stands: it lies beneath the list, which may be long.
    if (!open) requestAnimationFrame(() => document.getElementById(id)?.scrollIntoView({ block: "nearest" }));
  }
  if (rows === 0) return { button: null, section: null };
  return {
    button: (
      <button type="button" className="reading-fold" aria-expanded={open} aria-controls={id} onClick={toggle}>
        <DownIcon />
        <b>{title}</b> <span className="reading-aside">{count}</span>
      </button>
    ),
    section: open && (
      <section id={id} className="reading-group" aria-label={title}>
        <h3>{title}</h3>
        {children}
      </section>
    ),
  };
}
