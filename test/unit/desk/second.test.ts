import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Second } from "../../../src/desk/deskState.ts";
import { openRecord } from "../../../src/desk/record.ts";
import { type Compared, compareWith, decided, decisionsYaml, isDecided, openDecisions, openSecond } from "../../../src/desk/second.ts";
import { must } from "../../../src/model/must.ts";
import { agreeCommand } from "../../../src/prepare/agreeCommand.ts";
import { deskRecord } from "../../../src/prerender/deskPage.ts";

const FILE = "data/sources/ly-2024-11-11-municipal-arrangements.yaml";
const YAML = readFileSync(FILE, "utf8");
const OTHER = YAML.replace("strength: demanded", "strength: stressed").replace(
  /\n {2}- id: dir-ly-municipal-closed-aims[\s\S]*?(?=\n {2}- id:|$)/,
  "",
);
const record = openRecord(deskRecord());
const report = parse(YAML);

const folder = mkdtempSync(join(tmpdir(), "ballotline-second-"));
afterAll(() => rmSync(folder, { recursive: true }));

function opened(yaml: string): Second {
  const second = openSecond(record, report, "other.yaml", yaml);
  if (!second.ok) throw new Error(JSON.stringify(second.error));
  return second.value;
}
const compared = (second: Second): Compared => must(compareWith(record, report, second) ?? undefined, "comparison");

/** What the command prints of the same two files. */
function printed(...more: string[]): readonly string[] {
  const path = join(folder, "other.yaml");
  writeFileSync(path, OTHER);
  const lines: string[] = [];
  const code = agreeCommand([FILE, path, ...more], { root: ".", out: (line) => lines.push(line), err: (line) => lines.push(line) });
  expect([code, lines.at(-1)]).toEqual([0, expect.stringMatching(/^differences: /)]);
  return lines;
}

describe("a second coder's file at the desk", () => {
  it("is matched and measured as the command does", () => {
    const { settled, matched, agreement } = compared(opened(OTHER));
    expect(settled.length).toBeGreaterThan(0);
    const lines = printed();
    expect(lines.at(-1)).toBe(`differences: ${settled.length}, decided: 0`);
    const strength = must(
      agreement.get("directive")?.find(({ field }) => field === "strength"),
      "strength",
    );
    expect(lines).toContainEqual(expect.stringContaining(`${strength.alike}/${strength.units} alike  alpha ${strength.alpha?.toFixed(3)}`));
    expect(matched.pairs.filter(({ a }) => a.kind === "directive")).toHaveLength(strength.units);
  });

  it("is in nothing different from itself", () => {
    expect(compared(opened(YAML)).settled).toEqual([]);
  });

  it("settles one difference, which keeps both values, reason and rule, and reads as the command's own file", () => {
    const second = opened(OTHER);
    const one = must(
      compared(second).settled.find(({ difference }) => difference.field === "strength"),
      "difference",
    );
    const chosen = decided(second, one, { chosen: ["demanded"] });
    expect(compared(chosen).settled.filter(isDecided)).toEqual([]);
    const again = must(
      compared(chosen).settled.find(({ decision }) => decision),
      "decision",
    );
    const whole = decided(chosen, again, { reason: "The verb asks.", rule: "strength" });
    expect(whole.decisions).toHaveLength(1);
    const { settled } = compared(whole);
    expect(settled.filter(isDecided)).toHaveLength(1);
    const path = join(folder, "decisions.yaml");
    writeFileSync(path, decisionsYaml(whole, settled));
    expect(printed("--decisions", path).at(-1)).toBe(`differences: ${settled.length}, decided: 1`);
    const kept = parse(readFileSync(path, "utf8"));
    expect(kept.decisions).toHaveLength(settled.length);
    expect(kept.decisions[0]).toMatchObject({
      field: "strength",
      a: "demanded",
      b: "stressed",
      chosen: "demanded",
      reason: "The verb asks.",
      rule: "strength",
    });
  });

  it("leaves open what has no reason, and never drops a decision that the opened file holds", () => {
    const second = opened(OTHER);
    const { settled } = compared(second);
    const one = must(
      settled.find(({ difference }) => difference.field === "strength"),
      "difference",
    );
    const yaml = `# ours\n${decisionsYaml(decided(second, one, { chosen: ["demanded"] }), settled)}`;
    expect(parse(yaml).decisions[0].chosen).toBe("?");
    const reopened = openDecisions(record, opened(YAML), "decisions.yaml", yaml);
    const value = must(reopened.ok ? reopened.value : undefined, "decisions");
    const same = compared(value);
    expect(same.spent.length).toBe(value.decisions.length);
    expect(decisionsYaml(value, same.settled)).toBe(yaml);
  });

  it("is refused where it is of another text, no report, or the decisions are of another", () => {
    const south = readFileSync("data/sources/ly-southern-security-directors.yaml", "utf8");
    expect(openSecond(record, report, "south.yaml", south)).toEqual({ ok: false, error: "other-text" });
    expect(openSecond(record, report, "bad.yaml", YAML.replace("strength: demanded", "strength: demandet"))).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("not one of decided") },
    });
    expect(openDecisions(record, opened(YAML), "d.yaml", `text: ${"0".repeat(64)}\ndecisions: []\n`)).toMatchObject({ ok: false });
  });

  it("waits while the report on the desk lacks what a file needs", () => {
    expect(compareWith(record, { ...report, directives: [{}] }, opened(OTHER))).toBeNull();
  });
});
