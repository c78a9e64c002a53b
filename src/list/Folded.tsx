import { type ReactNode, useState } from "react";

/** What few ask for, under its title: made when it is first opened. */
export function Folded({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const [asked, setAsked] = useState(false);
  return (
    <details className="reading-group" onToggle={({ currentTarget }) => setAsked(asked || currentTarget.open)}>
      <summary>
        <h3>{title}</h3>
      </summary>
      {asked && children}
    </details>
  );
}
