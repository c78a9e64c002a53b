import { rmSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { guardCases, WITHHELD } from "../../../src/model/childRule.ts";
import { datasetSchema } from "../../../src/model/schema.ts";
import { prepareRecord } from "../../../src/prepare/prepare.ts";
import type { ErrorKind } from "../../../src/prepare/recordError.ts";
import { formatError, type RecordError } from "../../../src/prepare/recordError.ts";
import { type Files, SMALL_RECORD, writeRecord } from "../../support/record.ts";

const FIRST = "data/sources/a-first.yaml";
const SECOND = "data/sources/b-second.yaml";
const PLACES = "data/places.yaml";
const ELECTIONS = "data/elections.yaml";

/** `find` is exchanged for `put`; the error is to be reported at ⌖ in it, or else where `at` begins. */
type Slip = readonly [what: string, file: string, find: string, put: string, field: string, problem: string, remedy?: string, at?: string];

// biome-ignore format: a table, a line to each kind of error
const SLIPS: readonly Slip[] = [
  // Ids
  ["an unknown place", FIRST, "place: pl-eg-cairo, role", "place: ⌖pl-eg-ciaro, role", "ev-eg-meeting.places[0].place", "an unknown place", "pl-eg-cairo"],
  ["an unknown event", FIRST, "- id: dir-eg-forces\n    event: ev-eg-meeting", "- id: dir-eg-forces\n    event: ⌖ev-eg-meting", "dir-eg-forces.event", "an unknown event", "ev-eg-meeting"],
  ["an unknown actor", FIRST, "issuers: [{ actor: ac-eg-minister", "issuers: [{ actor: ⌖ac-eg-ministr", "dir-eg-forces.issuers[0].actor", "an unknown actor", "ac-eg-minister"],
  ["an unknown election", FIRST, "election: { id: el-eg-vote", "election: { id: ⌖el-eg-votes", "ev-eg-meeting.election.id", "an unknown election", "el-eg-vote"],
  ["an unknown election served", FIRST, "serves: { election: el-eg-vote", "serves: { election: ⌖el-ly-2012", "dir-eg-forces.serves.election", "an unknown election"],
  ["an unknown place of a round", ELECTIONS, "scope: [pl-eg]", "scope: [pl-eg, ⌖pl-ge]", "el-eg-vote.rounds[0].scope[1]", "an unknown place", "pl-eg"],
  ["a place within an unknown one", PLACES, "within: pl-eg\n", "within: ⌖pl-ly\n", "pl-eg-governorate.within", "an unknown place", "pl-eg"],
  ["an unknown event in a later report", SECOND, "event: ev-eg-meeting", "event: ⌖ev-eg-meetings", "reports[0].event", "an unknown event", "ev-eg-meeting"],
  ["a duplicate id", FIRST, "id: dir-eg-vigilance", "id: ⌖dir-eg-forces", "dir-eg-forces.id", "a duplicate id: data/sources/a-first.yaml:"],
  ["one id in two files", SECOND, "id: src-eg-second", "id: ⌖src-eg-first", "src-eg-first.id", "a duplicate id: data/sources/a-first.yaml:2:7"],
  ["an id that is a blank", PLACES, "id: pl-eg-road", 'id: ⌖" "', "places[3].id", "not in the form of an id"],
  ["an id of another kind", PLACES, "id: pl-eg-road", "id: ⌖road", "road.id", "not in the form of an id"],
  // Dates
  ["a date that is none", FIRST, 'edtf: "2022-05-03"', 'edtf: ⌖"2022-05-32"', "src-eg-first.published.stated.edtf", "not a date the record can hold"],
  ["a form of EDTF that the record does not use", SECOND, 'edtf: "2022-05~"', 'edtf: ⌖"2022-05%"', "reports[0].when.stated.edtf", "not a date the record can hold"],
  ["a marked date in a set, which EDTF forbids", FIRST, '"[2022-05-01..2022-05-03]"', '⌖"[2022-05-01?..2022-05-03]"', "ev-eg-meeting.when.inferred.edtf", "not a date"],
  ["an interval that ends before it starts", FIRST, '"2022-05-20/2022-05-21"', '⌖"2022-05-21/2022-05-20"', "ev-eg-polling.when.outside.edtf", "an end before its start"],
  ["a set that ends before it starts", FIRST, '"[2022-05-01..2022-05-03]"', '⌖"[2022-05-03..2022-05-01]"', "ev-eg-meeting.when.inferred.edtf", "an end before its start"],
  ["a year without quotes", SECOND, 'edtf: "2022-05~"', "edtf: ⌖2022", "reports[0].when.stated.edtf", "expected words, found a number", "quotes"],
  ["a Hijri day", FIRST, 'stated: { edtf: "2022-05-03"', 'stated: { edtf: ⌖"1443-10-02"', "src-eg-first.published.stated.edtf", "1443 looks like a year of the Hijri calendar: 2021 and 2022", "Gregorian"],
  ["a Hijri month", SECOND, 'edtf: "2022-05~"', 'edtf: ⌖"1443-10~"', "reports[0].when.stated.edtf", "1443 looks like a year of the Hijri calendar", "Gregorian"],
  ["a Hijri end of an interval", FIRST, '"2022-05-20/2022-05-21"', '⌖"2022-05-20/1443-10-21"', "ev-eg-polling.when.outside.edtf", "an end before its start"],
  ["a Hijri start of an interval", FIRST, '"2022-05-20/2022-05-21"', '⌖"1443-10-19/2022-05-21"', "ev-eg-polling.when.outside.edtf", "1443 looks like a year of the Hijri calendar"],
  ["a Hijri day that our February lacks", FIRST, '"[2022-05-01..2022-05-03]"', '⌖"1443-02-30"', "ev-eg-meeting.when.inferred.edtf", "a day of the Hijri calendar, it seems: 2021 and 2022", "Gregorian"],
  ["a date in another century", FIRST, '"2022-05-20/2022-05-21"', '⌖"2202-05-20/2202-05-21"', "ev-eg-polling.when.outside.edtf", "the year 2202, a lifetime or more from the record's other dates (2022 to 2022)", "Correct the year"],
  ["a slip at the end of an interval", FIRST, '"2022-05-20/2022-05-21"', '⌖"2022-05-20/2202-05-21"', "ev-eg-polling.when.outside.edtf", "the year 2202", "Correct the year"],
  ["a Buddhist year", SECOND, 'edtf: "2022-05~"', 'edtf: ⌖"2565-05~"', "reports[0].when.stated.edtf", "the year 2565", "Correct the year"],
  ["a Hijri day of retrieval", FIRST, "  url: https://example.org/first", "  retrieved: ⌖1443-10-02\n  url: https://example.org/first", "src-eg-first.retrieved", "1443 looks like a year of the Hijri calendar"],
  ["a Hijri day of a correction", "data/corrections.yaml", "[]", "- { date: ⌖1443-10-02, id: dir-eg-forces, field: act, was: appeal, now: order, why: { ar: أ, en: A } }", "corrections[0].date", "1443 looks like a year of the Hijri calendar"],
  ["a span that ends before it starts", "data/record.yaml", "en: Title }", "en: Title }\ncovers: { from: 2022-05-02, to: ⌖2022-01-01 }", "record.covers.to", "an end before its start"],
  // Characters
  ["a word that is turned", FIRST, 'title: { ar: "اجتماع", en: "Meeting" }', 'title: { ar: "اجتماع", en: ⌖"Mee\\u202Eting" }', "ev-eg-meeting.title.en", "reverses the words after it", "Take it out"],
  ["a direction that is never closed", FIRST, 'title: { ar: "اجتماع", en: "Meeting" }', 'title: { ar: ⌖"\u2067اجتماع", en: "Meeting" }', "ev-eg-meeting.title.ar", "without its other half"],
  ["a character that cannot be seen", PLACES, "gazetteer: Cairo }", "gazetteer: ⌖Ca\u200Biro }", "pl-eg-cairo.point.gazetteer", "cannot be seen"],
  ["a control", FIRST, 'title: { ar: "اجتماع", en: "Meeting" }', 'title: { ar: "اجتماع", en: ⌖"Mee\\u0007ting" }', "ev-eg-meeting.title.en", "a control"],
  ["half a character", FIRST, 'title: { ar: "اجتماع", en: "Meeting" }', 'title: { ar: "اجتماع", en: ⌖"Mee\\uD800ting" }', "ev-eg-meeting.title.en", "a control character, or the sign of a lost one"],
  ["a turned word in a cue", SECOND, 'cue: "جرى", chars: [0, 3], about: [0, 3]', 'cue: ⌖"\u202Bجرى", chars: [0, 4], about: [0, 4]', "reports[0].evidence[0].cue", "reverses the words after it"],
  ["a turned comment", FIRST, "events:\n", "events: # a⌖\u202Eb\n", "file", "U+202E, a character that reverses the words after it"],
  // Places
  ["a coordinate outside its country", PLACES, "at: [31.2497, 30.0626]", "at: ⌖[13.1874, 32.8752]", "pl-eg-cairo.point.at", "a coordinate outside its country (eg)", "It lies in LY: correct"],
  ["a coordinate with its parts swapped", PLACES, "at: [31.2497, 30.0626]", "at: ⌖[24.0889, 32.8998]", "pl-eg-cairo.point.at", "a coordinate outside its country (eg)", "Swap the two"],
  ["a coordinate off the Earth", PLACES, "at: [31.3, 30.1]", "at: ⌖[31.3, 130.1]", "pl-eg-outskirts.anchor.at", "coordinates out of range"],
  ["a coordinate where zeros lie", PLACES, "at: [31.2497, 30.0626]", "at: ⌖[0, 0]", "pl-eg-cairo.point.at", "a coordinate outside its country (eg)", "Correct the coordinates"],
  ["a place within one of another country", PLACES, "- id: pl-eg-cairo\n", "- { id: pl-ly-x, names: { ar: س, en: X }, kind: region, country: ly, shape: none, within: ⌖pl-eg }\n- id: pl-eg-cairo\n", "pl-ly-x.within", "a place in ly within one in eg", "Correct one of the two"],
  ["a coordinate outside the country around its place", PLACES, "- id: pl-eg-cairo\n", "- { id: pl-x, names: { ar: س, en: X }, kind: city, country: null, shape: point, same: [], point: { at: ⌖[13.1874, 32.8752], gazetteer: X }, within: pl-eg }\n- id: pl-eg-cairo\n", "pl-x.point.at", "a coordinate outside its country (eg)", "It lies in LY"],
  ["a latitude where the map has ended", PLACES, "at: [31.3, 30.1]", "at: ⌖[31.3, -85.07]", "pl-eg-outskirts.anchor.at", "a latitude beyond 85.06 degrees, where the map ends", "[longitude, latitude]"],
  ["a longitude that there is not", PLACES, "at: [31.3, 30.1]", "at: ⌖[180.1, 30.1]", "pl-eg-outskirts.anchor.at", "coordinates out of range: a longitude beyond 180 degrees"],
  ["a radius beyond the limit", PLACES, "radiusKm: 12", "radiusKm: ⌖2000.1", "pl-eg-outskirts.anchor.radiusKm", "above the most allowed, 2000"],
  ["an anchor outside its country", PLACES, "at: [31.3, 30.1]", "at: ⌖[28.1, 36.1]", "pl-eg-outskirts.anchor.at", "a coordinate outside its country"],
  ["an area that the basemap lacks", PLACES, "areas: [EG-C]", "areas: [⌖EG-CC]", "pl-eg-governorate.areas[0]", "not an area of the basemap", "EG-C"],
  ["an area of another country", PLACES, "areas: [EG-C]", "areas: [⌖LY-TB]", "pl-eg-governorate.areas[0]", "an area of another country"],
  ["a whole country for a part of it", PLACES, "areas: [EG-C]", "areas: [⌖EG]", "pl-eg-governorate.areas[0]", "a whole country for a place of another kind"],
  ["a part for a whole country", PLACES, "areas: [EG] }", "areas: [⌖EG-C] }", "pl-eg.areas[0]", "a part for a whole country"],
  ["a point that says nothing of what it is elsewhere", PLACES, '  same: ["geonames:360630"]\n', "", "pl-eg-cairo.same", "a point that says nothing of what it is elsewhere", "same: []", "id: pl-eg-cairo"],
  ["a point without coordinates", PLACES, "  point: { at: [31.2497, 30.0626], gazetteer: Cairo }\n", "", "pl-eg-cairo.point", "a point without coordinates", "Add point:", "id: pl-eg-cairo"],
  ["coordinates for an area", PLACES, "  shape: point\n", "  shape: area\n  extent: unknown\n  areas: [EG-C]\n", "pl-eg-cairo.point", "coordinates for the shape area", "Remove point:", "{ at: [31.2497"],
  ["an area with neither areas nor an anchor", PLACES, "  areas: [EG-C]\n", "", "pl-eg-governorate.areas", "an area with neither areas nor an anchor", "Add areas:", "id: pl-eg-governorate"],
  ["an area without an extent", PLACES, "  extent: known\n  areas: [EG-C]", "  areas: [EG-C]", "pl-eg-governorate.extent", "an area without an extent", "Say known", "id: pl-eg-governorate"],
  ["a place without a shape that has areas", PLACES, "shape: none", "shape: none\n  areas: ⌖[EG-C]", "pl-eg-road.areas", "areas for the shape none"],
  ["an anchor for a known extent", PLACES, "extent: unknown", "extent: ⌖known", "pl-eg-outskirts.extent", "an anchor for an extent that is known"],
  ["a place within itself", PLACES, "areas: [EG-C]\n  within: pl-eg\n", "areas: [EG-C]\n  within: ⌖pl-eg-governorate\n", "pl-eg-governorate.within", "within itself"],
  // Evidence
  ["evidence in noise", FIRST, "role: venue, basis: inferred, evidence: [{ p: 2", "role: venue, basis: inferred, evidence: [{ p: ⌖4", "ev-eg-meeting.places[0].evidence[0].p", "marked as noise"],
  ["evidence outside its text", SECOND, "evidence: [{ p: 2, cue: \"جرى\"", "evidence: [{ p: ⌖3, cue: \"جرى\"", "reports[0].evidence[0].p", "evidence outside its text", "1 to 2"],
  ["an end that is not after its start", SECOND, 'cue: "جرى", chars: [0, 3]', 'cue: "جرى", chars: ⌖[3, 0]', "reports[0].evidence[0].chars", "an end that is not after its start"],
  ["a length that is not the cue's", SECOND, 'cue: "جرى", chars: [0, 3]', 'cue: "جرى", chars: ⌖[0, 2]', "reports[0].evidence[0].chars", "2 characters for a cue of 3"],
  ["words that neither contain the cue nor follow it", SECOND, "chars: [0, 3], about: [0, 3]", "chars: [0, 3], about: ⌖[1, 9]", "reports[0].evidence[0].about", "neither contain the cue nor follow it"],
  ["a cue of five words", SECOND, 'cue: "جرى", chars: [0, 3], about: [0, 3]', 'cue: ⌖"جرى الاجتماع نفسه في مطلع", chars: [0, 25], about: [0, 25]', "reports[0].evidence[0].cue", "a cue of 5 words"],
  ["evidence from another report", SECOND, '{ p: 2, cue: "جرى"', '{ source: ⌖src-eg-first, p: 2, cue: "جرى"', "reports[0].evidence[0].source", "evidence from another report"],
  ["evidence in a registry that names no report", ELECTIONS, "{ source: src-eg-first,", "⌖{", "el-eg-vote.rounds[0].status.evidence[0].source", "evidence that names no report"],
  ["evidence in a registry outside its report", ELECTIONS, "{ source: src-eg-first, p: 3", "{ source: src-eg-first, p: ⌖6", "el-eg-vote.rounds[0].status.evidence[0].p", "evidence outside its text"],
  // Grounds
  ["a stated value without evidence", FIRST, "- { kind: polling-sites, basis: stated, evidence: [{", "- ⌖{ kind: polling-sites, basis: stated, note: null } #", "dir-eg-forces.targets[0].evidence", "a value stated without its evidence"],
  ["an inferred value without a note", FIRST, ', note: { ar: "مكان الخبر", en: "The dateline" } }', " }", "ev-eg-meeting.places[0].note", "a value inferred without its note", "Say in a note", "{ place: pl-eg-cairo"],
  ["an inferred date without a note", SECOND, ', note: { ar: "المطلع", en: "The opening" } }', " }", "reports[0].when.inferred.note", "a value inferred without its note", "Say in a note", '{ edtf: "2022-05-01"'],
  ["an outside value without its ground", FIRST, 'value: scheduled, basis: outside, ground: { ar: "الجدول", en: "The timetable" },', "value: scheduled, basis: outside,", "ev-eg-polling.status.ground", "a value outside without its ground", "Say where the fact comes from", "{ value: scheduled"],
  ["an outside value without its confidence", FIRST, 'value: scheduled, basis: outside, ground: { ar: "الجدول", en: "The timetable" }, confidence: high }', 'value: scheduled, basis: outside, ground: { ar: "الجدول", en: "The timetable" } }', "ev-eg-polling.status.confidence", "a value outside without its confidence", "Say how sure", "{ value: scheduled"],
  ["a value without a basis", FIRST, "value: held, basis: stated,", "value: held,", "ev-eg-meeting.status.basis", "missing", "Add basis:", "{ value: held"],
  // Directives
  ["a core directive that is only affirmed", FIRST, "strength: directed\n    tier: core", "strength: affirmed\n    tier: ⌖core", "dir-eg-forces.tier", "core contradicts the strength affirmed", "soft or context"],
  ["a soft directive with a verb of order", FIRST, "strength: affirmed\n    tier: soft", "strength: stressed\n    tier: ⌖soft", "dir-eg-vigilance.tier", "soft contradicts the strength stressed", "core"],
  ["context with a verb of order", FIRST, "strength: described\n    tier: context", "strength: decided\n    tier: ⌖context", "dir-eg-case.tier", "context contradicts the strength decided"],
  ["an act in the context tier", FIRST, "act: null", "act: ⌖order", "dir-eg-case.act", "an act in the context tier"],
  ["a directive without an act", FIRST, "act: order\n    strength: directed", "act: ⌖null\n    strength: directed", "dir-eg-forces.act", "no act outside the context tier"],
  ["a pledge that is an order", FIRST, "act: order\n    strength: directed", "act: ⌖order\n    strength: pledged", "dir-eg-forces.act", "order by the verb pledged, which does not carry it", "Write commitment, or"],
  ["a commitment by a verb for others", FIRST, "act: order\n    strength: directed", "act: ⌖commitment\n    strength: directed", "dir-eg-forces.act", "commitment by the verb directed, which does not carry it", "Write order or appeal"],
  ["a site for another measure", FIRST, "{ id: readiness-level }", "{ id: readiness-level, site: ⌖at }", "dir-eg-vigilance.measures[0].site", "a site for a measure that has none"],
  ["a directive at a calendar entry", FIRST, "- id: dir-eg-vigilance\n    event: ev-eg-meeting", "- id: dir-eg-vigilance\n    event: ⌖ev-eg-polling", "dir-eg-vigilance.event", "a directive given at a calendar entry"],
  ["a directive that serves two things", FIRST, "serves: { election: el-eg-vote,", "serves: ⌖{ election: el-eg-vote, event: ev-eg-polling,", "dir-eg-forces.serves", "name either an election or an event"],
  ["a directive that serves nothing named", FIRST, "serves: { election: el-eg-vote,", "serves: ⌖{", "dir-eg-forces.serves", "name either an election or an event"],
  ["a directive that serves an event of no such form", FIRST, "serves: { election: el-eg-vote,", "serves: { event: ⌖7,", "dir-eg-forces.serves.event", "expected words, found a number"],
  ["a target without a place or a kind", FIRST, "- { kind: polling-sites, basis: stated,", "- ⌖{ basis: stated,", "dir-eg-forces.targets[0]", "name either a place or a kind of site"],
  // Events and elections
  ["a child's case on a road", FIRST, "{ place: pl-eg, role: site", "{ place: ⌖pl-eg-road, role: site", "ev-eg-case.places[0].place", "a road in a case that involves a child"],
  ["a child's case with a directive for a city", FIRST, "- { place: pl-eg, basis: stated", "- { place: ⌖pl-eg-cairo, basis: stated", "dir-eg-case.targets[0].place", "a city in a case that involves a child"],
  ["a child's case with a date from outside", FIRST, 'stated: { edtf: "2022-05-01"', '⌖outside: { edtf: "2022-05-01", ground: { ar: أ, en: A }, confidence: high }\n      stated: { edtf: "2022-05-01"', "ev-eg-case.when.outside", "a date from outside in a case that involves a child"],
  ["a child's case with an order from outside", FIRST, "    sensitive: child\n", "    sensitive: child\n    order: [{ relation: before, event: ev-eg-polling, basis: ⌖outside, ground: { ar: أ, en: A }, confidence: high }]\n", "ev-eg-case.order[0].basis", "an order from outside in a case that involves a child"],
  ["another event before a child's case from outside", FIRST, "    order:\n      - { relation: before, event: ev-eg-polling", "    order:\n      - { relation: before, event: ev-eg-case, basis: ⌖outside, ground: { ar: أ, en: A }, confidence: high }\n      - { relation: before, event: ev-eg-polling", "ev-eg-meeting.order[0].basis", "an order from outside in a case that involves a child"],
  ["a correction that tells where a child's case was", "data/corrections.yaml", "[]", "- { date: 2025-01-31, id: ev-eg-case, field: places, was: ⌖pl-eg-road, now: pl-eg, why: { ar: أ, en: A } }", "corrections[0].was", "a place of a case that involves a child"],
  ["a correction that tells when a child's case was", "data/corrections.yaml", "[]", '- { date: 2025-01-31, id: ev-eg-case, field: when, was: "2022-05-01", now: ⌖"2022-05-02", why: { ar: أ, en: A } }', "corrections[0].now", "a date of a case that involves a child"],
  ["a round that the election does not have", FIRST, "id: el-eg-vote, round: 1", "id: el-eg-vote, round: ⌖2", "ev-eg-meeting.election.round", "a round that the election does not have", "It has 1"],
  ["a round whose voting is no calendar entry", ELECTIONS, "inside: ev-eg-polling", "inside: ⌖ev-eg-meeting", "el-eg-vote.rounds[0].inside", "a meeting, which is no calendar entry"],
  ["a later report in the event's own file", FIRST, "events:\n", "reports: [{ event: ⌖ev-eg-case }]\nevents:\n", "reports[0].event", "a later report in the event's own file"],
  ["a postponement without a date", FIRST, '    title: { ar: "التصويت", en: "Voting" }\n', '    title: { ar: "التصويت", en: "Voting" }\n    ⌖postponement: { basis: outside, ground: { ar: أ, en: A }, confidence: high }\n', "ev-eg-polling.postponement", "neither the old nor the new date", "Add was: or now:"],
  ["a postponement to an earlier date", FIRST, '    title: { ar: "التصويت", en: "Voting" }\n', '    title: { ar: "التصويت", en: "Voting" }\n    postponement: { was: { outside: { edtf: "2022-05-20", ground: { ar: أ, en: A }, confidence: high } }, ⌖now: { outside: { edtf: "2022-05-19", ground: { ar: أ, en: A }, confidence: high } }, basis: outside, ground: { ar: أ, en: A }, confidence: high }\n', "ev-eg-polling.postponement.now", "a new date before the old one", "Correct one"],
  ["a postponement of an unknown event", FIRST, '    title: { ar: "التصويت", en: "Voting" }\n', '    title: { ar: "التصويت", en: "Voting" }\n    postponement: { event: ⌖ev-eg-pollign, now: { outside: { edtf: "2022-05-21", ground: { ar: أ, en: A }, confidence: high } }, basis: outside, ground: { ar: أ, en: A }, confidence: high }\n', "ev-eg-polling.postponement.event", "an unknown event", "ev-eg-polling"],
  ["a postponement to a day that there is not", FIRST, '    title: { ar: "التصويت", en: "Voting" }\n', '    title: { ar: "التصويت", en: "Voting" }\n    postponement: { now: { outside: { edtf: ⌖"2022-05-32", ground: { ar: أ, en: A }, confidence: high } }, basis: outside, ground: { ar: أ, en: A }, confidence: high }\n', "ev-eg-polling.postponement.now.outside.edtf", "not a date the record can hold"],
  ["a timing dated by what the report does not say", FIRST, "    what: { ar: \"اليقظة\", en: \"Vigilance\" }\n", "    what: { ar: \"اليقظة\", en: \"Vigilance\" }\n    timing: { text: { ar: أ, en: A }, basis: outside, ground: { ar: أ, en: A }, confidence: high, when: { inferred: ⌖{ edtf: \"2022-05-20\", note: { ar: أ, en: A } } } }\n", "dir-eg-vigilance.timing.when.inferred.evidence", "a value inferred without its evidence"],
  // Form
  ["a missing language", FIRST, 'title: { ar: "اجتماع", en: "Meeting" }', 'title: ⌖{ ar: "اجتماع" }', "ev-eg-meeting.title.en", "the English is missing"],
  ["the other language missing", FIRST, 'what: { ar: "اليقظة", en: "Vigilance" }', 'what: ⌖{ en: "Vigilance" }', "dir-eg-vigilance.what.ar", "the Arabic is missing"],
  ["words in no language", FIRST, 'title: { ar: "اجتماع", en: "Meeting" }', 'title: ⌖"Meeting"', "ev-eg-meeting.title", "expected a map, found words"],
  ["an unknown key", FIRST, "checkable: yes", "checkable: yes\n    ⌖chekable: yes", "dir-eg-forces.chekable", "an unknown key"],
  ["an unknown key in evidence", SECOND, '{ p: 2, cue: "جرى"', '{ p: 2, ⌖quote: "جرى", cue: "جرى"', "reports[0].evidence[0].quote", "an unknown key"],
  ["a code that is not in the vocabulary", FIRST, "kind: arrest", "kind: ⌖arest", "ev-eg-case.kind", "not one of", "Did you mean arrest?"],
  ["a missing field", FIRST, "    kind: arrest\n", "", "ev-eg-case.kind", "missing", "Add kind:", "id: ev-eg-case\n"],
  ["an address that is no web address", FIRST, "https://example.org/first", "⌖javascript:alert(1)", "src-eg-first.url", "not in the form of a web address"],
  ["a directive with no measure", FIRST, "measures: [{ id: readiness-level }]", "measures: ⌖[]", "dir-eg-vigilance.measures", "empty"],
  ["a term without words", "data/vocabulary.yaml", "label: { ar: described, en: described }", "label: ⌖{ ar: described }", "vocabulary.strength.described.label.en", "the English is missing"],
  ["an authority of no country there is", "data/vocabulary.yaml", "country: \"eg\"", "country: ⌖\"eq\"", "vocabulary.authority.eg.country", "not one of", "Did you mean eg?"],
  ["a verb that carries no act there is", "data/vocabulary.yaml", 'acts: ["commitment"]', 'acts: [⌖"comitment"]', "vocabulary.strength.pledged.acts[0]", "not one of", "Did you mean commitment?"],
  ["an issuer in words", FIRST, "issuers: [{ actor: ac-eg-minister", "issuers: ⌖The minister # [{ actor: ac-eg-minister", "dir-eg-forces.issuers", "expected a list, found words", "Write [{ actor: ac-…, basis: stated, evidence: [{ p: 3,"],
  ["a measure in words", FIRST, "measures: [{ id: readiness-level }]", "measures: [⌖readiness-level]", "dir-eg-vigilance.measures[0]", "expected a map, found words", "Write { id: force-deployment }"],
  ["measures in words", FIRST, "measures: [{ id: readiness-level }]", "measures: ⌖readiness-level", "dir-eg-vigilance.measures", "expected a list, found words", "Write [{ id: force-deployment }]"],
  ["coordinates as a map", PLACES, "at: [31.2497, 30.0626]", "at: ⌖{ lat: 30.0626, lon: 31.2497 }", "pl-eg-cairo.point.at", "expected a list, found a map", "[31.2497, 30.0626], longitude first"],
  ["a place that is like none", FIRST, "place: pl-eg-cairo, role", "place: ⌖pl-xx-governorate-of-the-capital, role", "ev-eg-meeting.places[0].place", "an unknown place", "Add the place to data/places.yaml, or name one there is: pl-eg-governorate, "],
  ["words beyond all measure", FIRST, 'title: { ar: "اجتماع", en: "Meeting" }', `title: { ar: "اجتماع", en: ⌖"${"M".repeat(20_001)}" }`, "ev-eg-meeting.title.en", "above the most allowed, 20000", "Shorten"],
  // YAML
  ["a key that stands twice", FIRST, "    kind: arrest\n", "    kind: arrest\n    ⌖kind: arrest\n", "file", "a duplicate key"],
  ["a tag", FIRST, "kind: arrest", "kind: ⌖!!js/function arrest", "file", "a tag"],
];

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

function errorsIn(files: Files): readonly RecordError[] {
  const root = writeRecord(files);
  roots.push(root);
  const prepared = prepareRecord(root);
  return prepared.ok ? [] : prepared.errors;
}

function slip(files: Files, [what, file, find, put]: Slip): Files {
  const text = files[file] ?? "";
  if (text.split(find).length !== 2) throw new Error(`${what}: ${find} stands ${text.split(find).length - 1} times`);
  return { ...files, [file]: text.replace(find, () => put) };
}

const unmarked = (files: Files): Files => Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.replaceAll("⌖", "")]));

function placeOf(before: string): string {
  const lines = before.replaceAll("⌖", "").split("\n");
  return `${lines.length}:${(lines.at(-1) ?? "").length + 1}`;
}

/** Where a file's marks are, or else `at`, as `file:line:col`. */
function expectedPlaces(files: Files, [, file, , , , , , at]: Slip): readonly string[] {
  const text = files[file] ?? "";
  const marks = [...text.matchAll(/⌖/g)].map(({ index }) => index);
  return (at === undefined ? marks : [text.indexOf(at)]).map((index) => `${file}:${placeOf(text.slice(0, index))}`);
}

const placeIn = ({ file, line, col }: RecordError): string => `${file}:${line}:${col}`;

describe("a record without an error", () => {
  it("has none", () => {
    expect(errorsIn(SMALL_RECORD)).toEqual([]);
  });

  it("tells of a child's case only what the rule on them leaves as it is, in corrections, too", () => {
    const why = "why: { ar: أ, en: A }";
    const withheld = `{ ar: "${WITHHELD.ar}", en: "${WITHHELD.en}" }`;
    const corrections = [
      `- { date: 2025-01-31, id: ev-eg-case, field: places, was: ${withheld}, now: pl-eg, ${why} }`,
      `- { date: 2025-01-31, id: ev-eg-case, field: when, was: ${withheld}, now: "2022-05-01", ${why} }`,
      `- { date: 2025-01-31, id: dir-eg-case, field: targets, now: pl-eg, ${why} }`,
    ];
    const root = writeRecord({ ...SMALL_RECORD, "data/corrections.yaml": corrections.join("\n") });
    roots.push(root);
    const prepared = prepareRecord(root);
    if (!prepared.ok) throw new Error(prepared.errors.map(({ message }) => message).join());
    expect(prepared.rows.corrections).toHaveLength(3);
    // What stands for a withheld value is put there anew.
    expect(guardCases(prepared.rows)).toEqual(prepared.rows);
  });
});

/** What an editor is told in the page's language hangs on the kind, never on the message. */
const KINDS: readonly (readonly [ErrorKind, RegExp])[] = [
  ["missing", /^missing$/],
  ["evidence", /without its evidence/],
  ["note", /without its note/],
  ["ground", /without its ground/],
  ["confidence", /without its confidence/],
  ["cue", /^a cue of/],
  ["noise", /marked as noise/],
  ["place", /characters for a cue|neither contain the cue|not after its start|outside its text/],
  ["tier", /contradicts the strength/],
  ["act", /act in the context|act outside|does not carry it/],
  ["site", /a site for/],
  ["calendar", /calendar entry/],
  ["hijri", /Hijri/],
  ["far", /outside what the record covers|a lifetime or more/],
  ["hidden", /cannot be seen|reverses/],
  ["child", /involves a child/],
  ["coordinates", /coordinates? (out|outside)|latitude beyond/],
  ["shape", /for the shape|without coordinates|without an extent|says nothing of what it is/],
  ["area", /of the basemap|of another country|whole country/],
  ["order", /in a circle|within itself/],
  ["form", /^expected|^name either|^above the most/],
];

describe("an error is found at its line and column, and alone", () => {
  it.each(SLIPS.map((slipped) => [slipped[0], slipped] as const))("%s", (_what, slipped) => {
    const files = slip(SMALL_RECORD, slipped);
    const [, , , , field, message, remedy = ""] = slipped;
    const found = errorsIn(unmarked(files));
    expect(found.map(placeIn)).toEqual(expectedPlaces(files, slipped));
    expect(found[0]).toMatchObject({ field, message: expect.stringContaining(message), remedy: expect.stringContaining(remedy) });
    expect(found[0]?.remedy).not.toBe("");
    const kind = KINDS.find(([, said]) => said.test(message))?.[0] ?? found[0]?.kind;
    expect(found[0]?.kind).toBe(kind);
  });
});

describe("in one run", () => {
  const TOGETHER = [
    "an unknown place",
    "a duplicate id",
    "a date that is none",
    "an interval that ends before it starts",
    "a coordinate outside its country",
    "evidence outside its text",
    "a value without a basis",
    "a core directive that is only affirmed",
    "a child's case on a road",
    "a child's case with a date from outside",
    "a missing language",
    "an unknown key",
    "an area that the basemap lacks",
    "a round whose voting is no calendar entry",
    "a key that stands twice",
  ];

  it("errors of every kind are found, in the order of the files", () => {
    const slips = TOGETHER.map((name) => SLIPS.find(([what]) => what === name)!);
    const files = slips.reduce(slip, SMALL_RECORD);
    const expected = new Set(slips.flatMap((one) => expectedPlaces(files, one)));
    const found = errorsIn(unmarked(files));
    expect(new Set(found.map(placeIn))).toEqual(expected);
    expect(found.map(({ file }) => file)).toEqual(found.map(({ file }) => file).toSorted());
    expect(found).toHaveLength(TOGETHER.length);
  });

  it("both sides of a circle are named", () => {
    const circle: Slip = ["", FIRST, "{ relation: after, event: ev-eg-meeting", "{ relation: before, event: ev-eg-meeting", "", ""];
    expect(errorsIn(slip(SMALL_RECORD, circle)).map(({ field }) => field)).toEqual([
      "ev-eg-meeting.order[0].event",
      "ev-eg-polling.order[0].event",
    ]);
  });

  it("a copy of a text is told apart from a second source", () => {
    const hash = /sha256: (\w+)/;
    const copied = SMALL_RECORD[SECOND]!.replace(hash, hash.exec(SMALL_RECORD[FIRST]!)![0]);
    expect(errorsIn({ ...SMALL_RECORD, [SECOND]: copied })).toMatchObject([
      { field: "src-eg-second.text.sha256", message: expect.stringContaining(FIRST) },
    ]);
  });
});

describe("what a record says that it covers", () => {
  const covering = (from: string, to: string) =>
    errorsIn({ ...SMALL_RECORD, "data/record.yaml": `title: { ar: عنوان, en: Title }\ncovers: { from: ${from}, to: ${to} }\n` });

  it("holds what it tells of, and not what was published later", () => {
    expect(covering("2022-05-01", "2022-05-21")).toEqual([]);
    expect(covering("2022-05-01", "2022-05-19")).toMatchObject([
      {
        field: "ev-eg-polling.when.outside.edtf",
        message: "a date in 2022, outside what the record covers (2022 to 2022)",
        remedy: "Correct the date, or covers: in data/record.yaml",
      },
    ]);
  });

  it("is in the dataset", () => {
    const root = writeRecord({
      ...SMALL_RECORD,
      "data/record.yaml": "title: { ar: عنوان, en: Title }\ncovers: { from: 2022-05-01, to: 2022-12-31 }\n",
    });
    roots.push(root);
    const prepared = prepareRecord(root);
    const text = prepared.ok ? String(prepared.files.get("public/data/dataset.json")) : undefined;
    expect(datasetSchema.parse(JSON.parse(text ?? "{}")).covers).toEqual({ from: "2022-05-01", to: "2022-12-31" });
  });
});

describe("characters that cannot be seen", () => {
  it("stay in a cue, which is as the report prints it", () => {
    const cue = SMALL_RECORD[SECOND]!.replace('cue: "جرى", chars: [0, 3], about: [0, 3]', 'cue: "جر\u200Bى", chars: [0, 4], about: [0, 4]');
    expect(errorsIn({ ...SMALL_RECORD, [SECOND]: cue })).toEqual([]);
  });

  it("are told in every code point, and each once", () => {
    const text = SMALL_RECORD[FIRST]!.replace('en: "Meeting"', 'en: "M\u202Eee\u202Cti\u202Eng"');
    expect(errorsIn({ ...SMALL_RECORD, [FIRST]: text })).toMatchObject([
      { field: "ev-eg-meeting.title.en", value: String.raw`U+202E, U+202C in "M\u202eee\u202cti\u202eng"` },
    ]);
  });
});

describe("a file that is not what it should be", () => {
  it("broken YAML is named at its line, and nothing that it may define is missed", () => {
    const broken = SMALL_RECORD[FIRST]!.replace("events:\n", "events: [\n");
    const found = errorsIn({ ...SMALL_RECORD, [FIRST]: broken, [SECOND]: SMALL_RECORD[SECOND]!.replace("independent", "nobody") });
    expect(found.map(({ file }) => file)).toContain(FIRST);
    expect(found.filter(({ file }) => file === FIRST).every(({ message }) => message.startsWith("not YAML"))).toBe(true);
    expect(found.filter(({ file }) => file !== FIRST).map(({ field }) => field)).toEqual(["src-eg-second.voice"]);
  });

  it("a missing registry is one error, not one at every reference", () => {
    const { [PLACES]: _, ...others } = SMALL_RECORD;
    expect(errorsIn(others).map(formatError)).toEqual([
      "data/places.yaml:1:1  file  (whole)  the file is missing  Bring it back: no record is whole without it",
    ]);
  });

  it("aliases that multiply do not fill the memory", () => {
    const bomb = [
      "a: &a [x, x, x, x, x, x, x, x, x]",
      ..."bcdefgh".split("").map((c, i) => `${c}: &${c} [${`*${"abcdefg"[i]},`.repeat(9)}]`),
    ].join("\n");
    expect(errorsIn({ ...SMALL_RECORD, "data/record.yaml": bomb })).toMatchObject([
      { file: "data/record.yaml", message: expect.stringContaining("aliases") },
    ]);
  });

  it("an alias to itself is named where it stands", () => {
    const looped = "title: { ar: عنوان, en: Title }\ncontact: &a\n  url: [*a]\n";
    expect(errorsIn({ ...SMALL_RECORD, "data/record.yaml": looped })).toMatchObject([
      { file: "data/record.yaml", line: 3, col: 9, message: "an alias that contains itself" },
    ]);
  });

  it("an alias that leads nowhere is named", () => {
    expect(errorsIn({ ...SMALL_RECORD, "data/record.yaml": "title: *gone" })[0]).toMatchObject({ file: "data/record.yaml", line: 1 });
  });

  it("an error behind an alias is found where the words stand", () => {
    const aliased = "- id: pl-x\n  names: &names { ar: س }\n  aliases: *names\n";
    const found = errorsIn({ ...SMALL_RECORD, [PLACES]: SMALL_RECORD[PLACES]! + aliased });
    expect(found.find(({ field }) => field === "pl-x.names.en")).toMatchObject({
      line: SMALL_RECORD[PLACES]!.split("\n").length + 1,
      col: 17,
    });
  });

  it("a key named __proto__ is an unknown key", () => {
    const found = errorsIn({ ...SMALL_RECORD, "data/record.yaml": "title: { ar: أ, en: A }\n__proto__: { polluted: yes }\n" });
    expect(found).toMatchObject([{ field: "record.__proto__", line: 2, col: 1, message: "an unknown key" }]);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  it.each(["data/notes.yaml", "data/places.yml"])("%s is no file of the record", (name) => {
    expect(errorsIn({ ...SMALL_RECORD, [name]: "a: 1" })).toMatchObject([{ file: name, message: "not a file of the record" }]);
  });

  it("an empty file lacks everything", () => {
    expect(errorsIn({ ...SMALL_RECORD, "data/actors.yaml": "" }).some(({ file }) => file === "data/actors.yaml")).toBe(true);
  });
});

describe("an error in print", () => {
  it("is one line: place, field, value, what is wrong, what to do", () => {
    const found = errorsIn(unmarked(slip(SMALL_RECORD, SLIPS[0]!)));
    expect(found.map(formatError)[0]).toMatch(
      /^data\/sources\/a-first\.yaml:\d+:\d+ {2}ev-eg-meeting\.places\[0\]\.place {2}"pl-eg-ciaro" {2}an unknown place {2}Did you mean pl-eg-cairo\?$/,
    );
  });

  it("cannot be turned round or broken by what the value holds", () => {
    const found = errorsIn({ ...SMALL_RECORD, "data/record.yaml": `title: "\u202Eabc\\n${"x".repeat(100)}"` });
    expect(formatError(found[0]!)).toMatch(/ {2}U\+202E in "\\u202eabc\\nx+… {2}/);
  });
});
