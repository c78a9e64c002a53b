/** What Leaflet's markers import and this map never uses: every icon is its own, and no marker is dragged. Stands for both modules in the build. */
export function IconDefault(): void {}
export const MarkerDrag = undefined;
