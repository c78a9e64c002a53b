/** The commands of the WebDriver standard that the tests give, as HTTP has them and as Firefox names them on its own socket. */
const COMMANDS = {
  navigate: ["POST", "/url", "WebDriver:Navigate"],
  script: ["POST", "/execute/sync", "WebDriver:ExecuteScript"],
  actions: ["POST", "/actions", "WebDriver:PerformActions"],
  resize: ["POST", "/window/rect", "WebDriver:SetWindowRect"],
} as const;

export type Command = keyof typeof COMMANDS;
export const httpOf = (command: Command) => ({ method: COMMANDS[command][0], path: COMMANDS[command][1] });
export const marionetteOf = (command: Command) => COMMANDS[command][2];

/** Gives one command to one browser and brings its value; fails with the browser's own words. */
export type Wire = (command: Command, params: Record<string, unknown>) => Promise<unknown>;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A browser under a hand: what a reader can do, and what can be read off the page. */
export interface Hand {
  open(url: string): Promise<void>;
  /** The window's outer size, which a scroll bar may take from. */
  resize(width: number, height: number): Promise<void>;
  /** Runs the body of a function in the page: no closure reaches it. */
  read<T>(body: string, ...args: readonly unknown[]): Promise<T>;
  /** Waits until a body gives something true, at most 30 s, and brings that. */
  until<T>(body: string, ...args: readonly unknown[]): Promise<T>;
  /** Scrolls the first element that a selector finds into view and clicks its middle, once it has come to rest. */
  click(selector: string): Promise<void>;
  press(key: keyof typeof KEYS): Promise<void>;
  drag(from: Point, to: Point): Promise<void>;
}

const KEYS = { Escape: "\uE00C", Enter: "\uE007" } as const;
const PATIENCE = 30_000;
const PAUSE = 100;

const MIDDLE = `
  const element = [...document.querySelectorAll(arguments[0])].find((one) => one.checkVisibility?.() ?? true);
  if (!element) return null;
  element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
  const { x, y, width, height } = element.getBoundingClientRect();
  if (width === 0 || height === 0) return null;
  const middle = { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
  const hit = document.elementFromPoint(middle.x, middle.y);
  return element.contains(hit) || hit?.closest("label")?.control === element ? middle : null;`;

/** A mouse that goes to the first point, presses, passes the others and lets go. */
function stroke([first, ...rest]: readonly Point[]): Record<string, unknown> {
  const move = ({ x, y }: Point) => ({ type: "pointerMove", duration: 0, origin: "viewport", x: Math.round(x), y: Math.round(y) });
  const steps = [move(first!), { type: "pointerDown", button: 0 }, ...rest.map(move), { type: "pointerUp", button: 0 }];
  return { actions: [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions: steps }] };
}

const wait = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, PAUSE);
  });

/** What a reader's hand does, over any wire. */
export function handOf(wire: Wire): Hand {
  const read = async <T>(body: string, ...args: readonly unknown[]): Promise<T> => (await wire("script", { script: body, args })) as T;
  async function until<T>(body: string, ...args: readonly unknown[]): Promise<T> {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const value = await read<T>(body, ...args);
      if (value) return value;
      if (Date.now() > end) throw new Error(`waited in vain for: ${body.trim()} ${JSON.stringify(args)}`);
      await wait();
    }
  }
  return {
    read,
    until,
    open: async (url) => void (await wire("navigate", { url })),
    async resize(width, height) {
      await wire("resize", { width, height });
      await until("return outerWidth === arguments[0]", width);
    },
    async click(selector) {
      let at = await until<Point>(MIDDLE, selector);
      for (let last: Point | null = null; last?.x !== at.x || last.y !== at.y; at = await until<Point>(MIDDLE, selector)) {
        last = at;
        await wait();
      }
      await wire("actions", stroke([at, at]));
    },
    async press(key) {
      const value = KEYS[key];
      await wire("actions", { actions: [{ type: "key", id: "keys", actions: ["keyDown", "keyUp"].map((type) => ({ type, value })) }] });
    },
    async drag(from, to) {
      const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
      await wire("actions", stroke([from, middle, to, to]));
    },
  };
}
