import type { Section } from "../forms.ts";

export const sources = {
  "sources.title": "Sources",
  "sources.intro": "The reports that this record is taken from, with what is known and not known about each.",
  "sources.known": "Known",
  "sources.notKnown": "Not known",
  "sources.field.title": "Title",
  "sources.field.publisher": "Publisher",
  "sources.field.published": "Date of publication",
  "sources.field.author": "Author",
  "sources.field.credited": "Credited outlet",
  "sources.field.url": "Address on the web",
  "sources.field.retrieved": "Date of retrieval",
  "sources.field.archived": "Archived copy",
  "sources.field.voice": "Whose account",
  "sources.field.kind": "Kind of text",
  "sources.field.country": "Country",
  "sources.field.sha256": "Fingerprint of the text (SHA-256)",
  "sources.translatedTitle": "Title in our translation",
  "sources.noTitle": "The report’s title is not known.",
  "sources.paragraphs": "Paragraphs",
  "sources.noise": "Skipped, not part of the report: paragraphs {list}",
  "sources.coded": "Taken from it",
  "sources.codedNothing": "Nothing in it is a directive.",
  "sources.open": "Open the report’s page",
  "sources.method": "Method in brief",
  "sources.methodChosen": "How the reports were chosen",
  "sources.methodChosenText":
    "These reports were handed to those who keep the record. They are not a sample, and nobody searched for others: what they leave out may still have happened. Each was read in full, and everything in it that belongs in this record was noted.",
  "sources.methodCoded": "How they were coded",
  "sources.methodCodedText":
    "Each value says only what the report says, in our own words, and points to the paragraph and the characters where it stands. Names, ranks, places and motives do not carry over from one report to another. Where two readings are possible, we use one and note the other. A private person is named by role only; a case that involves a child is kept at the level of the country.",
  "sources.methodBasis": "How we know",
  "sources.methodBasisText":
    "Each value is stated in the report, inferred from its words, or from outside the report; the last with its source and how sure we are. You choose which of them to use. What no report says is shown as “not stated”.",
  "sources.methodDates": "Uncertain dates",
  "sources.methodDatesText":
    "A date is kept as what is known of it: a day, a month, a range of days that the event lasted, or one unknown day within a range. The last is drawn as a hatched bar. Counts in a period are given as a range, from what certainly falls in it to what may. Events without a date are listed separately and still counted; they are never put on the first of January.",
  "sources.methodPlaces": "Uncertain places",
  "sources.methodPlacesText":
    "A place is drawn as what it is: a point, an area, a line, or the whole country. A nationwide directive is never a pin on the capital, and a district is never its chief town. An area of unknown extent has a blurred edge. Each event is counted once: where it was held; if that is not stated, where it happened, what it was about, or what it covers. Each directive is counted once: where it applies, never where it was spoken.",
  "sources.methodStrength": "Type, strength, explicit or implied",
  "sources.methodStrengthText":
    "A directive is an order to subordinates, an appeal to peers or the public, or the speaker’s own commitment. Its strength is the verb that the report uses, not the force of law. It is explicit where the report uses such a verb for it, and implied where it is only said to be needed. Background is what was said without asking or promising anything.",
  "sources.methodCounts": "What the counts mean",
  "sources.methodCountsText":
    "Counts are of explicit directives unless you add the implied ones. Background is never counted, and elections and religious holidays are counted separately. A high number may just mean a long report. If something is missing here, it may still have happened. These accounts are by or close to the ministries. An order is no proof that it was carried out.",
  "sources.methodAuthorities": "Two governments in Libya",
  "sources.methodAuthoritiesText":
    "Libya has two governments. Each report is assigned to the one whose minister it tells of. The area that a government claims is not painted as under its control.",
  "sources.methodMap": "The map",
  "sources.methodMapText":
    "Outlines are indicative, simplified, and for drawing only. The countries around are merged into one land, so that no line between them is drawn. Egypt’s line with Sudan is dashed east of the Nile, where the two governments dispute it. Small islands in the Red Sea are left out. Libya’s districts are those of the 2007 division.",
  "sources.dataBasemap": "Outlines: Natural Earth, in the public domain.",
  "sources.dataCoordinates": "Coordinates: GeoNames, under the licence CC BY 4.0.",
  "sources.texts": "The texts of the reports belong to their authors and publishers, and are not part of this record.",
  "sources.corrections": "Corrections",
  "sources.vocabulary": "Terms used in the record",
  "sources.coreCount": "{directives}, explicit",
  "sources.softCount": "implied: {n}",
  "sources.contextCount": "background, not counted: {n}",
  "sources.methodCheck": "How to check",
  "sources.methodCheckText":
    "We do not publish the texts of the reports. If you have one, open it here under “I have the text”. If you have them all in a folder, run {command} in the project’s folder: it compares the fingerprints of the texts and their paragraphs, finds every cue where the record says it stands, and prints each passage beside what was taken from it.",
  "sources.methodMapLines":
    "The line with Sudan is drawn where it is in effect, at 22° north, and bears no name; the administrative line of 1902 is not drawn. Islands under 65 km² are left out for their size, which leaves out all of those in the Red Sea. The governorates of Upper Egypt are drawn as the valley alone.",
  "sources.rights": "Data and licences",
  "sources.dataFont":
    "Typeface: IBM Plex Sans Arabic under the SIL Open Font License 1.1, reduced to what the page needs and renamed Ballotline Sans as that licence asks.",
  "sources.libraries": "The libraries in this page, and the texts of their licences",
  "sources.dataRecord": "This record, as far as the words are our own: CC BY 4.0. The titles are the outlets’ own.",
  "sources.set.site": "Site of a measure",
  "sources.set.siteKind": "Kind of site",
  "sources.set.shape": "Shape on the map",
  "sources.set.extent": "Extent of an area",
  "sources.set.actorKind": "Kind of person or body",
  "sources.set.actorRole": "Part in an event",
  "sources.set.presence": "Presence",
  "sources.set.electionKind": "Kind of election",
  "sources.term": "Term",
  "sources.definition": "What it means",
  "sources.code": "Code",
} as const satisfies Section<"sources">;
