import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { parse } from "yaml";
import { DeskContext } from "../../src/desk/context.ts";
import { DeskPage } from "../../src/desk/DeskPage.tsx";
import { type Desk, edited, focused, withGate, withText } from "../../src/desk/deskState.ts";
import { openDesk } from "../../src/desk/deskStore.ts";
import { openText } from "../../src/desk/deskText.ts";
import { SuggestionsPane } from "../../src/desk/SuggestionsPane.tsx";
import { yamlOf } from "../../src/desk/yamlOut.ts";
import { catalogue as ar } from "../../src/i18n/ar/catalogue.ts";
import { catalogue as en } from "../../src/i18n/en/catalogue.ts";
import { createI18n } from "../../src/i18n/translator.ts";
import { I18nContext } from "../../src/ui/i18n.ts";
import { deskSide } from "../support/desk.ts";

const record = deskSide();
const CATALOGUES = { ar, en };
const LANGUAGES = ["ar", "en"] as const;
const run = vi.fn<() => void>();

beforeEach(() => {
  vi.stubGlobal("run", run);
  vi.stubGlobal("matchMedia", () => ({ matches: true, addEventListener: () => undefined, removeEventListener: () => undefined }));
  vi.stubGlobal("fetch", run);
  Element.prototype.scrollIntoView = () => undefined;
  Range.prototype.getClientRects = () => Object.assign([], { item: () => null });
});
afterEach(() => {
  cleanup();
  run.mockClear();
});

async function deskOf(text: string, change: (desk: Desk) => Desk = (desk) => desk): Promise<Desk> {
  const opened = await openText(new TextEncoder().encode(text), null);
  if (typeof opened === "string") throw new Error(opened);
  return change(edited(withGate(withText(opened), { passed: true }), ["source", "country"], "eg"));
}

function show(desk: Desk, lang: "ar" | "en"): HTMLElement {
  const store = openDesk(record, desk);
  const i18n = createI18n(lang, CATALOGUES[lang], { digits: "latn" });
  const page = render(
    <I18nContext value={i18n}>
      <DeskPage store={store} onLanguage={() => undefined} />
    </I18nContext>,
  );
  return page.container;
}

const TEXT = "اجتمع وزير الداخلية أمس لمتابعة الانتخابات البلدية 2024، وشدد على تكثيف الدوريات.";
const span = (cue: string): [number, number] => [TEXT.indexOf(cue), TEXT.indexOf(cue) + cue.length];
const piece = (cue: string) => ({ p: 1, cue, chars: span(cue), about: span(cue) });

describe("a careless answer", () => {
  const careless = {
    events: [
      {
        id: "ev-1",
        title: { ar: "اجتماع معالي الوزير في القاهرة", en: "Meeting on illegal migration" },
        when: { stated: { edtf: "2024", evidence: [piece("2024")] } },
        evidence: [piece("اجتمع")],
      },
    ],
    directives: [{ id: "dir-1", event: "ev-1", strength: "directed", evidence: [piece("وشدد على")] }],
  };
  const open = (card: "events" | "directives"): Promise<Desk> =>
    deskOf(TEXT, (desk) => focused(edited(edited(desk, ["events"], careless.events), ["directives"], careless.directives), [card, 0]));

  it.each([
    ["ar", "events", "events.0.title", ["لا يذكر النص", "القاهرة"]],
    ["ar", "events", "events.0.title", ["معالي الوزير", "احذفه"]],
    ["en", "events", "events.0.title", ["illegal migration", "write “", "irregular migration"]],
    ["ar", "events", "events.0.when.stated.edtf", ["2024", "علّم الكلمات التي تذكر اليوم"]],
    ["en", "events", "events.0.when.stated.edtf", ["2024", "mark the words that give the day"]],
    ["ar", "directives", "directives.0.strength", ["وشدد على", "اختر مثله"]],
    ["en", "directives", "directives.0.strength", ["وشدد على", "choose the same"]],
  ] as const)("is warned of at its field, with what to do: %s, %s, %s", async (lang, card, path, words) => {
    const page = show(await open(card), lang);
    const said = [...page.querySelectorAll(`[data-field="${path}"] .desk-warnings li`)].map(({ textContent }) => textContent);
    expect(said.filter((one) => words.every((word) => one.includes(word)))).toHaveLength(1);
    const left = [...page.querySelectorAll(".desk-left .desk-warnings button")].map(({ textContent }) => textContent);
    expect(left.some((one) => words.every((word) => one.includes(word)))).toBe(true);
  });
});

const MARKUP = `<img src="x" onerror="run()"><script>run()</script><svg onload="run()"></svg><a href="javascript:run()">وجه</a> {{run()}} \${run()} &lt;b&gt;`;
const CONTROLS = "وجه \u202Eالوزير\u2066 \u200F\u0007\u001B[31m \uFFFE بتكثيف الدوريات\u2028\u2029";

describe("a hostile text", () => {
  it.each(LANGUAGES.flatMap((lang) => [[lang, MARKUP] as const, [lang, CONTROLS] as const]))(
    "stays text wherever the desk shows it, and nothing of it is run or fetched: %s %j",
    async (lang, hostile) => {
      const cue = hostile.slice(0, 12);
      const evidence = [{ p: 1, cue, chars: [0, 12], about: [0, [...hostile].length] }];
      const words = { ar: hostile, en: hostile };
      const desk = await deskOf(`${hostile}\n${TEXT}`, (now) =>
        focused(
          edited(
            edited(now, ["events"], [{ id: hostile, kind: hostile, title: words, evidence }]),
            ["added", "places"],
            [{ id: hostile, names: words }],
          ),
          ["events", 0],
        ),
      );
      const page = show(desk, lang);
      expect(page.querySelector("[data-words='1']")).toHaveTextContent(desk.text!.paragraphs[0]!, { normalizeWhitespace: false });
      expect(page.querySelector("[data-words='1']")?.children).toHaveLength(0);
      expect([...page.querySelectorAll("script, iframe, object, [onerror], [onload], a[href^='javascript:'], img")]).toEqual([]);
      expect(page.querySelector(".desk-piece q")).toHaveTextContent(cue, { normalizeWhitespace: false });
      // What turns the direction of writing turns nothing beside it.
      for (const quoted of page.querySelectorAll("q, .desk-card h3 bdi")) expect(quoted.matches("[dir], bdi")).toBe(true);
      await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
      expect(run).not.toHaveBeenCalled();
    },
  );

  it.each([MARKUP, CONTROLS])("is the same in the file that is taken away: %j", async (hostile) => {
    const { now } = await deskOf(hostile);
    const report = {
      ...now.report,
      events: [{ id: "ev-1", title: { ar: hostile, en: `# ${hostile}: - "` }, evidence: [{ cue: hostile }] }],
    };
    expect(parse(yamlOf(report))).toEqual(report);
  });

  it.each(LANGUAGES)("with a thousand candidates in one paragraph and as many elsewhere shows a bounded part of them: %s", async (lang) => {
    const order = "وجه الوزير بتكثيف الدوريات حول اللجان. ";
    const store = openDesk(record, await deskOf(`وزارة الداخلية المصرية في مصر. ${order.repeat(1000)}\n${`${order}\n`.repeat(100)}`));
    const { suggestions } = store.getState();
    expect(suggestions.length).toBeGreaterThan(1000);
    render(
      <I18nContext value={createI18n(lang, CATALOGUES[lang], { digits: "latn" })}>
        <DeskContext value={store}>
          <SuggestionsPane suggestions={suggestions} />
        </DeskContext>
      </I18nContext>,
    );
    expect(document.querySelectorAll(".desk-run li")).toHaveLength(40);
    expect(document.querySelectorAll(".desk-suggestions button").length).toBeLessThanOrEqual(40 * 4);
    expect(screen.getByText(lang === "ar" ? /تظهر حين تجيب عنها/ : /come when these are answered/)).toBeVisible();
  });
});
