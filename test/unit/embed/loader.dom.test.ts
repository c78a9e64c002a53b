import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { heightMessage, MAX_FRAGMENT, selectionMessage } from "../../../src/embed/protocol.ts";
import { classicScript } from "../../../src/prerender/embedBundle.ts";

let script = "";
beforeAll(async () => {
  script = (await classicScript("src/embed/loader.ts", null)).code;
}, 30_000);

// The script's observer must have nothing left to look at when the page goes.
afterAll(async () => {
  document.body.replaceChildren();
  await nextTask();
});

const run = (): void => {
  // As a host's script element runs it.
  // oxlint-disable-next-line typescript/no-implied-eval, no-new-func
  new Function(script)();
};

beforeEach(() => {
  document.body.replaceChildren();
});

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

async function put(markup: readonly [name: "iframe" | "div", url: string][]): Promise<readonly HTMLIFrameElement[]> {
  for (const [name, url] of markup) {
    const element = document.createElement(name);
    element.dataset["ballotline"] = url;
    document.body.append(element);
  }
  await nextTask();
  return [...document.querySelectorAll("iframe")];
}

function say(frame: HTMLIFrameElement | null, data: unknown): void {
  dispatchEvent(new MessageEvent("message", { data, source: frame?.contentWindow ?? null }));
}

describe("the host's script", () => {
  it("weighs at most 2 kB compressed", () => {
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(2000);
  });

  it("sizes each frame by what that frame says, loaded once or twice", async () => {
    run();
    run();
    const [first, second] = await put([
      ["iframe", ""],
      ["iframe", ""],
    ]);
    say(second!, heightMessage(733));
    expect(first!.style.height).toBe("");
    expect(second!.style.height).toBe("733px");
  });

  it("makes a sandboxed frame of a div that a host adds later", async () => {
    run();
    const [frame] = await put([["div", "https://record.example/embed/en.html#country=eg"]]);
    expect(frame!.src).toBe("https://record.example/embed/en.html#country=eg");
    expect(frame!.getAttribute("sandbox")).toBe("allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads");
    expect(frame!.title).not.toBe("");
  });

  it("makes none for an address that is not of the web", async () => {
    run();
    expect(
      await put([
        ["div", "javascript:alert(1)"],
        ["div", "data:text/html,x"],
        ["div", "http://["],
      ]),
    ).toEqual([]);
  });

  it.each([
    ["no number", { ...heightMessage(1), height: "733px" }],
    ["not a number", heightMessage(Number.NaN)],
    ["too little", heightMessage(3)],
    ["too much", heightMessage(1e9)],
    ["another version", { ...heightMessage(733), ballotline: 2 }],
    ["text", "733"],
    ["nothing", null],
  ])("leaves a frame as it is that asks for %s", async (_, message) => {
    run();
    const [frame] = await put([["iframe", ""]]);
    say(frame!, message);
    expect(frame!.style.height).toBe("");
  });

  it("leaves frames as they are when another window speaks", async () => {
    run();
    const [frame] = await put([["iframe", ""]]);
    say(null, heightMessage(733));
    dispatchEvent(new MessageEvent("message", { data: heightMessage(733), source: window }));
    expect(frame!.style.height).toBe("");
  });

  it("stops a frame whose height never settles", async () => {
    run();
    const [frame] = await put([["iframe", ""]]);
    for (let n = 0; n < 200; n++) say(frame!, heightMessage(400 + n * 5));
    expect(Number.parseInt(frame!.style.height, 10)).toBeLessThan(400 + 199 * 5);
  });

  it("passes a selection on as an event of the frame", async () => {
    run();
    const [frame] = await put([["iframe", ""]]);
    const heard: unknown[] = [];
    frame!.addEventListener("ballotline-selection", (event) => heard.push((event as CustomEvent).detail));
    say(frame!, selectionMessage("ev-1", "id=ev-1"));
    say(frame!, selectionMessage(null, ""));
    for (const id of [7, "ev-".padEnd(81, "1"), "ev-1\u202e", "<img>", "", undefined]) say(frame!, { ...selectionMessage("ev-1", ""), id });
    for (const fragment of ["q=ا", "a b", "x".repeat(MAX_FRAGMENT + 1), 7]) say(frame!, { ...selectionMessage("ev-1", ""), fragment });
    expect(heard).toEqual([
      { id: "ev-1", fragment: "id=ev-1" },
      { id: null, fragment: "" },
    ]);
  });

  it("passes at most twenty selections a second on, and the last one when the second is over", async () => {
    run();
    const [frame] = await put([["iframe", ""]]);
    const heard: string[] = [];
    frame!.addEventListener("ballotline-selection", (event) => heard.push((event as CustomEvent<{ id: string }>).detail.id));
    vi.useFakeTimers({ now: 5000 });
    for (let n = 0; n < 500; n++) say(frame!, selectionMessage(`ev-${n}`, ""));
    expect(heard).toHaveLength(20);
    vi.advanceTimersByTime(1000);
    expect(heard.slice(20)).toEqual(["ev-499"]);
    vi.useRealTimers();
  });

  it("hands no view on that is longer than a frame reads", async () => {
    run();
    const [frame] = await put([["iframe", ""]]);
    const told = vi.spyOn(frame!.contentWindow!, "postMessage");
    for (const detail of ["x".repeat(MAX_FRAGMENT + 1), "country=ly"]) frame!.dispatchEvent(new CustomEvent("ballotline-view", { detail }));
    expect(told.mock.calls.map(([message]) => (message as { fragment: string }).fragment)).toEqual(["country=ly"]);
  });
});
