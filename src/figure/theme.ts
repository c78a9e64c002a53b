import type { Theme } from "../render/elements.ts";

/**
 * The page's light colours for pictures that leave it: on white, and with sea and land farther apart, since print may be
 * grey. A test holds the rest to app/light.css.
 */
export const PRINT_COLORS: ReadonlyMap<string, string> = new Map([
  ["--paper", "#ffffff"],
  ["--surface", "#ffffff"],
  ["--ink", "#1b222c"],
  ["--ink-2", "#46505c"],
  ["--ink-3", "#646d78"],
  ["--line", "#cfcac0"],
  ["--off", "#d3cec3"],
  ["--line-soft", "#e4e0d7"],
  ["--accent", "#17496e"],
  ["--on-accent", "#ffffff"],
  ["--sea", "#d3dfe5"],
  ["--land", "#ffffff"],
  ["--land-other", "#f3f0ea"],
  ["--border", "#8d8779"],
  ["--area-line", "#d9d3c6"],
  ["--mark-circle", "#0d4f80"],
  ["--mark-triangle", "#c2570c"],
  ["--mark-square", "#7a3b96"],
  ["--mark-diamond", "#4d7c1f"],
  ["--mark-plus", "#0b6b66"],
  ["--mark-star", "#8a6100"],
  ["--mark-wedge", "#3f51b5"],
  ["--mark-saltire", "#6b4433"],
  ["--no-authority", "#5d6670"],
  ["--band-vote", "#e9d8a6"],
  ["--band-holiday", "#d8dfe8"],
  ["--selected", "#c21d4e"],
]);

export const PRINT: Theme = (name) => PRINT_COLORS.get(name) ?? "#000000";
