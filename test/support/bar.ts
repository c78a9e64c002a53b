/**
 * Runs the whole bar: steps in two lanes side by side, a lane's steps in their order, each an npm script. What a step says is held
 * back and shown when it fails; the browser tests, which take longest, speak as they go. At the end each step's seconds: they
 * decide nothing.
 */
import { spawn } from "node:child_process";

interface Outcome {
  readonly step: string;
  readonly end: "ok" | "failed" | "left out";
  readonly seconds: number;
}

const LANES: readonly (readonly string[])[] = [
  ["get-browser", "build", "build:single", "e2e:built"],
  ["types", "lint", "format:check", "unit"],
];
const SPEAKS = "e2e:built";
const MARKS = { ok: "✓", failed: "✗", "left out": "–" } as const;

const since = (start: number): number => (performance.now() - start) / 1000;

const line = ({ step, end, seconds }: Outcome): string =>
  `${MARKS[end]} ${step.padEnd(14)} ${end === "left out" ? "left out: the step before it failed" : `${seconds.toFixed(0).padStart(4)} s`}`;

/** Runs one npm script to its end; its output goes out as it comes, or in one piece when the script fails. */
function run(step: string): Promise<Outcome> {
  const start = performance.now();
  const said: Buffer[] = [];
  const child = spawn("npm", ["run", "--silent", step], { stdio: ["ignore", "pipe", "pipe"] });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (piece: Buffer) => void (step === SPEAKS ? process.stdout.write(piece) : said.push(piece)));
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      if (code !== 0) process.stdout.write(`\n✗ ${step}\n${Buffer.concat(said).toString("utf8")}\n`);
      const outcome: Outcome = { step, end: code === 0 ? "ok" : "failed", seconds: since(start) };
      console.log(line(outcome));
      resolve(outcome);
    });
  });
}

/** Each step of the first lane needs the one before it; those of the others are told of whatever came before. */
async function runLane(steps: readonly string[], chained: boolean): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const step of steps) {
    const broken = chained && outcomes.some(({ end }) => end !== "ok");
    outcomes.push(broken ? { step, end: "left out", seconds: 0 } : await run(step));
  }
  return outcomes;
}

const start = performance.now();
const outcomes = (await Promise.all(LANES.map((steps, lane) => runLane(steps, lane === 0)))).flat();
console.log(`\n${outcomes.map(line).join("\n")}\n  ${"all".padEnd(14)} ${since(start).toFixed(0).padStart(4)} s`);
const failed = outcomes.filter(({ end }) => end === "failed").map(({ step }) => step);
if (failed.length > 0) {
  console.log(`failed: ${failed.join(", ")}`);
  process.exitCode = 1;
}
