import type { Catalogue } from "../messages.ts";
import { first } from "./first.ts";
import { more } from "./more.ts";

/** The Arabic of the whole interface. */
export const catalogue: Catalogue = { ...first, ...more };
