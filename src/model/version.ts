import type { LargeHead } from "./columnar.ts";
import type { DatasetRows } from "./types.ts";

/** The form of the dataset that this code writes, and into which it reads older ones. */
export const SCHEMA = "ballotline/2" as const;

type Raw = Readonly<Record<string, unknown>>;

/** True for a file of this version in row form. What is inside is not looked at: of our own files the hash holds that. */
export const isRows = (raw: Raw): raw is DatasetRows => raw["schema"] === SCHEMA && raw["form"] === undefined;

/** The same of the head of the large form. */
export const isLarge = (raw: Raw): raw is LargeHead => raw["schema"] === SCHEMA && raw["form"] === "arrow";
