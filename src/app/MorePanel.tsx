import { FacetPanel } from "../facets/FacetPanel.tsx";
import { useI18n } from "../ui/i18n.ts";
import { Settings } from "./Settings.tsx";

interface Props {
  /** Puts the filters beside the view; absent where there is no room for that. */
  readonly onPin?: () => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Every filter, and what is set once. */
export function MorePanel({ onPin, onFiles }: Props) {
  const { t } = useI18n();
  return (
    <>
      {onPin && (
        <button type="button" className="button" onClick={onPin}>
          {t("facets.pin")}
        </button>
      )}
      <FacetPanel />
      <Settings onFiles={onFiles} />
    </>
  );
}
