import type { Draft, DraftEvidence } from "../draft/types.ts";
import { must } from "../model/must.ts";
import { countCodePoints } from "../model/text.ts";
import { REPORT_MODELINE } from "./modeline.ts";
import { sha256 } from "./sha256.ts";

const MOST_SHOWN = 4;

/** The YAML of a report as far as its text gives it; what a person has to say stands there as a comment, and the record is in error until it is said. */
export function skeletonOf({ paragraphs, noise, gate, page }: Draft, hash: string): readonly string[] {
  const { published } = page;
  const title = page.title === null ? null : must(paragraphs[page.title - 1], "paragraph").trim();
  return [
    REPORT_MODELINE,
    `# ${gate.why.en}`,
    "source:",
    "  id: src-  # readable, stable, ASCII",
    title === null ? "  title: null" : `  title: { ar: ${JSON.stringify(title)}, en:  }  # our translation`,
    ...(published
      ? [`  published: { stated: { edtf: ${JSON.stringify(published.edtf)}, evidence: [${evidence(published.evidence)}] } }`]
      : ["  # published: the text gives no date of its own"]),
    ...(page.credited
      ? [`  credited: { name: { ar: ${JSON.stringify(page.credited.cue)}, en:  }, basis: stated, evidence: [${evidence(page.credited)}] }`]
      : []),
    ...(page.author
      ? [`  author: { name: { ar: ${JSON.stringify(page.author.cue)}, en:  }, basis: stated, evidence: [${evidence(page.author)}] }`]
      : []),
    "  voice:  # ministry-text, ministry-based or independent",
    "  kind:  # news-report, press-release, …",
    `  country: ${page.country ?? ""}`,
    "  text:",
    `    sha256: ${hash}`,
    "    paragraphSha256:",
    ...paragraphs.map((paragraph) => `      - ${sha256(paragraph)}`),
    `    noise: [${noise.map(({ p }) => p).join(", ")}]${noise.length > 0 ? "  # guessed: look at each" : ""}`,
    ...noise.map(({ p, why }) => `    # ¶${p}: ${why.en}`),
    "  summary: { ar: , en:  }",
    "events: []",
    `# The events' authority: ${page.authority ?? "to be settled"}`,
    "directives: []",
    ...paragraphs.map((paragraph, i) => `# ¶${i + 1} [0, ${countCodePoints(paragraph)}]  ${shortened(paragraph)} …`),
  ];
}

const evidence = ({ p, cue, chars, about }: DraftEvidence): string =>
  `{ p: ${p}, cue: ${JSON.stringify(cue)}, chars: [${chars.join(", ")}], about: [${about.join(", ")}] }`;

/** A paragraph's first four words, to know it by: the text itself stays outside the record. */
const shortened = (paragraph: string): string =>
  paragraph
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " ")
    .trim()
    .split(/\s+/)
    .slice(0, MOST_SHOWN)
    .join(" ");
