/** Web Mercator ends here, in degrees: a point beyond it lies on no map, and the pole infinitely far off. */
export const MAP_END = 85.05112878;
