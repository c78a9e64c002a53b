import { useEffect, useState } from "react";
import { shortHash } from "../model/digest.ts";
import type { PinnedRelease, Release } from "../model/release.ts";
import { citedCounts } from "../scene/citedCounts.ts";
import { useDataset, useOutcome, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { type CitedNumbers, readCited, sameCount, writeCited } from "../view/cited.ts";
import { CITED, writeFragment } from "../view/url.ts";
import type { View } from "../view/view.ts";
import { currentPage } from "./address.ts";
import { releases } from "./releases.ts";

interface Props {
  /** The view that the link opened. */
  readonly view: View;
  /** What the link says was cited, as it stands there. */
  readonly raw: string;
  readonly pinned: PinnedRelease | undefined;
}

/** Whether the numbers of a citation still hold: said for as long as the view counts what the link asked for. */
export function CitedNotice({ view, raw, pinned }: Props) {
  const i18n = useI18n();
  const cited = readCited(raw);
  const unchanged = useView(({ filters, trust, soft }) => filters === view.filters && trust === view.trust && soft === view.soft);
  if (!unchanged) return null;
  return (
    <aside className="notice" aria-label={i18n.t("link.label")} role="status">
      {cited ? <Comparison cited={cited} view={view} pinned={pinned} /> : i18n.plural("link.partsIgnored", 1, { parts: CITED })}
    </aside>
  );
}

interface ComparisonProps extends Omit<Props, "raw"> {
  readonly cited: CitedNumbers;
}

function Comparison({ cited, view, pinned }: ComparisonProps) {
  const { t, ofTotal } = useI18n();
  const dataset = useDataset();
  const { result, searching } = useOutcome();
  const now = citedCounts(result);
  const words = ({ events, directives }: Omit<CitedNumbers, "name">) => ({
    events: ofTotal("count.events", events.sure, events.possible, events.total),
    directives: ofTotal("count.directives", directives.sure, directives.possible, directives.total),
  });
  if (searching) return null;
  const holds = sameCount(cited.events, now.events) && sameCount(cited.directives, now.directives);
  return (
    <div>
      {t("release.cited", { hash: cited.name, ...words(cited) })} {holds ? t("release.citedSame") : t("release.citedOther", words(now))}{" "}
      {dataset.host === null && <OtherTime cited={cited} view={view} pinned={pinned} />}
    </div>
  );
}

/** From a release to the current record, and from the current record back to the release that was cited. */
function OtherTime({ cited, view, pinned }: ComparisonProps) {
  const { t } = useI18n();
  const { hash } = useDataset();
  const listed = useListed();
  const kept = `${CITED}=${writeCited(cited)}`;
  const fragment = [writeFragment(view), kept].filter((part) => part !== "").join("&");
  const current = currentPage(window.location.href, fragment);
  if (pinned) return <a href={current}>{t("release.asNow")}</a>;
  if (shortHash(hash) === cited.name || listed === null) return null;
  if (!listed.some((release) => shortHash(release.hash) === cited.name)) return t("release.citedGone");
  const then = new URL(current, window.location.href);
  then.searchParams.set("v", cited.name);
  return <a href={`${then.pathname}${then.search}${then.hash}`}>{t("release.asCited")}</a>;
}

/** Null until the releases are known, and where they cannot be. */
function useListed(): readonly Release[] | null {
  const [listed, setListed] = useState<readonly Release[] | null>(null);
  useEffect(function fetchList() {
    let left = false;
    releases().then(
      (list) => !left && setListed(list),
      () => undefined,
    );
    return function leave() {
      left = true;
    };
  }, []);
  return listed;
}
