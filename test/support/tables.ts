import { random } from "./random.ts";

/** Files in the forms of other tools, made here of invented rows. */

const TOWNS = [
  ["Benghazi", "Benghazi", 32.1149, 20.0686],
  ["Misrata", "Misratah", 32.3754, 15.0925],
  ["Sabha", "Sabha", 27.0377, 14.4283],
  ["Tripoli", "Tripoli", 32.8872, 13.1913],
  ["Al Kufra", "Al Kufrah", 24.1989, 23.2909],
] as const;

const KINDS = ["Protests", "Battles", "Riots", "Strategic developments"] as const;

const pad = (value: number): string => String(value).padStart(2, "0");

/** Rows as ACLED exports them. */
export function acledCsv(count: number, seed = 7): string {
  const chance = random(seed);
  const head =
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,iso,region,country,admin1,location,latitude,longitude,geo_precision,source,notes,fatalities,timestamp";
  const rows = Array.from({ length: count }, (_, at) => {
    const [town, area, lat, lon] = chance.pick(TOWNS);
    const day = `2021-${pad(chance.between(1, 12))}-${pad(chance.between(1, 28))}`;
    const kind = chance.pick(KINDS);
    return `LBY${at + 1},${day},2021,${1 + (at % 3)},Invented,${kind},Invented kind,Invented Group ${chance.between(1, 4)},,1,434,Northern Africa,Libya,${area},${town},${lat},${lon},${1 + (at % 3)},Invented Gazette; Invented Radio,"Invented row ${at + 1}, for a test.",${chance.between(0, 4)},1630000000`;
  });
  return `\uFEFF${[head, ...rows].join("\r\n")}\r\n`;
}

/** A small table in Arabic, parted by semicolons, with what goes wrong in such tables. */
export const ARABIC_CSV = [
  "المعرف;التاريخ;النوع;العنوان;المحافظة;المكان;خط العرض;خط الطول;الجهات;المصدر",
  "أ1;25/02/2021;احتجاج;احتجاج في الميدان;بنغازي;بنغازي;32.1149;20.0686;جماعة مخترعة|هيئة مخترعة;صحيفة مخترعة",
  "أ2;04/03/2021;اجتماع;اجتماع مخترع;طرابلس;طرابلس;32.8872;13.1913;هيئة مخترعة;صحيفة مخترعة",
  "أ3;٢٠٢١;اجتماع;سنة بلا شهر;طرابلس;;;;;",
  "أ4;مارس 2021;احتجاج;شهر بلا يوم;الكفرة;;;;;",
  "أ5;31/02/2021;احتجاج;يوم لا وجود له;;;;;;",
  "أ6;1442;احتجاج;سنة هجرية;;;;;;",
  "أ7;05/06/2021;احتجاج;إحداثيات مبدّلة;;;13.1913;32.8872;;",
  "المعرف;التاريخ;النوع;العنوان;المحافظة;المكان;خط العرض;خط الطول;الجهات;المصدر",
].join("\r\n");

/** The bytes of a text in Windows-1256. */
export function inWindows1256(text: string): Uint8Array {
  const decoder = new TextDecoder("windows-1256");
  const codes = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]));
  return Uint8Array.from(
    text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660)),
    (letter) => codes.get(letter) ?? 0x3f,
  );
}

/** Rows as UCDP's event data set has them: a line for each degree of exactness. */
export const UCDP_CSV = [
  "id,relid,year,type_of_violence,conflict_name,side_a,side_b,number_of_sources,source_article,source_headline,where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,country,date_prec,date_start,date_end,best",
  '1,LBY-1,2019,1,Invented conflict,Invented army,Invented group,1,"Invented Agency; Invented Daily",Invented headline one,1,Tripoli,Tripoli,,32.8872,13.1913,Libya,1,2019-04-05,2019-04-05,3',
  "2,LBY-2,2019,2,Invented conflict,Invented group,Other group,1,Invented Agency,Invented headline two,2,near Sabha,Sabha,,27.0377,14.4283,Libya,2,2019-05-01,2019-05-04,2",
  "3,LBY-3,2019,3,Invented conflict,Invented group,Civilians,1,Invented Agency,Invented headline three,4,Al Kufrah,Al Kufrah,,24.1989,23.2909,Libya,4,2019-06-01,2019-06-30,0",
  "4,LBY-4,2019,1,Invented conflict,Invented army,Invented group,1,Invented Agency,Invented headline four,6,Libya,,,27.0,17.0,Libya,5,2019-01-01,2019-12-31,9",
].join("\n");

export const TIMELINE_CSV = [
  "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background,Tag",
  "2012,,,,,,,,some time in 2012,Invented election,A year and no more.,https://example.org/a,,,,,Votes,,",
  "2014,6,,,2014,8,,,,Invented summer,Three months.,,,,,,,,",
  "2014,6,25,,,,,,,Invented day,A day.,,,,,,Votes,,",
].join("\n");

export const UWAZI_CSV =
  "Title__en,  Title__ar,  select_label, people,\nInvented case,  قضية مخترعة,  Kind one,  One Name|Other Name,\nAnother case,\n";

export const TIMEMAP_JSON = JSON.stringify([
  {
    id: "tm1",
    description: "Invented clash",
    date: "02/25/2021",
    time: "10:30",
    location: "Benghazi",
    latitude: "32.1149",
    longitude: "20.0686",
    associations: ["Clash"],
    sources: ["src1", "src2"],
    category: "Clash",
  },
  {
    id: "tm2",
    description: "Invented without a place",
    date: "03/04/2021",
    location: "",
    latitude: "",
    longitude: "",
    associations: [],
    sources: [],
    category: "Vote",
  },
]);

export const TIMELINE_JSON = JSON.stringify({
  title: { text: { headline: "Invented timeline" } },
  events: [
    {
      start_date: { year: "2012", month: "7", day: "" },
      end_date: { year: "2013", month: "", day: "" },
      text: { headline: "Invented &amp; more", text: "<p>One <b>bold</b> word</p><p>and another</p>" },
      group: "",
      media: { url: "https://example.org/b", credit: "<a href='https://example.org'>Somebody</a>" },
    },
  ],
});

export const LINKED_PLACES = JSON.stringify({
  type: "FeatureCollection",
  "@context": "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld",
  features: [
    {
      "@id": "https://example.org/places/1",
      type: "Feature",
      properties: { title: "Invented town", ccodes: ["LY"] },
      geometry: {
        type: "GeometryCollection",
        geometries: [
          {
            type: "Point",
            coordinates: [13.19, 32.89],
            when: { timespans: [{ start: { in: "1600" }, end: { in: "1699" } }] },
            certainty: "certain",
          },
          { type: "Point", coordinates: [13.31, 32.84], when: { timespans: [{ start: { earliest: "1700" } }] }, certainty: "less-certain" },
        ],
      },
    },
  ],
});

export const GEOJSON = JSON.stringify({
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      id: "a",
      properties: { name: "Invented point", year: 2014, month: 6, day: 25, tags: ["one", "two"] },
      geometry: { type: "Point", coordinates: [13.1913, 32.8872] },
    },
    {
      type: "Feature",
      properties: { name: "Invented area", year: 2014 },
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [13, 32],
            [14, 32],
            [14, 33],
            [13, 32],
          ],
        ],
      },
    },
    { type: "Feature", properties: { name: "Invented nowhere" }, geometry: null },
  ],
});

export const KML = `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>
<Placemark><name>Invented point</name><description><![CDATA[<b>Words</b> of it]]></description><TimeSpan><begin>2014-06-25</begin><end>2014-06-27</end></TimeSpan><Point><coordinates>13.1913,32.8872</coordinates></Point></Placemark>
<Placemark><name>Invented line</name><TimeStamp><when>2012-07</when></TimeStamp><LineString><coordinates>13.0,32.0 14.0,32.5</coordinates></LineString></Placemark>
</Document></kml>`;

export const ICS = [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "PRODID:-//invented//EN",
  "X-WR-CALNAME:Invented calendar",
  "BEGIN:VEVENT",
  "UID:day@example.org",
  "SUMMARY:Invented polling days",
  "DTSTART;VALUE=DATE:20140625",
  "DTEND;VALUE=DATE:20140627",
  "END:VEVENT",
  "BEGIN:VEVENT",
  "UID:hours@example.org",
  "SUMMARY:Invented hours",
  "DTSTART:20140701T090000Z",
  "DTEND:20140701T180000Z",
  "END:VEVENT",
  "BEGIN:VEVENT",
  "UID:rule@example.org",
  "SUMMARY:Invented rule without an end",
  "DTSTART;VALUE=DATE:20140101",
  "RRULE:FREQ=DAILY",
  "END:VEVENT",
  "END:VCALENDAR",
].join("\r\n");
