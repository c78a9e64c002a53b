import { useDataset } from "../state/hooks.ts";
import { CopyCode } from "../ui/CopyCode.tsx";
import { useI18n } from "../ui/i18n.ts";
import type { Selection } from "../view/view.ts";
import { ActorDetails } from "./ActorDetails.tsx";
import { Corrected } from "./Corrected.tsx";
import { DirectiveDetails } from "./DirectiveDetails.tsx";
import { EventDetails } from "./EventDetails.tsx";
import { OutsideNotice } from "./OutsideNotice.tsx";
import { PlaceDetails } from "./PlaceDetails.tsx";
import { SourceDetails } from "./SourceDetails.tsx";

interface Props {
  readonly selection: Exclude<Selection, { kind: "none" }>;
}

/** What is known of the selected thing. */
export function Chosen({ selection }: Props) {
  return (
    <>
      <OutsideNotice selection={selection} />
      <Corrected id={selection.id} />
      <Known selection={selection} />
      <Identifier id={selection.id} />
    </>
  );
}

function Known({ selection }: Props) {
  const dataset = useDataset();
  switch (selection.kind) {
    case "event": {
      const row = dataset.eventRow(selection.id);
      return row === undefined ? <Stale id={selection.id} /> : <EventDetails event={dataset.event(row)} row={row} />;
    }
    case "directive": {
      const row = dataset.directiveRow(selection.id);
      const directive = row === undefined ? undefined : dataset.directive(row);
      const event = directive && dataset.eventRow(directive.event);
      if (!directive || event === undefined) return <Stale id={selection.id} />;
      return <DirectiveDetails directive={directive} event={dataset.event(event)} />;
    }
    case "place": {
      const place = dataset.place(selection.id);
      return place ? <PlaceDetails place={place} /> : <Stale id={selection.id} />;
    }
    case "actor": {
      const actor = dataset.actor(selection.id);
      return actor ? <ActorDetails actor={actor} /> : <Stale id={selection.id} />;
    }
    case "source": {
      const source = dataset.source(selection.id);
      return source ? <SourceDetails source={source} /> : <Stale id={selection.id} />;
    }
    default:
      return selection satisfies never;
  }
}

function Stale({ id }: { readonly id: string }) {
  const { t } = useI18n();
  return <p className="details-notice">{t("details.staleSelection", { id })}</p>;
}

function Identifier({ id }: { readonly id: string }) {
  const { t } = useI18n();
  return (
    <p className="details-id">
      {t("details.identifier")} <CopyCode value={id} name={t("details.identifier")} />
    </p>
  );
}
