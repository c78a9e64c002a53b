import { first } from "./first.ts";
import { more } from "./more.ts";

/** The English of the whole interface. */
export const catalogue = { ...first, ...more };
