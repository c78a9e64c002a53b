import { useId } from "react";
import { useI18n } from "../ui/i18n.ts";
import { MAX_TEXT } from "../view/view.ts";

interface Props {
  readonly value: string;
  /** What stands there where nothing is written. */
  readonly otherwise: string;
  readonly onChange: (value: string) => void;
}

/** Where a writer gives a view a headline. */
export function HeadlineField({ value, otherwise, onChange }: Props) {
  const { t } = useI18n();
  const id = useId();
  return (
    <p className="share-headline">
      <label htmlFor={id}>{t("share.headline")}</label>
      <input
        id={id}
        // Of nothing written the direction is the page's: else what stands in its place is cut off at its beginning.
        dir={value === "" ? undefined : "auto"}
        value={value}
        placeholder={otherwise}
        maxLength={MAX_TEXT}
        onChange={(event) => onChange(event.target.value)}
      />
    </p>
  );
}
