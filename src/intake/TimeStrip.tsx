import { partOf, type TimePart, type Times } from "../import/times.ts";
import { useI18n } from "../ui/i18n.ts";

const percent = (part: number): string => `${Math.round(part * 1000) / 10}%`;

/** How many rows lie where, between the first and the last day of all. */
export function TimeBars({ times: { from, to, bins } }: { readonly times: Times }) {
  const { formatDay } = useI18n();
  const most = Math.max(...bins);
  return (
    <div className="intake-times">
      <div className="intake-bars" aria-hidden="true">
        {bins.map((count, at) => (
          <span key={from + at} style={{ blockSize: percent(count === 0 ? 0 : Math.max(0.06, count / most)) }} />
        ))}
      </div>
      <p>
        <span>{formatDay(from)}</span> <span>{formatDay(to)}</span>
      </p>
    </div>
  );
}

/** Where one row, or each way to read it, lies between the first and the last day of all. */
export function TimeMarks({ dates, times }: { readonly dates: readonly string[]; readonly times: Times }) {
  const parts = dates.flatMap((edtf): readonly (TimePart & { readonly edtf: string })[] => {
    const part = partOf(edtf, times);
    return part ? [{ ...part, edtf }] : [];
  });
  return (
    <span className="intake-axis" aria-hidden="true">
      {parts.map(({ edtf, at, length, how }) => (
        <span
          key={edtf}
          className={`intake-time intake-time-${how}`}
          style={
            how === "day" ? { insetInlineStart: percent(at + length / 2) } : { insetInlineStart: percent(at), inlineSize: percent(length) }
          }
        />
      ))}
    </span>
  );
}
