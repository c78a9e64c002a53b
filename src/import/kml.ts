import { kml } from "@tmcw/togeojson";
import { readFeatures } from "./features.ts";
import { type Table, UnreadTable } from "./table.ts";

/** Reads XML as a document; a page has one of its own. */
export type ParseXml = (text: string) => Document;

/** Reads the placemarks of a KML file. Throws where it cannot be read. */
export function readKml(name: string, text: string, parseXml: ParseXml): Table {
  const named =
    text.includes("xsi:") && !text.includes("xmlns:xsi")
      ? text.replace(/<kml\b/, '<kml xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"')
      : text;
  const document = parseXml(named);
  if (document.querySelector("parsererror")) throw new UnreadTable("damaged");
  return readFeatures(name, kml(document), "kml");
}
