import type { Dataset } from "../model/dataset.ts";
import { facetValues } from "../query/facets.ts";
import type { FacetId } from "../view/view.ts";

/** False for a facet of which this record can say nothing: addressees, where they stand with words that are still to come. */
export const isOffered = ({ columns }: Dataset, facet: FacetId): boolean => facetValues(columns, facet).length > 0;
