import { useEffect, useEffectEvent, useId, useMemo, useRef, useState } from "react";
import { createPlacePicker, type PlacePicker } from "../map/placePicker.ts";
import { asText, listAt, type Path } from "../model/raw.ts";
import type { LonLat } from "../model/types.ts";
import { type Basemap, openBasemap } from "../scene/basemap.ts";
import { useI18n } from "../ui/i18n.ts";
import { useDesk, useTools } from "./context.ts";
import { edited, rootOf } from "./deskState.ts";
import { matching, namedIn, termWords } from "./names.ts";
import { alikeTo, kindsNamed, namedTowns, placedAt, placedIn, settingOf, spotSoFar } from "./placing.ts";
import { fieldsAt } from "./value.ts";
import "./place.css";

const MOST = 6;

/** A new place on the map: set by a press or by its entry in GeoNames, with what it must not be confused with. */
export function PlaceOnMap({ path }: { readonly path: Path }) {
  const { record } = useTools();
  const basemap = useMemo(() => (record.topology ? openBasemap(record.topology) : null), [record]);
  return (
    <div className="desk-place">
      {basemap && <PickOnMap path={path} basemap={basemap} />}
      <Towns path={path} />
      <Alike path={path} />
    </div>
  );
}

function PickOnMap({ path, basemap }: { readonly path: Path; readonly basemap: Basemap }) {
  const { t } = useI18n();
  const { desk, update } = useDesk();
  const box = useRef<HTMLDivElement>(null);
  const picker = useRef<PlacePicker>(null);
  const place = fieldsAt(rootOf(desk.now), path);
  const spot = useMemo(() => spotSoFar(place, basemap), [place, basemap]);
  const setting = settingOf(place);
  const put = useEffectEvent((at: LonLat) => update((now) => edited(now, path, placedAt(fieldsAt(rootOf(now.now), path), at, basemap))));
  const label = t("desk.place.map");
  // For a map that is mounted anew.
  const showNow = useEffectEvent(() => picker.current?.show(spot));
  useEffect(
    function mountMap() {
      if (!box.current) return undefined;
      const created = createPlacePicker(box.current, basemap, label, (at) => put(at));
      picker.current = created;
      showNow();
      return function unmountMap() {
        created.destroy();
        picker.current = null;
      };
    },
    [basemap, label],
  );
  useEffect(
    function showSpot() {
      picker.current?.show(spot);
    },
    [spot],
  );
  return (
    <>
      <p className="desk-aside">{t(`desk.place.set.${setting}`)}</p>
      <div className="desk-place-map">
        <div ref={box} className="map-leaflet" />
      </div>
      <p className="desk-buttons">
        {([1, -1] as const).map((by) => (
          <button key={by} type="button" className="button" onClick={() => picker.current?.zoom(by)}>
            {t(by === 1 ? "map.zoomIn" : "map.zoomOut")}
          </button>
        ))}
        <button
          type="button"
          className="button"
          disabled={setting === "nothing"}
          onClick={() => picker.current && put(picker.current.middle())}
        >
          {t("desk.place.middle")}
        </button>
      </p>
      <p className="desk-aside">
        {t("map.attribution")} {t("common.disclaimer")}
      </p>
    </>
  );
}

/** The entry of GeoNames, searched by any spelling; none is taken unasked. */
function Towns({ path }: { readonly path: Path }) {
  const { t } = useI18n();
  const { record, update } = useTools();
  const id = useId();
  const [query, setQuery] = useState("");
  const towns = useMemo(() => namedTowns(record.towns, record.rules), [record]);
  const found = query.trim() === "" ? [] : matching(towns, query);
  return (
    <div className="desk-search">
      <label htmlFor={id}>{t("desk.place.towns")}</label>
      <input id={id} type="search" dir="auto" autoComplete="off" value={query} onChange={({ target }) => setQuery(target.value)} />
      {query.trim() !== "" && found.length === 0 && <p>{t("desk.place.noTown")}</p>}
      <ul>
        {found.slice(0, MOST).map(({ town, name, about }) => (
          <li key={town.id}>
            <button
              type="button"
              className="button"
              onClick={() => {
                update((now) => edited(now, path, placedIn(fieldsAt(rootOf(now.now), path), town)));
                setQuery("");
              }}
            >
              <bdi>{name}</bdi> {about && <bdi>{about}</bdi>} <bdi dir="ltr">{town.at.map((degrees) => degrees.toFixed(2)).join(", ")}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Places of the same or a similar name: each is noted, or not; none is settled. */
function Alike({ path }: { readonly path: Path }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { desk, files, record, update } = useDesk();
  const place = fieldsAt(rootOf(desk.now), path);
  const noted = listAt(place, ["notToConfuse"]).map(asText);
  const named = namedIn(files, "place", i18n);
  const own = named.find(({ id }) => id === asText(place["id"]));
  const alike = own ? alikeTo(own, named) : [];
  const kinds = kindsNamed(place, record.rules).map((kind) => termWords(files, "placeKind", kind, i18n).label);
  if (alike.length === 0 && kinds.length < 2) return null;
  return (
    <div className="desk-alike">
      <p>{t("desk.place.alike")}</p>
      {kinds.length > 1 && <p className="desk-aside">{t("desk.place.kinds", { kinds: i18n.list(kinds) })}</p>}
      <ul>
        {alike.map(({ id, name, about }) => (
          <li key={id}>
            <bdi>{name}</bdi> <span className="desk-aside">{about}</span>{" "}
            {noted.includes(id) ? (
              <span className="desk-tag">{t("desk.place.noted")}</span>
            ) : (
              <button
                type="button"
                className="desk-small"
                onClick={() => update((now) => edited(now, [...path, "notToConfuse"], [...noted, id]))}
              >
                {t("desk.place.note")}
                <span className="sr-only"> {name}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
