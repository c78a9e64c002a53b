import { FIXED } from "../model/vocabulary.ts";
import { BasisMark } from "../ui/Basis.tsx";

/** What the marks of how a value is known mean. */
export function BasisKey() {
  return (
    <ul className="table-key">
      {FIXED.basis.map((basis) => (
        <li key={basis}>
          <BasisMark basis={basis} />
        </li>
      ))}
    </ul>
  );
}
