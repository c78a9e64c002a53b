import { useMemo } from "react";
import type { Dataset } from "../model/dataset.ts";
import type { DirectiveRow, EventRow } from "../model/ids.ts";
import type { Result } from "../query/result.ts";
import { eventsOfActor, eventsOfPlace, eventsOfSource } from "../scene/related.ts";
import { directivesForPlace, directivesIssuedBy } from "../scene/relatedDirectives.ts";
import { useDataset, useOutcome } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import type { Selection } from "../view/view.ts";

interface Related {
  readonly events: readonly EventRow[];
  readonly directives: readonly DirectiveRow[];
}

/** Says so where the filter leaves out the selection, or all that the record tells of it; what is never counted has no such notice. */
export function OutsideNotice({ selection }: { readonly selection: Selection }) {
  const dataset = useDataset();
  const { t } = useI18n();
  const { engine, result } = useOutcome();
  const related = useMemo(() => relatedTo(dataset, selection, engine.settings.soft), [dataset, selection, engine]);
  const events = related.events.filter(engine.isCounted);
  const none = events.length === 0 && related.directives.length === 0;
  if (none || isIn(result, { events, directives: related.directives })) return null;
  return (
    <p className="details-notice" role="status">
      {t("common.outsideFilter")}
    </p>
  );
}

const isIn = (result: Result, { events, directives }: Related): boolean =>
  events.some((row) => result.level(row) > 0) || directives.some((row) => result.directiveLevel(row) > 0);

const only = <T,>(row: T | undefined): readonly T[] => (row === undefined ? [] : [row]);

function relatedTo(dataset: Dataset, selection: Selection, soft: boolean): Related {
  switch (selection.kind) {
    case "none":
      return { events: [], directives: [] };
    case "event":
      return { events: only(dataset.eventRow(selection.id)), directives: [] };
    case "directive":
      return directiveItself(dataset, dataset.directiveRow(selection.id), soft);
    case "place":
      return { events: eventsOfPlace(dataset, selection.id), directives: directivesForPlace(dataset, selection.id) };
    case "actor":
      return { events: eventsOfActor(dataset, selection.id), directives: directivesIssuedBy(dataset, selection.id) };
    case "source":
      return { events: eventsOfSource(dataset, selection.id), directives: [] };
    default:
      return selection satisfies never;
  }
}

/** A directive of a tier that is not counted stands or falls with its event. */
function directiveItself(dataset: Dataset, row: DirectiveRow | undefined, soft: boolean): Related {
  if (row === undefined) return { events: [], directives: [] };
  const { tier, event } = dataset.directive(row);
  const counted = tier === "core" || (tier === "soft" && soft);
  return { events: counted ? [] : only(dataset.eventRow(event)), directives: [row] };
}
