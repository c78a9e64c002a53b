import { app } from "./app.ts";
import { common } from "./common.ts";
import { count } from "./count.ts";
import { date } from "./date.ts";
import { detailsFirst } from "./detailsFirst.ts";
import { facets } from "./facets.ts";
import { list } from "./list.ts";
import { load } from "./load.ts";
import { map } from "./map.ts";
import { search } from "./search.ts";
import { status } from "./status.ts";
import { timeline } from "./timeline.ts";

/** The Arabic that the first view needs. */
export const first = {
  ...app,
  ...common,
  ...count,
  ...date,
  ...detailsFirst,
  ...facets,
  ...list,
  ...load,
  ...map,
  ...search,
  ...status,
  ...timeline,
};
