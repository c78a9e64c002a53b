/** The first line of a report's file: which schema an editor completes and checks it by. */
export const REPORT_MODELINE = "# yaml-language-server: $schema=../schema/report.schema.json";
