import { Coverage } from "../details/Coverage.tsx";
import { useDataset } from "../state/hooks.ts";
import { Words } from "../ui/Words.tsx";
import { CorrectionsLine } from "./CorrectionsLine.tsx";

/** What the record is and covers, and what of what is shown was put right. */
export function CoverageNote() {
  const dataset = useDataset();
  return (
    <div className="details start">
      <p>
        <Words text={dataset.title} />
      </p>
      <Coverage />
      {dataset.corrections.length > 0 && <CorrectionsLine />}
    </div>
  );
}
