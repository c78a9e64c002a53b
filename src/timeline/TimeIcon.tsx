const PATHS = {
  previous: "M14 4l-8 6 8 6zM5 4v12",
  next: "M6 4l8 6-8 6zM15 4v12",
  earlier: "M12 4l-6 6 6 6",
  later: "M8 4l6 6-6 6",
  pageEarlier: "M10 4l-6 6 6 6M16 4l-6 6 6 6",
  pageLater: "M4 4l6 6-6 6M10 4l6 6-6 6",
} as const;

const SOLID: ReadonlySet<string> = new Set(["previous", "next"]);

/** An icon that points the way time runs on the axis, whichever way the page reads. */
export function TimeIcon({ name, mirrored }: { readonly name: keyof typeof PATHS; readonly mirrored: boolean }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path className={SOLID.has(name) ? "icon-solid" : ""} d={PATHS[name]} transform={mirrored ? "matrix(-1 0 0 1 20 0)" : ""} />
    </svg>
  );
}
