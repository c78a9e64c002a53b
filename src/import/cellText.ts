/** What a value of whatever kind is as the text of a cell; a day is that of its midnight in UTC, a list is parted by bars. */
export function cellText(value: unknown): string {
  switch (typeof value) {
    case "string":
      return value;
    case "number":
    case "bigint":
    case "boolean":
      return String(value);
    case "object":
      if (value === null) return "";
      if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
      return Array.isArray(value) ? value.map(cellText).join("|") : JSON.stringify(value);
    default:
      return "";
  }
}
