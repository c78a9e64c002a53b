import type { Section } from "../forms.ts";

export const sources = {
  "sources.title": "Sources",
  "sources.intro": "The reports that this record is coded from, and what is known and not known of each.",
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
  "sources.field.voice": "Voice",
  "sources.field.kind": "Kind of text",
  "sources.field.country": "Country",
  "sources.field.sha256": "Fingerprint of the text (SHA-256)",
  "sources.translatedTitle": "our translation of the title",
  "sources.noTitle": "No title survived.",
  "sources.paragraphs": "Paragraphs",
  "sources.noise": "Left out as not part of the report: paragraphs {list}",
  "sources.coded": "Coded from it",
  "sources.codedNothing": "Nothing in it is a directive.",
  "sources.open": "Open the report’s page",
  "sources.method": "Method, in a page",
  "sources.methodChosen": "How the reports were chosen",
  "sources.methodChosenText":
    "These are the reports that the record’s keepers were handed. They are not a sample, and nobody searched for all there is: what is missing from them may well have happened. Each was read in full, and its every statement that fits the record was coded.",
  "sources.methodCoded": "How they were coded",
  "sources.methodCodedText":
    "A coded value says only what the page says, in our own words, and points to the paragraph and the characters where it is said. Names, ranks, places and motives from one report do not travel to another. Where two readings can be defended, one is taken and the other is written beside it. A private person is named by role only; a case that involves a child is kept at the level of the country.",
  "sources.methodBasis": "Three kinds of knowing",
  "sources.methodBasisText":
    "Each value is stated in the text, inferred from its words, or taken from outside, with its ground and how sure we are. A switch chooses how far to go. What no report says is shown as not stated.",
  "sources.methodDates": "Uncertain dates",
  "sources.methodDatesText":
    "A date is kept as what is known of it: a day, a month, a period, or one unknown day between two others. The last is drawn as an open bar, unlike something that lasted. Counts within a period are given as a range, from what certainly falls in it to what may. What has no date stands apart, counted, and is never put on the first of January.",
  "sources.methodPlaces": "Uncertain places",
  "sources.methodPlacesText":
    "A place is drawn as what it is: a point, an area, a line, or the whole country. A nationwide order is never a pin on the capital, a district never its chief town, and an area of unknown extent has a soft edge. Each event and each directive is counted once, at one place: an event where it was held, else where it happened, what it was about, or what it covers; a directive where it is meant for, never where it was spoken.",
  "sources.methodStrength": "Act, strength and tier",
  "sources.methodStrengthText":
    "An act is an order to subordinates, an appeal to peers or the public, or the speaker’s own commitment. Strength is the verb that the report uses, not the force of law. The core tier holds what such a verb governs; the soft tier what is only asserted to be needed; context is what was said without asking or promising anything.",
  "sources.methodCounts": "What the counts mean",
  "sources.methodCountsText":
    "Counts are of statements in these reports, of the core tier unless the soft one is let in; context is never counted, and elections and feasts are counted apart. A high number may show a wordy report. An absence here is not evidence of absence; these are accounts by or close to the ministries; that a thing was ordered does not show that it was done.",
  "sources.methodAuthorities": "Two governments in Libya",
  "sources.methodAuthoritiesText":
    "Libya has two governments. Each report is given to the one whose minister it tells of. The area that a government claims is not painted as under its control.",
  "sources.methodMap": "The map",
  "sources.methodMapText":
    "Outlines are indicative, simplified, and for drawing only. The countries around are merged into one land, so that no line between them is drawn. Egypt’s line with Sudan is dashed east of the Nile, where the two governments dispute it. Small islands in the Red Sea are left out. Libya’s districts are those of the 2007 division.",
  "sources.dataBasemap": "Outlines: Natural Earth, in the public domain.",
  "sources.dataCoordinates": "Coordinates: GeoNames, under the licence CC BY 4.0.",
  "sources.texts": "The texts of the reports belong to their authors and publishers, and are not part of this record.",
  "sources.corrections": "Corrections",
  "sources.vocabulary": "Words used in coding",
  "sources.coreCount": "{directives} of the core tier",
  "sources.softCount": "of the soft tier: {n}",
  "sources.contextCount": "context, never counted: {n}",
  "sources.methodCheck": "How to check",
  "sources.methodCheckText":
    "The texts of the reports are not published here. Whoever has them in a folder runs {command} in the project’s own folder: it compares the fingerprints of the texts and of their paragraphs, finds every cue where the record says it stands, and prints each passage beside its coding.",
  "sources.methodMapLines":
    "The line with Sudan is drawn where it is in effect, at 22° north, and bears no name; the administrative line of 1902 is not drawn. Islands under 65 km² are left out for their size, which leaves out all of those in the Red Sea. The governorates of Upper Egypt are drawn as the valley alone.",
  "sources.rights": "Data and licences",
  "sources.dataFont":
    "Letters: IBM Plex Sans Arabic under the SIL Open Font License 1.1, cut down to what the page needs and renamed Ballotline Sans as that licence asks.",
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
