/**
 * Mutation testing: draws mutants of the pure rooms from a seed and runs the unit tests against each, those of its own room first,
 * then all that reach its file. A mutant that no test notices survives, and is listed. `--seed N --count N --rooms model,view`
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { random } from "../support/random.ts";
import { type Mutant, mutantsOf, place } from "./mutants.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: String(Date.now() % 100_000) },
    count: { type: "string", default: "40" },
    rooms: { type: "string", default: "model,view,query,scene" },
  },
});

/** A loop that a mutant never lets end is noticed, too. */
const LONGEST_MS = 300_000;

const read = (file: string): string => readFileSync(file, "utf8");
const filesOf = (room: string): string[] =>
  readdirSync(`src/${room}`, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `src/${room}/${name}`);

function passes(mutant: Mutant | null, args: readonly string[]): boolean {
  const nothing: Mutant = { file: "", start: 0, end: 0, was: "", now: "" };
  const env = { ...process.env, BALLOTLINE_MUTANT: JSON.stringify(mutant ?? nothing) };
  const vitest = ["vitest", ...args, "--config", "test/mutate/vitest.config.ts", "--project", "node", "--project", "apart", "--bail", "1"];
  return spawnSync("npx", vitest, { env, stdio: "ignore", timeout: LONGEST_MS }).status === 0;
}

const survives = (mutant: Mutant): boolean =>
  passes(mutant, ["run", `test/unit/${mutant.file.split("/")[1]}/`]) && passes(mutant, ["related", "--run", mutant.file]);

const rooms = values.rooms.split(",");
for (const room of rooms) if (!passes(null, ["run", `test/unit/${room}/`])) throw new Error(`the tests of ${room} fail without any mutant`);
const all = rooms.flatMap(filesOf).flatMap((file) => mutantsOf(file, read(file)));
const drawn = random(Number(values.seed)).shuffled(all).slice(0, Number(values.count));
console.log(`seed ${values.seed}: ${drawn.length} of ${all.length} mutants in ${rooms.join(", ")}`);
const survivors: string[] = [];
for (const mutant of drawn) {
  const where = place(read(mutant.file), mutant);
  const lives = survives(mutant);
  if (lives) survivors.push(where);
  console.log(`${lives ? "survived" : "killed  "} ${where}`);
}
const killed = drawn.length - survivors.length;
console.log(`\nscore ${((100 * killed) / drawn.length).toFixed(0)} % (${killed} of ${drawn.length}), seed ${values.seed}`);
for (const survivor of survivors) console.log(`survived ${survivor}`);
