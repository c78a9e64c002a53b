import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { parse } from "yaml";
import { catalogue as ar } from "../../src/i18n/ar/catalogue.ts";
import { catalogue as en } from "../../src/i18n/en/catalogue.ts";
import { createI18n } from "../../src/i18n/translator.ts";
import { sha256 } from "../../src/model/digest.ts";
import { asFields, type Fields } from "../../src/model/fields.ts";
import { listAt, valueAt } from "../../src/model/raw.ts";
import { splitParagraphs } from "../../src/model/text.ts";
import { deskSide, FILE_001 } from "../support/desk.ts";
import { Coder, inOneOrder, runsIn } from "../support/deskCoder.ts";
import { type Hand, KeyHand } from "../support/deskHands.ts";
import { MouseHand } from "../support/deskMouse.ts";
import { expect, type Lang, record, test } from "./support.ts";

test.use({ actionTimeout: 20_000 });

/** Report 001 coded at the desk from its bare text, as `data/` has it. The text is not ours: the folder that holds it is named. */
const folder = process.env["BALLOTLINE_TEXTS"];
const report = asFields(parse(readFileSync(FILE_001, "utf8")));
const { files } = deskSide();
const languages = { ar: createI18n("ar", ar, { digits: "latn" }), en: createI18n("en", en, { digits: "latn" }) } as const;

async function textOf001(): Promise<string> {
  const wanted = valueAt(report, ["source", "text", "sha256"]);
  for (const name of readdirSync(folder ?? "")) {
    const bytes = new Uint8Array(readFileSync(join(folder ?? "", name)));
    if ((await sha256(bytes)) === wanted) return new TextDecoder().decode(bytes);
  }
  throw new Error(`no text of report 001 in ${folder}`);
}

/** The desk as it was before the report came into the record. */
async function openDesk(page: Page, lang: Lang): Promise<void> {
  await page.route("**/desk.html", async (route) => {
    const answer = await route.fetch();
    const html = await answer.text();
    const body = html.replace(/(<script type="application\/json" id="record">)(.*?)(<\/script>)/s, (_, before, json, after) => {
      const held = JSON.parse(String(json)) as { files: { name: string }[] };
      const left = { ...held, files: held.files.filter(({ name }) => name !== FILE_001) };
      return `${String(before)}${JSON.stringify(left).replaceAll("<", "\\u003c")}${String(after)}`;
    });
    await route.fulfill({ response: answer, body });
  });
  await page.goto(`/${lang}/desk.html`);
}

const term = (set: "country" | "authority" | "sourceKind" | "voice", code: string, lang: Lang): string =>
  record.vocabulary[set].find(({ id }) => id === code)!.label[lang];

async function passGate(page: Page, hand: Hand, lang: Lang): Promise<void> {
  const election = record.elections.find(({ id }) => id === "el-ly-2024-municipal")!;
  const answers = [
    { en: "Arabic", ar: "العربية" }[lang],
    term("country", "ly", lang),
    term("authority", "ly-hor", lang),
    election.names[lang],
    term("sourceKind", "press-release", lang),
    term("voice", "ministry-text", lang),
  ];
  for (const [at, answer] of answers.entries())
    await hand.press(page.locator(".desk-question").nth(at).getByRole("button", { name: answer, exact: true }));
  await hand.press(page.locator(".desk-gate .button-primary"));
}

/** What would be taken away. */
async function takenAway(page: Page): Promise<unknown> {
  await page.locator(".desk-actions .button-primary").click();
  const yaml = await page.locator(".desk-taken pre").first().textContent();
  return parse(yaml ?? "");
}

interface Target {
  readonly source: Fields;
  readonly events: readonly Fields[];
  readonly directives: readonly Fields[];
}

const WHOLE: Target = {
  source: asFields(report["source"]),
  events: listAt(report, ["events"]).map(asFields),
  directives: listAt(report, ["directives"]).map(asFields),
};

const paragraphOf = (value: unknown): unknown => valueAt(value, ["evidence", 0, "p"]);

/** Codes a report from its text to the end. */
async function code(
  page: Page,
  coder: Coder,
  { source, events, directives }: Target,
  paragraphs: readonly string[],
  lang: Lang,
): Promise<void> {
  await coder.source(source);
  for (const [at, event] of events.entries()) {
    coder.titles.set(String(event["id"]), String(asFields(event["title"])[lang]));
    await coder.beginEvent(at, event);
  }
  // The later ones first: those before them may name them.
  for (const [at, event] of [...events.entries()].reverse()) await coder.event(at, event);
  let from = 0;
  for (const run of runsIn(directives)) {
    await coder.run(from, run);
    from += run.length;
  }
  const withDirective = new Set(directives.map(paragraphOf));
  for (const p of paragraphs.keys()) if (!withDirective.has(p + 1)) await coder.hand.nothingIn(p + 1);
  await expect(page.locator(".desk-left")).toContainText({ ar: "أُجيب عن كل شيء", en: "no check finds an error" }[lang]);
}

const fileOf = ({ source, events, directives }: Target): unknown => ({ source, events, directives });

/** Wrong turns that the record's rules name, and where each of them is caught; each is taken back. */
class WrongTurns {
  readonly caught: string[] = [];

  constructor(readonly page: Page) {}

  async shows(rule: string, path: string): Promise<void> {
    await expect(this.page.locator(`[data-field="${path}"] .desk-errors`).first(), rule).toBeVisible();
    this.caught.push(rule);
  }

  async back(steps: number): Promise<void> {
    for (let step = 0; step < steps; step++) await this.page.keyboard.press("Control+z");
  }

  /** Before anything is coded: words of the page's furniture, and a year of another calendar. */
  async atStart(hand: KeyHand): Promise<void> {
    const [first = ""] = hand.paragraphs;
    const cue: [number, number] = [0, first.indexOf(" ")];
    await hand.noiseIn(1);
    await hand.mark([{ p: 1, cue: first.slice(...cue), chars: cue, about: cue }]);
    await hand.become(7);
    await this.shows("3: furniture dates nothing", "source.published.stated.evidence");
    await hand.letters("1446-05-09");
    await this.shows("3: a day of another calendar", "source.published.stated.edtf");
    await this.back(3);
    await expect(this.page.locator('[data-p="1"]')).not.toHaveClass(/is-noise/);
  }

  /** While a field is filled in. */
  async after(path: string, coder: Coder): Promise<void> {
    if (path === "events.0.when.inferred.evidence") await this.shows("9: what is inferred has its note", "events.0.when.inferred.note");
    if (path === "directives.0.serves.basis") await this.shows("5: what it serves stands on words", "directives.0.serves.evidence");
    if (path === "directives.0.strength") {
      await expect(this.page.locator('[data-field="directives.0.tier"] button[value="core"]')).toHaveCount(0);
      this.caught.push("6: what was only affirmed is no directive");
    }
    if (path === "events.0.places.0.place searched") {
      // Several places have the name: none is taken unasked.
      const found = coder.control(["events", 0, "places", 0, "place"]).locator(".desk-found button");
      expect(await found.count()).toBeGreaterThan(1);
      await this.page.keyboard.press("Enter");
      await expect(found.first()).toBeFocused();
      this.caught.push("4: homonyms are asked");
    }
    if (path === "events.0.note") {
      const child = this.page.locator('[data-field="events.0.sensitive"] button[value="child"]');
      await coder.hand.press(child);
      await this.shows("7: a child's case names no place", "events.0.places");
      await this.back(1);
    }
  }
}

test.describe("report 001, coded at the desk from its bare text", () => {
  test.skip(folder === undefined, "skipped: BALLOTLINE_TEXTS names no folder with the text");
  test.setTimeout(900_000);

  test("by keys alone, in Arabic, is the record's own file, and each wrong turn is caught on the way", async ({ page }) => {
    const text = await textOf001();
    const hand = new KeyHand(page, splitParagraphs(text));
    await openDesk(page, "ar");
    await hand.tabTo(page.locator(".desk-give textarea"));
    await page.keyboard.insertText(text);
    await hand.press(page.locator(".desk-give button"));
    await passGate(page, hand, "ar");
    const wrong = new WrongTurns(page);
    await wrong.atStart(hand);
    const coder: Coder = new Coder(page, hand, { files, i18n: languages.ar }, (path) => wrong.after(path, coder));
    await code(page, coder, WHOLE, hand.paragraphs, "ar");
    console.log("report 001 by keys:", hand.done, wrong.caught);
    expect(wrong.caught).toHaveLength(7);
    expect(inOneOrder(await takenAway(page))).toEqual(inOneOrder(fileOf(WHOLE)));
  });

  test("by mouse, in English, is the record's own file", async ({ page }) => {
    const text = await textOf001();
    const hand = new MouseHand(page, splitParagraphs(text));
    await openDesk(page, "en");
    await page.locator(".desk-give textarea").fill(text);
    await hand.press(page.locator(".desk-give button"));
    await passGate(page, hand, "en");
    await code(page, new Coder(page, hand, { files, i18n: languages.en }), WHOLE, hand.paragraphs, "en");
    console.log("report 001 by mouse:", hand.done);
    expect(inOneOrder(await takenAway(page))).toEqual(inOneOrder(fileOf(WHOLE)));
  });
});
