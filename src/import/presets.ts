import { fold } from "../model/fold.ts";
import type { ColumnUse, Preset, Role } from "./mapping.ts";
import type { TableForm } from "./table.ts";

interface PresetColumns {
  readonly preset: Preset;
  /** Columns that only files of this kind have together. */
  readonly known: readonly string[];
  readonly uses: ReadonlyMap<string, ColumnUse>;
}

/** What columns become, by their names: pairs of words, and those that are lists or in numbers. */
const uses = (pairs: string, more: Readonly<Record<string, ColumnUse>> = {}): ReadonlyMap<string, ColumnUse> =>
  new Map([
    ...pairs
      .trim()
      .split(/\s+/)
      .map((pair): [string, ColumnUse] => {
        const [name = "", role = ""] = pair.split("=");
        return [name, { as: asRole(role) }];
      }),
    ...Object.entries(more),
  ]);

const asRole = (raw: string): Role => NAMED.get(raw) ?? (raw === "out" ? "out" : "own");

/** Short names of roles in the tables below. */
const NAMED: ReadonlyMap<string, Role> = new Map<string, Role>([
  ["id", "id"],
  ["title", "title"],
  ["summary", "summary"],
  ["kind", "kind"],
  ["authority", "authority"],
  ["date", "date"],
  ["end", "endDate"],
  ["year", "year"],
  ["month", "month"],
  ["day", "day"],
  ["endYear", "endYear"],
  ["endMonth", "endMonth"],
  ["endDay", "endDay"],
  ["dateExact", "datePrecision"],
  ["country", "country"],
  ["place", "place"],
  ["area", "area"],
  ["lat", "latitude"],
  ["lon", "longitude"],
  ["point", "point"],
  ["placeExact", "placePrecision"],
  ["actors", "actors"],
  ["source", "source"],
  ["url", "sourceUrl"],
]);

const LIST: ColumnUse = { as: "actors", split: ";" };

const PRESET_COLUMNS: readonly PresetColumns[] = [
  {
    preset: "acled",
    known: ["event_date", "time_precision", "geo_precision", "sub_event_type"],
    uses: uses(
      `event_id_cnty=id event_date=date year=out disorder_type=own event_type=kind sub_event_type=own inter1=out inter2=out
        interaction=out civilian_targeting=own iso=out region=own country=country admin1=area admin2=own admin3=own location=place
        latitude=lat longitude=lon source_scale=own notes=summary fatalities=own tags=own timestamp=out`,
      {
        actor1: { as: "actors" },
        actor2: { as: "actors" },
        assoc_actor_1: LIST,
        assoc_actor_2: LIST,
        source: { as: "source", split: ";" },
        time_precision: { as: "datePrecision", scheme: "acled" },
        geo_precision: { as: "placePrecision", scheme: "acled" },
      },
    ),
  },
  {
    preset: "ucdp",
    known: ["date_prec", "where_prec", "date_start", "date_end"],
    uses: uses(
      `id=id relid=out year=out type_of_violence=kind conflict_name=own dyad_name=own source_headline=title where_coordinates=place
        where_description=own adm_1=area adm_2=own latitude=lat longitude=lon country=country date_start=date date_end=end best=own
        high=own low=own event_clarity=own code_status=out number_of_sources=own source_office=out source_date=out source_original=own`,
      {
        side_a: { as: "actors" },
        side_b: { as: "actors" },
        source_article: { as: "source", split: ";" },
        date_prec: { as: "datePrecision", scheme: "ucdp" },
        where_prec: { as: "placePrecision", scheme: "ucdp" },
      },
    ),
  },
  {
    preset: "timelinejs",
    known: ["year", "end year", "headline", "display date"],
    uses: uses(`year=year month=month day=day time=out headline=title text=summary media=url group=kind type=own tag=own background=out`),
  },
  {
    preset: "timemap",
    known: ["date", "latitude", "longitude", "associations"],
    uses: uses(
      `id=id description=summary date=date time=out location=place latitude=lat longitude=lon category=kind type=own comments=own
        time_precision=own`,
      {
        sources: { as: "source", split: "|" },
        associations: { as: "own", split: "|" },
      },
    ),
  },
];

/** Columns of these files that have names of two words, or a mark of their language. */
const TWO_WORDS: ReadonlyMap<string, Role> = new Map<string, Role>([
  ["end year", "endYear"],
  ["end month", "endMonth"],
  ["end day", "endDay"],
  ["end time", "out"],
  ["display date", "own"],
  ["media credit", "own"],
  ["media caption", "own"],
  ["media thumbnail", "out"],
]);

/** Columns by name in whatever table, folded: English, Arabic. */
const BY_NAME: readonly (readonly [Role, string])[] = [
  ["id", "id,event id,uid,identifier,@id,معرف,المعرف,رقم,الرقم"],
  ["title", "title,headline,name,label,event,summary title,العنوان,عنوان,الاسم,الحدث,اسم الحدث"],
  ["summary", "summary,description,notes,text,details,note,body,الوصف,وصف,التفاصيل,ملاحظات,النص,الملخص,ملخص"],
  ["kind", "kind,type,event type,category,class,incident type,calendar,النوع,نوع,نوع الحدث,الفئة,التصنيف"],
  [
    "date",
    "date,when,day date,event date,start,start date,date start,begin,dtstart,validfrom,timestamp date,published,التاريخ,تاريخ,تاريخ الحدث,البداية,تاريخ البدء,من",
  ],
  ["endDate", "end,end date,date end,dtend,validthrough,until,finish,النهاية,تاريخ الانتهاء,إلى"],
  ["authority", "authority,السلطة,سلطة"],
  ["year", "year,السنة,سنة,العام"],
  ["month", "month,الشهر,شهر"],
  ["day", "day,اليوم,يوم"],
  ["datePrecision", "time precision,date precision,date prec,date certainty,دقة التاريخ"],
  ["country", "country,country name,iso2,country code,ccodes,البلد,الدولة,بلد,دولة"],
  ["place", "place,location,city,town,where,municipality,place name,site,venue,المكان,الموقع,مكان,المدينة,مدينة,البلدية"],
  ["area", "admin1,adm 1,governorate,province,region,district,state,المحافظة,محافظة,المنطقة,الشعبية"],
  ["latitude", "latitude,lat,y,خط العرض,دائرة العرض"],
  ["longitude", "longitude,lon,lng,long,x,خط الطول"],
  ["point", "coordinates,point,lat lon,latlng,geo,gps,geolocation,الإحداثيات,احداثيات"],
  ["placePrecision", "geo precision,where prec,place precision,certainty,دقة المكان"],
  ["radius", "radius,radius km,uncertainty km,نصف القطر"],
  ["actors", "actor,actors,actor1,actor2,side a,side b,participants,organiser,organizer,who,الجهة,الجهات,المشاركون,الفاعل"],
  ["source", "source,sources,publisher,newspaper,outlet,المصدر,المصادر,الناشر"],
  ["sourceUrl", "url,link,source url,source link,media,الرابط,رابط"],
];

const NAMES: ReadonlyMap<string, Role> = new Map(
  BY_NAME.flatMap(([role, names]) => names.split(",").map((name): [string, Role] => [fold(name), role])),
);

/** A name without its mark of language: `Title__en`, `title:ar`, `title_en`. */
export const LANGUAGE_MARK = /(?:__|[:_ ])(ar|en|es|fr|de|it|ru|tr|fa|pt)$/i;

/** What a column's name says that it is; undefined where it says nothing that is known. */
export function roleByName(name: string): Role | undefined {
  const bare = name.replace(LANGUAGE_MARK, "");
  return TWO_WORDS.get(bare.toLowerCase()) ?? NAMES.get(fold(bare));
}

/** Which tool or project a table comes from, and what its columns mean there. */
export function presetOf(form: TableForm, columns: readonly string[]): Pick<PresetColumns, "preset" | "uses"> | null {
  const names = new Set(columns.map((name) => name.toLowerCase()));
  const found = PRESET_COLUMNS.find(({ preset, known }) => form === preset || known.every((name) => names.has(name)));
  if (found) return found;
  if (form === "ics") return { preset: "calendar", uses: new Map() };
  if (form === "linked-places") return { preset: "linked-places", uses: new Map() };
  return columns.filter((name) => /__[a-z]{2}$/.test(name)).length >= 2 ? { preset: "uwazi", uses: new Map() } : null;
}
