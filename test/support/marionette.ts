import { connect } from "node:net";
import { marionetteOf, type Wire } from "./webDriver.ts";

/** [1, id, error, value] in answer to [0, id, command, parameters]. */
type Answer = readonly [1, number, { readonly error: string; readonly message: string } | null, unknown];

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The socket on which Firefox takes WebDriver's commands: each message is JSON behind its length in bytes and a colon. */
export async function marionette(port: number): Promise<Wire> {
  const socket = connect(port, "127.0.0.1");
  const waiting = new Map<number, Waiting>();
  let bytes: Buffer = Buffer.alloc(0);
  let id = 0;
  const greeted = new Promise<void>((resolve, reject) => {
    waiting.set(0, { resolve: () => resolve(), reject });
  });

  function take(message: Answer | { readonly marionetteProtocol: number }): void {
    const [, at, error, value] = "marionetteProtocol" in message ? ([1, 0, null, null] as const) : message;
    const { resolve, reject } = waiting.get(at)!;
    waiting.delete(at);
    if (error) reject(new Error(`Firefox: ${error.error}: ${error.message}`));
    else resolve(value);
  }

  socket.on("data", (data) => {
    bytes = Buffer.concat([bytes, data]);
    for (let colon = bytes.indexOf(":"); colon > 0; colon = bytes.indexOf(":")) {
      const end = colon + 1 + Number(bytes.subarray(0, colon));
      if (bytes.length < end) return;
      take(JSON.parse(bytes.subarray(colon + 1, end).toString()));
      bytes = bytes.subarray(end);
    }
  });
  socket.on("close", () => {
    for (const { reject } of waiting.values()) reject(new Error("Firefox went away"));
  });
  socket.on("error", () => undefined);

  const send = (command: string, params: Record<string, unknown>): Promise<unknown> =>
    new Promise((resolve, reject) => {
      waiting.set(++id, { resolve, reject });
      const body = Buffer.from(JSON.stringify([0, id, command, params]));
      socket.write(`${body.length}:`);
      socket.write(body);
    });

  await greeted;
  await send("WebDriver:NewSession", {});
  return async (command, params) => {
    const value = await send(marionetteOf(command), params);
    return value !== null && typeof value === "object" && "value" in value ? value.value : value;
  };
}
