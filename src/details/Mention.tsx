import type { ReactNode } from "react";
import type { EventId } from "../model/ids.ts";
import { dateWords } from "../scene/words.ts";
import { useAppState, useDataset, useView } from "../state/hooks.ts";
import { BasisMark } from "../ui/Basis.tsx";
import { useI18n } from "../ui/i18n.ts";
import { Words } from "../ui/Words.tsx";
import type { Selection } from "../view/view.ts";
import { useFollow } from "./context.ts";

/** A button that selects what it names, wherever it stands in the details. */
export function Mention({ to, children }: { readonly to: Selection; readonly children: ReactNode }) {
  const follow = useFollow();
  const { hover } = useAppState();
  const show = (next: Selection) => hover.setState({ hover: next });
  return (
    <button
      type="button"
      className="link-button"
      onClick={() => follow(to)}
      onMouseEnter={() => show(to)}
      onMouseLeave={() => show({ kind: "none" })}
      onFocus={() => show(to)}
      onBlur={() => show({ kind: "none" })}
    >
      <bdi>{children}</bdi>
    </button>
  );
}

interface EventMentionProps {
  readonly id: EventId;
  readonly dated?: boolean;
  /** What stands after the date. */
  readonly beside?: readonly string[];
}

export function EventMention({ id, dated = false, beside }: EventMentionProps) {
  const dataset = useDataset();
  const i18n = useI18n();
  const trust = useView((view) => view.trust);
  const row = dataset.eventRow(id);
  if (row === undefined) return <bdi dir="ltr">{id}</bdi>;
  const event = dataset.event(row);
  const date = dateWords(event.when, trust, i18n);
  return (
    <>
      <Mention to={{ kind: "event", id }}>
        <Words text={event.title} />
      </Mention>
      {dated && (
        <span className="details-aside details-dated">
          {date.text} {date.basis && <BasisMark basis={date.basis} quiet />}
          {beside?.map((words) => ` · ${words}`)}
        </span>
      )}
    </>
  );
}
