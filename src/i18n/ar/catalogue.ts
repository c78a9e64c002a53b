import type { Catalogue } from "../messages.ts";
import { built } from "./built.ts";
import { codebook } from "./codebook.ts";
import { desk } from "./desk.ts";
import { deskFields } from "./deskFields.ts";
import { deskSecond } from "./deskSecond.ts";
import { first } from "./first.ts";
import { more } from "./more.ts";
import { report } from "./report.ts";

/** The Arabic of the whole interface, with that of pages which are only ever built. */
export const catalogue: Catalogue = { ...first, ...more, ...report, ...built, ...codebook, ...desk, ...deskFields, ...deskSecond };
