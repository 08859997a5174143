import type { CapPosition, CapRing } from './cap-alert.js';

/** More corners than this are refused by several readers. */
export const MOST_CORNERS = 100;

const isSame = (one: CapPosition | undefined, other: CapPosition | undefined): boolean =>
  one !== undefined && other !== undefined && one[0] === other[0] && one[1] === other[1];

export const isClosed = (ring: CapRing): boolean => isSame(ring[0], ring.at(-1));

/** On which side of the line from `a` to `b` the point lies: positive left, negative right, 0 on it. */
const side = (a: CapPosition, b: CapPosition, point: CapPosition): number =>
  Math.sign((b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]));
const isBetween = (a: CapPosition, b: CapPosition, point: CapPosition): boolean =>
  point[0] >= Math.min(a[0], b[0]) &&
  point[0] <= Math.max(a[0], b[0]) &&
  point[1] >= Math.min(a[1], b[1]) &&
  point[1] <= Math.max(a[1], b[1]);

/** Whether two segments share a point. */
const meet = (a: CapPosition, b: CapPosition, c: CapPosition, d: CapPosition): boolean => {
  const [ofC, ofD, ofA, ofB] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)];
  if (ofC * ofD < 0 && ofA * ofB < 0) return true;
  return (
    (ofC === 0 && isBetween(a, b, c)) ||
    (ofD === 0 && isBetween(a, b, d)) ||
    (ofA === 0 && isBetween(c, d, a)) ||
    (ofB === 0 && isBetween(c, d, b))
  );
};

/** Two edges that follow each other share their corner; they may not turn back on themselves. */
const turnsBack = (a: CapPosition, corner: CapPosition, b: CapPosition): boolean =>
  side(a, corner, b) === 0 && (a[0] - corner[0]) * (b[0] - corner[0]) + (a[1] - corner[1]) * (b[1] - corner[1]) > 0;

/** Whether the outline touches or crosses itself anywhere, so that its inside is not one plain area. `ring` is closed. */
export const crossesItself = (ring: CapRing): boolean => firstLoop(ring.slice(0, -1)) !== null;

const triangle = (a: CapPosition, b: CapPosition, c: CapPosition): number =>
  Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;

/** Whether the outline stays plain when the corner at `index` is taken out: only the new edge has to be looked at. */
const mayGo = (corners: readonly CapPosition[], index: number): boolean => {
  const count = corners.length;
  const at = (place: number): CapPosition => corners[((place % count) + count) % count] ?? [0, 0];
  const [from, to] = [at(index - 1), at(index + 1)];
  if (turnsBack(at(index - 2), from, to) || turnsBack(from, to, at(index + 2))) return false;
  for (let place = index + 2; place < index + count - 2; place += 1) if (meet(from, to, at(place), at(place + 1))) return false;
  return true;
};

/**
 * The outline with at most `most` corners (the closing one counted): the corner whose removal changes the least area goes first
 * (Visvalingam and Whyatt), unless the outline would then cross itself. `ring` is closed and does not cross itself.
 */
export const simplifyRing = (ring: CapRing, most = MOST_CORNERS): CapRing => {
  const corners = ring.slice(0, -1);
  while (corners.length + 1 > most && corners.length > 3) {
    const count = corners.length;
    const at = (place: number): CapPosition => corners[((place % count) + count) % count] ?? [0, 0];
    const byArea = corners.map((corner, index) => ({ index, area: triangle(at(index - 1), corner, at(index + 1)) }));
    const leaving = byArea.sort((one, other) => one.area - other.area).find(({ index }) => mayGo(corners, index));
    if (leaving === undefined) break;
    corners.splice(leaving.index, 1);
  }
  const [first] = corners;
  return first === undefined ? [] : [...corners, first];
};

const areaOf = (corners: readonly CapPosition[]): number =>
  Math.abs(
    corners.reduce((sum, [latitude, longitude], index) => {
      const [nextLatitude, nextLongitude] = corners[(index + 1) % corners.length] ?? [0, 0];
      return sum + latitude * nextLongitude - nextLatitude * longitude;
    }, 0),
  ) / 2;

/** Where the outline first touches or crosses itself: the loop is what lies after `from` up to `to`. Null for a plain outline. */
const firstLoop = (corners: readonly CapPosition[]): { readonly from: number; readonly to: number } | null => {
  const count = corners.length;
  const at = (index: number): CapPosition => corners[index % count] ?? [0, 0];
  for (let i = 0; i < count; i += 1) {
    if (isSame(at(i), at(i + 1)) || turnsBack(at(i), at(i + 1), at(i + 2))) return { from: i, to: i + 1 };
    for (let j = i + 2; j < count; j += 1) {
      if (i === 0 && j === count - 1) continue;
      if (meet(at(i), at(i + 1), at(j), at(j + 1))) return { from: i, to: j };
    }
  }
  return null;
};

/** How much of an outline may be cut off to make it plain: rounded coordinates leave loops of a few metres. */
const MOST_CUT = 0.01;

/** The outline without the small loops and spikes in which it touches itself; null if that would change it, or if nothing is left. `ring` is closed. */
export const plainRing = (ring: CapRing): CapRing | null => {
  let corners = ring.slice(0, -1);
  const whole = areaOf(corners);
  for (let loop = firstLoop(corners); loop !== null && corners.length >= 3; loop = firstLoop(corners)) {
    const { from, to } = loop;
    const inner = corners.slice(from + 1, to + 1);
    const outer = [...corners.slice(0, from + 1), ...corners.slice(to + 1)];
    // A spike over the seam, or the smaller one of the two loops.
    const isSpike = to === from + 1;
    corners = isSpike ? corners.filter((_, index) => index !== to % corners.length) : areaOf(inner) <= areaOf(outer) ? outer : inner;
  }
  const [first] = corners;
  return first === undefined || corners.length < 3 || areaOf(corners) < whole * (1 - MOST_CUT) ? null : [...corners, first];
};

/** The part of GeoJSON (RFC 7946) that a map of districts has; positions are `[longitude, latitude]`. */
export interface OutlinedMap {
  readonly features: readonly {
    readonly id: string;
    readonly geometry:
      | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly (readonly number[])[])[] }
      | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly (readonly number[])[])[])[] };
  }[];
}

/** The outlines of areas by their codes. */
export type Outlines = ReadonlyMap<string, readonly CapRing[]>;

/**
 * Outlines for CAP polygons. Holes are left out, because CAP has none; an outline that crosses itself in the map (more than rounding
 * explains) is left out too, and the area then has its code alone.
 */
export const outlinesOf = (map: OutlinedMap | null): Outlines =>
  new Map(
    (map?.features ?? []).map(({ id, geometry }) => {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      const rings = polygons.map(([outer = []]): CapRing => outer.map(([longitude = NaN, latitude = NaN]) => [latitude, longitude]));
      const plain = rings.filter(isClosed).flatMap((ring) => {
        const made = plainRing(ring);
        return made === null ? [] : [simplifyRing(made)];
      });
      return [id, plain] as const;
    }),
  );
