import { Suspense, use, useState } from "react";
import type { Loaded } from "../load/load.ts";
import { loadStory } from "../load/story.ts";
import type { StoryRef, StoryStep } from "../model/types.ts";
import { Tour } from "../story/Tour.tsx";
import { useI18n } from "../ui/i18n.ts";

/** The record's tour, fetched when somebody walks it. */
export function TourPane({ loaded, story }: { readonly loaded: Pick<Loaded, "dataset" | "beside">; readonly story: StoryRef }) {
  const { t } = useI18n();
  // Held outside of what waits for it: asked for again there, a failure would be fetched for ever.
  const [steps] = useState(() => loadStory(loaded, story));
  return (
    <Suspense fallback={<p className="pane-loading">{t("load.loadingView", { view: t("tour.title") })}</p>}>
      <Walked steps={steps} />
    </Suspense>
  );
}

const Walked = ({ steps }: { readonly steps: Promise<readonly StoryStep[]> }) => <Tour steps={use(steps)} />;
