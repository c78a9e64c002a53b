import { CellList } from "../compare/CellList.tsx";
import { CompareView } from "../compare/CompareView.tsx";
import { Meeting } from "../list/Meeting.tsx";
import { useView } from "../state/hooks.ts";
import { LazyWording } from "./LazyWording.tsx";
import { ListPane } from "./ListPane.tsx";

/** What is compared: where directives are told in words, these are waited for. */
export function Comparison() {
  const wanting = useView(({ compared }) => compared !== "grid");
  return (
    <LazyWording wanting={wanting}>
      <CompareView Meeting={Meeting} />
    </LazyWording>
  );
}

/** The directives of the cell that is open in the grid. */
export const CellPane = () => (
  <ListPane>
    <CellList Meeting={Meeting} />
  </ListPane>
);
