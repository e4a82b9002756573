/** A point on a page, each from 0 to 1. */
export type Corner = { x: number; y: number };
/** Corners of the sheet on a photo: top left, top right, bottom right, bottom left. */
export type Corners = [Corner, Corner, Corner, Corner];
export type Raster = { data: Uint8Array; width: number; height: number };

/** Coefficients a…h of the projective map (x, y) → ((ax+by+c)/(gx+hy+1), (dx+ey+f)/(gx+hy+1)). */
type Projection = [number, number, number, number, number, number, number, number];

/**
 * The projection that takes the unit square to a quadrilateral (Heckbert 1989, solved by hand for the unit square).
 * @returns null when the corners lie on a line or cross each other: there is no sheet then
 */
export function projectionOf(corners: Corners): Projection | null {
  const [p0, p1, p2, p3] = corners;
  if (!isConvex(corners)) return null;
  const [dx1, dy1, dx2, dy2] = [p1.x - p2.x, p1.y - p2.y, p3.x - p2.x, p3.y - p2.y];
  const [sx, sy] = [p0.x - p1.x + p2.x - p3.x, p0.y - p1.y + p2.y - p3.y];
  const area = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / area;
  const h = (dx1 * sy - sx * dy1) / area;
  return [p1.x - p0.x + g * p1.x, p3.x - p0.x + h * p3.x, p0.x, p1.y - p0.y + g * p1.y, p3.y - p0.y + h * p3.y, p0.y, g, h];
}

/** Turning the same way at each corner, and by more than a hair. */
function isConvex(corners: Corners): boolean {
  const turns = corners.map((corner, index) => {
    const next = corners[(index + 1) % 4] ?? corner;
    const after = corners[(index + 2) % 4] ?? corner;
    return (next.x - corner.x) * (after.y - next.y) - (next.y - corner.y) * (after.x - next.x);
  });
  return turns.every((turn) => turn > 1e-4);
}

export function projectPoint([a, b, c, d, e, f, g, h]: Projection, x: number, y: number): Corner {
  const w = g * x + h * y + 1;
  return { x: (a * x + b * y + c) / w, y: (d * x + e * y + f) / w };
}

/** Width and height of the sheet as seen: the longer of each pair of opposite edges, in pixels of the photo. */
export function sheetSize(corners: Corners, photo: { width: number; height: number }): { width: number; height: number } {
  const [p0, p1, p2, p3] = corners;
  const length = (one: Corner, two: Corner) => Math.hypot((one.x - two.x) * photo.width, (one.y - two.y) * photo.height);
  return { width: Math.max(1, Math.round(Math.max(length(p0, p1), length(p3, p2)))), height: Math.max(1, Math.round(Math.max(length(p0, p3), length(p1, p2)))) };
}

/** Lays the sheet flat: each pixel of the result is looked up on the photo between its four neighbours. Three bytes a pixel. */
export function flatten(photo: Raster, projection: Projection, size: { width: number; height: number }): Raster {
  const data = new Uint8Array(size.width * size.height * 3);
  const [right, bottom] = [photo.width - 1, photo.height - 1];
  for (let row = 0; row < size.height; row += 1) {
    for (let column = 0; column < size.width; column += 1) {
      const at = projectPoint(projection, (column + 0.5) / size.width, (row + 0.5) / size.height);
      const x = Math.min(right, Math.max(0, at.x * photo.width - 0.5));
      const y = Math.min(bottom, Math.max(0, at.y * photo.height - 0.5));
      blend(photo, { x, y }, { data, at: (row * size.width + column) * 3 });
    }
  }
  return { data, ...size };
}

function blend({ data, width, height }: Raster, { x, y }: Corner, into: { data: Uint8Array; at: number }): void {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [fx, fy] = [x - left, y - top];
  const one = (top * width + left) * 3;
  const two = one + (left + 1 < width ? 3 : 0);
  const below = top + 1 < height ? width * 3 : 0;
  for (let band = 0; band < 3; band += 1) {
    const upper = (data[one + band] ?? 0) * (1 - fx) + (data[two + band] ?? 0) * fx;
    const lower = (data[one + below + band] ?? 0) * (1 - fx) + (data[two + below + band] ?? 0) * fx;
    into.data[into.at + band] = Math.round(upper * (1 - fy) + lower * fy);
  }
}

/** Whitens paper by its own light: what is as bright as its surroundings becomes white, ink stays dark, a shadow goes. */
export function whiten(page: Raster, light: Raster): Raster {
  const data = new Uint8Array(page.data.length);
  for (let at = 0; at < data.length; at += 1) {
    const around = Math.max(40, light.data[at] ?? 255);
    const share = Math.min(1, (page.data[at] ?? 0) / around);
    // Steeper between ink and paper than the light was.
    data[at] = Math.round(255 * Math.min(1, Math.max(0, (share - 0.25) / 0.65)));
  }
  return { ...page, data };
}
