import type { I18n } from "../i18n/translator.ts";
import type { Preset } from "../import/mapping.ts";

export const ACLED = "ACLED";

const NAMES: Readonly<Record<Exclude<Preset, "calendar">, string>> = {
  acled: ACLED,
  ucdp: "UCDP GED",
  timelinejs: "TimelineJS",
  timemap: "timemap",
  uwazi: "Uwazi",
  "linked-places": "Linked Places",
};

/** What a tool's or a project's files go by. */
export const presetName = (preset: Preset, { t }: I18n): string => (preset === "calendar" ? t("intake.calendarFile") : NAMES[preset]);
