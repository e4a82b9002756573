export const LEAST_ZOOM = 1;
export const MOST_ZOOM = 4;
const steps = [1, 1.5, 2, 3, 4] as const;

const within = (zoom: number) => Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, zoom));

/** The next size a press leads to, also from between two of them, where a pinch ended. Pure. */
export function nextZoom(zoom: number, way: 'in' | 'out'): number {
  return (way === 'in' ? steps.find((step) => step > zoom) : steps.findLast((step) => step < zoom)) ?? zoom;
}

/** The size while two fingers part or close: as much as their distance has grown. Pure. */
export function pinchedZoom(begun: { zoom: number; apart: number }, apart: number): number {
  return begun.apart > 0 ? within((begun.zoom * apart) / begun.apart) : begun.zoom;
}

/** Where to scroll so that what lies at `at` of the view stays there when everything grows by `by`; in pixels. Pure. */
export function keptScroll(scroll: number, at: number, by: number): number {
  return Math.max(0, (scroll + at) * by - at);
}
