import { useMemo } from "react";
import type { EventRow, PlaceId } from "../model/ids.ts";
import { isTrusted } from "../model/reading.ts";
import type { LonLat, Place } from "../model/types.ts";
import { eventsOfPlace } from "../scene/related.ts";
import { directivesForPlace, directivesPlacedAt } from "../scene/relatedDirectives.ts";
import { termWords } from "../scene/words.ts";
import { useDataset, useOutcome, useView } from "../state/hooks.ts";
import { FoldedList } from "../ui/FoldedList.tsx";
import { useI18n } from "../ui/i18n.ts";
import { Code, Words } from "../ui/Words.tsx";
import { DirectiveLists, EventLists } from "./EventLists.tsx";
import { AlsoWritten, Field, Fields, Grounded, Note, NotUsed } from "./fields.tsx";
import { PlaceMention } from "./OtherMentions.tsx";
import { Part } from "./Part.tsx";
import { SameAs } from "./SameAs.tsx";

export function PlaceDetails({ place }: { readonly place: Place }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const { t } = i18n;
  const country = place.country && termWords(dataset, i18n, "country", place.country);
  const inside = dataset.places.filter((other) => other.within === place.id);
  return (
    <>
      <HappenedHere place={place} />
      {place.note && <Note text={place.note} />}
      <Fields>
        <AlsoWritten aliases={place.aliases} names={place.names} />
        <Field label={t("details.placeKind")}>{termWords(dataset, i18n, "placeKind", place.kind)}</Field>
        {country !== null && !dataset.columns.book.nationwide.has(place.kind) && <Field label={t("details.country")}>{country}</Field>}
        {place.within && (
          <Field label={t("details.placeWithin")}>
            <PlaceMention id={place.within} />
          </Field>
        )}
        <Field label={t("details.placeShape")}>
          <Drawing place={place} />
        </Field>
        {place.same.length > 0 && (
          <Field label={t("details.same")}>
            <SameAs same={place.same} />
          </Field>
        )}
        {place.seat && (
          <Field label={t("details.seat")}>
            <Seat seat={place.seat} />
          </Field>
        )}
        {place.notToConfuse.length > 0 && (
          <Field label={t("details.notToConfuse")}>
            <PlaceList ids={place.notToConfuse} />
          </Field>
        )}
      </Fields>
      {inside.length > 0 && (
        <Part title={t("details.placesWithin")}>
          <PlaceList ids={inside.map((other) => other.id)} />
        </Part>
      )}
    </>
  );
}

function HappenedHere({ place: { id } }: { readonly place: Place }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const events = useMemo(() => eventsOfPlace(dataset, id), [dataset, id]);
  const { engine, result } = useOutcome();
  const { groups } = result.placements;
  const meant = useMemo(() => directivesForPlace(dataset, id), [dataset, id]);
  const placed = useMemo(() => directivesPlacedAt(dataset, engine, groups, id), [dataset, engine, groups, id]);
  const isAllMeant = placed.every((row) => meant.includes(row));
  const directives = [...new Set([...meant, ...placed])].toSorted((a, b) => a - b);
  const roleOf = (row: EventRow) => [
    ...new Set(
      dataset.event(row).places.flatMap((entry) => (entry.place === id ? [termWords(dataset, i18n, "placeRole", entry.role)] : [])),
    ),
  ];
  return (
    <>
      {directives.length > 0 && (
        <Part title={i18n.t(isAllMeant ? "details.directivesHere" : "details.directivesNoCloser")}>
          <DirectiveLists rows={directives} />
        </Part>
      )}
      <Part title={i18n.t("details.eventsHere")}>
        <EventLists rows={events} roleOf={roleOf} />
      </Part>
    </>
  );
}

const PlaceList = ({ ids }: { readonly ids: readonly PlaceId[] }) => (
  <FoldedList className="details-list" items={ids} keyOf={(id) => id}>
    {(id) => <PlaceMention id={id} />}
  </FoldedList>
);

function Drawing({ place: { shape, extent, point, anchor } }: { readonly place: Place }) {
  const { t, number } = useI18n();
  return (
    <>
      {t(`details.shape.${shape}`)}
      {extent && <span className="details-tag">{t(`details.extent.${extent}`)}</span>}
      {point && (
        <p>
          {t("details.coordinates")} <Coordinates at={point.at} /> {point.gazetteer && <Gazetteer name={point.gazetteer} />}
        </p>
      )}
      {anchor && (
        <p className="details-help">
          {t("details.anchor", { km: number(anchor.radiusKm) })} <Coordinates at={anchor.at} />{" "}
          {anchor.gazetteer && <Gazetteer name={anchor.gazetteer} />}
        </p>
      )}
    </>
  );
}

/** Latitude first, as coordinates are read out. */
const Coordinates = ({ at: [lon, lat] }: { readonly at: LonLat }) => <Code>{`${lat}, ${lon}`}</Code>;

const Gazetteer = ({ name }: { readonly name: string }) => <bdi dir="ltr">(GeoNames: {name})</bdi>;

function Seat({ seat }: { readonly seat: NonNullable<Place["seat"]> }) {
  const { t } = useI18n();
  const trust = useView((view) => view.trust);
  const value = (
    <Grounded grounds={seat}>
      <Words text={seat.name} />
    </Grounded>
  );
  return (
    <>
      {isTrusted(seat.basis, trust) ? value : <NotUsed>{value}</NotUsed>}
      <p className="details-help">{t("details.seatHelp")}</p>
    </>
  );
}
