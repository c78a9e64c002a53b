import { expect, it } from "vitest";
import { UnreadTable } from "../../../src/import/table.ts";
import { imported, tableFrom } from "../../support/importing.ts";
import { KML } from "../../support/tables.ts";

const parseXml = (text: string): Document => new DOMParser().parseFromString(text, "text/xml");

it("placemarks of KML are rows: a span of days, a month, a point, and a line as far as it reaches", async () => {
  const made = await imported(await tableFrom("layer.kml", KML, parseXml));
  expect(made.read.map(({ titles, when, place }) => [titles[0], when, place.how])).toEqual([
    ["Invented point", "2014-06-25/2014-06-27", "point"],
    ["Invented line", "2012-07", "near"],
  ]);
  expect(made.read[0]?.summaries).toEqual(["Words of it"]);
  expect(made.checked.findings.groups).toEqual([]);
});

it("KML that lacks the name of a space is read all the same; one without a placemark is refused", async () => {
  const lacking = KML.replace("<Document>", '<Document xsi:schemaLocation="x">');
  expect((await tableFrom("layer.kml", lacking, parseXml)).rows).toHaveLength(2);
  const empty = '<kml xmlns="http://www.opengis.net/kml/2.2"><Document><NetworkLink/></Document></kml>';
  await expect(tableFrom("layer.kml", empty, parseXml)).rejects.toMatchObject(new UnreadTable("noFeatures"));
});
