import { stripBidi } from "../i18n/bidi.ts";
import type { I18n } from "../i18n/translator.ts";
import type { Dataset } from "../model/dataset.ts";
import { shortDigest, shortHash } from "../model/digest.ts";
import { type Day, dayOf, formatDay } from "../model/span.ts";
import type { Basis } from "../model/vocabulary.ts";
import { filterSentences } from "../scene/filterWords.ts";
import { recordName } from "../scene/recordName.ts";
import { termsWords } from "../scene/termsWords.ts";
import { cautionWords, coverageWords } from "../scene/wordsCoverage.ts";
import { pinnedLink } from "../view/cited.ts";
import { withFragment, writeFragment } from "../view/url.ts";
import { DEFAULT_VIEW, type Filters, type Selection } from "../view/view.ts";
import { type Column, column } from "./columns.ts";
import type { Scope } from "./slice.ts";

const LICENCE = { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" } as const;

interface Licence {
  readonly name: string;
  readonly url: string | null;
}

/** The licence that a record is given under: ours, or the one that another says of itself; null where it says none. */
export function licenceOf({ host, terms }: Pick<Dataset, "host" | "terms">): Licence | null {
  if (host === null) return LICENCE;
  const name = terms?.licence ?? null;
  return name === null ? null : { name, url: /^https?:\/\/\S+$/.test(name) ? name : null };
}

/** Where a file or a citation comes from: what every one of them carries. Words are in one language and free of hidden marks. */
export interface Provenance {
  readonly name: string;
  readonly title: string;
  /** The host of a foreign record, or the name of its file; null for our own. */
  readonly host: string | null;
  readonly isFile: boolean;
  readonly hash: string;
  /** That of the dataset's contents; null where it is not known. */
  readonly contentHash: string | null;
  /** Of the page and of the view, pinned to the dataset where that was released; null for a record from a file, which no address opens. */
  readonly recordUrl: string | null;
  readonly permalink: string | null;
  /** The fragment of the view; empty for the one without a filter, selection or setting. */
  readonly fragment: string;
  /** Null for a foreign record that says nothing of it. */
  readonly licence: Licence | null;
  readonly filter: string;
  readonly coverage: readonly string[];
  readonly caution: string;
  readonly accessed: Day;
  /** The day on which the dataset was released; null where it was not, or where that is not known. */
  readonly released: Day | null;
}

/** What a table says of where its rows come from. */
export const PROVENANCE_COLUMNS: readonly Column<Provenance>[] = [
  column("record", ({ name }) => name),
  column("dataset_hash", ({ hash }) => hash),
  column("content_hash", ({ contentHash }) => contentHash),
  column("record_url", ({ recordUrl }) => recordUrl),
  column("view_url", ({ permalink }) => permalink),
  column("licence", ({ licence }) => licence?.name ?? null),
  column("licence_url", ({ licence }) => licence?.url ?? null),
  column("filter", ({ filter }) => filter),
  column("caution", ({ caution }) => caution),
  column("accessed", ({ accessed }) => formatDay(accessed), { type: "date" }),
];

interface Asked {
  readonly scope: Scope;
  readonly filters: Filters;
  readonly trust: Basis;
  /** Null where it is not known; a permalink is then but a fragment. */
  readonly recordUrl: string | null;
  readonly permalink: string;
  readonly accessed: Day;
  readonly released?: Day | null;
}

export function provenanceOf(dataset: Dataset, i18n: I18n, asked: Asked): Provenance {
  const { scope, filters, trust, recordUrl, permalink, accessed, released = null } = asked;
  const pinned = (address: string | null): string | null =>
    dataset.isFile || address === null || recordUrl === null ? null : released === null ? address : pinnedLink(address, dataset.hash);
  return {
    name: stripBidi(recordName(dataset, i18n)),
    title: i18n.text(dataset.title),
    host: dataset.host,
    isFile: dataset.isFile,
    hash: dataset.hash,
    contentHash: dataset.contentHash,
    recordUrl: pinned(recordUrl),
    permalink: pinned(permalink),
    fragment: fragmentOf(permalink),
    licence: licenceOf(dataset),
    filter: unmarked(
      scope === "all" ? i18n.t(dataset.complete ? "export.everything" : "export.everythingRead") : filterText(dataset, i18n, filters),
    ),
    coverage: coverageWords(dataset, trust, i18n).map(unmarked),
    caution: unmarked([cautionWords(dataset, i18n), termsWords(dataset, i18n)].filter((words) => words !== "").join(" ")),
    accessed,
    released,
  };
}

/** What follows the `#` of an address. */
export const fragmentOf = (address: string): string => address.split("#")[1] ?? "";

/** The filter as one line of words, the words for none where none is set. */
export function filterText(dataset: Dataset, i18n: I18n, filters: Filters): string {
  const sentences = filterSentences(dataset, i18n, filters).map(({ words }) => words);
  return sentences.length === 0 ? i18n.t("export.noFilter") : joinClauses(sentences, i18n);
}

/** Words as programs read them: without the marks that steer direction, and with plain spaces. */
export const unmarked = (words: string): string => stripBidi(words).replaceAll("\u00a0", " ");

/** Parts of one line, each of which may hold commas. */
export const joinClauses = (parts: readonly string[], i18n: I18n): string => parts.join(`${i18n.t("share.citeMark")} `);

/** The record in ASCII, for names: ours, the host of a foreign one, or its file, whatever that is called. */
export const recordSlug = ({ host, isFile }: Pick<Provenance, "host" | "isFile">): string =>
  `${isFile ? "file-" : ""}${host ?? "ballotline"}`.replace(/[^A-Za-z0-9.-]+/g, "-").slice(0, 60);

/** The dataset in names: by the hash of its contents, or by the stated one, marked, where that is not known; null without one. */
export function hashSlug({ hash, contentHash }: Pick<Provenance, "hash" | "contentHash">): string | null {
  if (contentHash !== null && contentHash !== "") return shortHash(contentHash);
  return hash === "" ? null : `${shortHash(hash)}-unverified`;
}

/** A few characters that tell one view from another; none for the view without a filter, selection or setting. */
export const viewDigest = ({ fragment }: Pick<Provenance, "fragment">): string | null => (fragment === "" ? null : shortDigest(fragment));

/** The address of one thing in the record, as it stands in citations and files; null where the record has none. */
export const linkTo = (recordUrl: string | null, selection: Selection, trust: Basis): string | null =>
  recordUrl && withFragment(recordUrl, writeFragment({ ...DEFAULT_VIEW, selection, trust }));

/** The civil day on which the reader's own clock stands. */
export function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
