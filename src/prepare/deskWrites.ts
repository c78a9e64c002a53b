import { existsSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import type { Plugin } from "vite";
import { z } from "zod";
import { publish, refuseLinks } from "./publish.ts";
import { readYaml } from "./yamlFile.ts";

/** Where the desk asks, from the root of the server. */
export const DESK_WRITES = "/__desk/file";

/** The files that the desk may write: reports and the registries to which it adds. */
const MAY_WRITE = /^data\/(?:sources\/[A-Za-z0-9][A-Za-z0-9._-]{0,100}\.ya?ml|(?:places|actors|elections)\.yaml)$/;
const MOST_BYTES = 5_000_000;

const asked = z.strictObject({
  name: z.string().regex(MAY_WRITE),
  /** What to write, and what the difference was shown against, null where nothing stood there; without both only what stands there is told. */
  write: z.strictObject({ yaml: z.string(), was: z.string().nullable() }).optional(),
});

export interface Answer {
  readonly status: 200 | 400 | 403 | 405 | 409 | 413;
  /** What stands in the file now, null where there is none; or why nothing was done. */
  readonly body: { readonly now: string | null } | { readonly error: string };
}

const refused = (status: Answer["status"], error: string): Answer => ({ status, body: { error } });

/** Tells what stands in a file of the record below `root`, or writes it whole where it still is what the difference was shown against. */
export function answerDesk(root: string, body: unknown): Answer {
  const { data } = asked.safeParse(body);
  if (!data) return refused(400, "not a file that the desk may write");
  const { name, write } = data;
  try {
    refuseLinks(root, name);
    const path = join(root, name);
    const now = existsSync(path) ? readFileSync(path, "utf8") : null;
    if (!write) return { status: 200, body: { now } };
    if (now !== write.was) return { status: 409, body: { now } };
    const [error] = readYaml(name, write.yaml).errors;
    if (error) return refused(400, `${name}:${error.line}:${error.col} ${error.message}`);
    publish(root, [[name, write.yaml]]);
    return { status: 200, body: { now: write.yaml } };
  } catch (error) {
    return refused(400, error instanceof Error ? error.message : String(error));
  }
}

/** Why a request is not one of the desk's own page; undefined where it is: another page's, or one that a form could send. */
export function strangerIn({ method, headers }: Pick<IncomingMessage, "method" | "headers">): Answer | undefined {
  if (method !== "POST") return refused(405, "not a question of the desk");
  const { origin, host } = headers;
  const isOwn = origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
  if (!isOwn || (headers["sec-fetch-site"] ?? "same-origin") !== "same-origin") return refused(403, "a question of another page");
  if (headers["content-type"] !== "application/json") return refused(400, "not JSON");
  return undefined;
}

/** While one works, the desk may write the files of the record itself. No part of what is built, and of no preview of it. */
export function deskWrites(): Plugin {
  return {
    name: "ballotline-desk-writes",
    apply: (_config, { command, isPreview }) => command === "serve" && isPreview !== true,
    configureServer({ middlewares, config }) {
      middlewares.use(DESK_WRITES, (request, response) => void answer(config.root, request, response));
    },
  };
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { status, body } = strangerIn(request) ?? (await answerTo(root, request));
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

async function answerTo(root: string, request: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (bytes > MOST_BYTES) return refused(413, "too long for a file of the record");
    chunks.push(part);
  }
  try {
    return answerDesk(root, JSON.parse(Buffer.concat(chunks).toString("utf8")));
  } catch {
    return refused(400, "not JSON");
  }
}
