import { withdrawalOf } from "../model/corrections.ts";
import { shortHash } from "../model/digest.ts";
import { must } from "../model/must.ts";
import type { PinnedRelease } from "../model/release.ts";
import { parseDay } from "../model/span.ts";
import { withdrawnWords } from "../scene/correctionWords.ts";
import { useDataset, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { writeFragment } from "../view/url.ts";
import { currentPage } from "./address.ts";

/** The bar over a release: which it is, whether there is a later one, what was withdrawn from it, and the way to the current record. */
export function ReleaseBar({ release, newest, withdrawn }: PinnedRelease) {
  const { t, plural, formatDay } = useI18n();
  const fragment = useView(writeFragment);
  const day = (date: string): string => formatDay(must(parseDay(date), "day of a release"));
  const isNewest = newest.hash === release.hash;
  return (
    <aside className="foreign-bar" aria-label={t("release.label")}>
      <strong>{t("release.bar", { date: day(release.date), hash: shortHash(release.hash) })}</strong>
      <span>{isNewest ? t("release.newest") : t("release.newer", { date: day(newest.date) })}</span>
      {withdrawn.length > 0 && (
        <details>
          <summary>{plural("release.withdrawn", withdrawn.length)}</summary>
          <ul>
            {withdrawn.map((item) => (
              <li key={item.id}>
                <Withdrawal id={item.id} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <a href={currentPage(window.location.href, fragment)}>{t("release.openCurrent")}</a>
    </aside>
  );
}

function Withdrawal({ id }: { readonly id: string }) {
  const i18n = useI18n();
  const correction = withdrawalOf(useDataset().corrections, id);
  return correction && withdrawnWords(correction, i18n);
}
