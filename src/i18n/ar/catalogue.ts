import type { Catalogue } from "../messages.ts";
import { common } from "./common.ts";
import { count } from "./count.ts";
import { date } from "./date.ts";
import { details } from "./details.ts";
import { exporting } from "./export.ts";
import { facets } from "./facets.ts";
import { load } from "./load.ts";
import { map } from "./map.ts";
import { measures } from "./measures.ts";
import { search } from "./search.ts";
import { share } from "./share.ts";
import { sources } from "./sources.ts";
import { status } from "./status.ts";
import { table } from "./table.ts";
import { timeline } from "./timeline.ts";

/** The Arabic of the whole interface. */
export const catalogue: Catalogue = {
  ...common,
  ...count,
  ...date,
  ...map,
  ...timeline,
  ...details,
  ...table,
  ...sources,
  ...facets,
  ...measures,
  ...search,
  ...status,
  ...load,
  ...share,
  ...exporting,
};
