import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DraftRules } from "../draft/rules.ts";
import { SETS } from "../model/vocabulary.ts";
import { readCodebook } from "../prepare/codebook.ts";
import { readDraftRules } from "../prepare/draftRules.ts";
import type { CodebookRule } from "../prepare/recordSchema.ts";
import { sha256 } from "../prepare/sha256.ts";
import { SET_LABEL } from "../sources/Vocabulary.tsx";
import { CodebookColumns } from "./codebookColumns.tsx";
import { CodebookSet, DraftSection, Rules } from "./codebookParts.tsx";
import { rulesByCode } from "./codebookRules.ts";
import { usesOf } from "./codebookUses.ts";
import { type Html, isolated, paragraph, tag, text } from "./html.ts";
import { langOf, OTHER } from "./languages.ts";
import { languageLink, plainPage } from "./plainPage.ts";
import { CODEBOOK_PAGE, pageUrl } from "./site.ts";
import { type StaticInput, staticPage } from "./staticPage.tsx";

interface Page extends StaticInput {
  readonly rules: readonly CodebookRule[];
  /** The rules by which a text is read before anybody does; null where the record has none. */
  readonly draft: DraftRules | null;
  readonly site: URL | undefined;
  /** Addresses of the style sheets, from the page's folder. */
  readonly styles: readonly string[];
}

/** What a codebook tells beside the record itself, from `root`/data. */
export function codebookRules(root = "."): Pick<Page, "rules" | "draft"> {
  const draft = readDraftRules(root);
  return { rules: readCodebook(root), draft: (draft.ok && draft.rules) || null };
}

/** The codebook of a record: its rules, and each code of its vocabulary with definition, reading rules and examples. A page without script. */
export function codebookPage({ rules, draft, site, styles, ...input }: Page): string {
  const { i18n, dataset } = input;
  const lang = langOf(i18n);
  const draw = staticPage(input);
  const uses = usesOf(dataset);
  const reading = draft ? rulesByCode(draft) : new Map();
  const general = rules.filter(({ set }) => set === undefined);
  const title = i18n.t("codebook.title");
  const main = tag(
    "main",
    { class: "report-record codebook" },
    paragraph(i18n.t("codebook.intro")),
    contents(input, draft !== null),
    tag("h2", { id: "rules" }, text(i18n.t("codebook.rules"))),
    draw(<Rules rules={general} />),
    draw(draft && <DraftSection id="dates" title={i18n.t("codebook.dates")} rules={draft.dates.rules} />),
    draw(draft && <DraftSection id="noise" title={i18n.t("codebook.noise")} rules={draft.noise} />),
    ...SETS.map((set) => draw(<CodebookSet set={set} rules={rules.filter((rule) => rule.set === set)} reading={reading} uses={uses} />)),
    draw(<CodebookColumns />),
    tag("p", { class: "codebook-back" }, tag("a", { href: "./" }, text(i18n.t("corrections.toRecord")))),
    paragraph(i18n.t("common.datasetHash", { hash: dataset.hash })),
  );
  return plainPage({
    lang,
    title: `${title} — ${i18n.t("common.appName")}`,
    description: i18n.t("codebook.intro"),
    styles,
    head: site ? [tag("link", { rel: "canonical", href: new URL(CODEBOOK_PAGE, pageUrl(site, lang)).href })] : [],
    body: [header(input), main],
  });
}

function header({ dataset, i18n }: StaticInput): Html {
  const lang = langOf(i18n);
  return tag(
    "header",
    { class: "report-head" },
    tag("div", {}, tag("h1", {}, text(i18n.t("codebook.title"))), tag("p", {}, isolated(i18n.text(dataset.title)))),
    languageLink(lang, `../${OTHER[lang]}/${CODEBOOK_PAGE}`, i18n.t("app.switchLanguage")),
  );
}

function contents({ i18n }: StaticInput, hasDraft: boolean): Html {
  const { t } = i18n;
  const parts: readonly (readonly [id: string, words: string])[] = [
    ["rules", t("codebook.rules")],
    ...(hasDraft ? ([["dates", t("codebook.dates")] as const, ["noise", t("codebook.noise")] as const] as const) : []),
    ...SETS.map((set) => [set, t(SET_LABEL[set])] as const),
    ["columns", t("codebook.columns")],
  ];
  return tag(
    "nav",
    { class: "codebook-contents", "aria-label": t("codebook.contents") },
    tag("ul", {}, ...parts.map(([id, words]) => tag("li", {}, tag("a", { href: `#${id}` }, text(words))))),
  );
}

/** Writes the style of the codebook alone into a site, and gives its address from a language's folder. */
export function writeCodebookStyle(out: string): string {
  const style = readFileSync(new URL("./codebook.css", import.meta.url));
  const name = `assets/codebook-${sha256(style).slice(0, 8)}.css`;
  writeFileSync(join(out, name), style);
  return `../${name}`;
}
