import type { BaseMap } from './base-map.ts';

type Point = readonly number[];
type Geometry = BaseMap['features'][number]['geometry'];

/** Labels are about twice as wide as high, so horizontal room counts half. A degree of longitude is shorter by cos 34.7°. */
const WIDTH = 0.5 * 0.82;
const STEPS = 24;

const edgesOf = (rings: readonly (readonly Point[])[]): readonly (readonly [Point, Point])[] =>
  rings.flatMap((ring) => ring.slice(1).map((to, index) => [ring[index] ?? to, to] as const));

const squaredDistance = ([x = 0, y = 0]: Point, [[ax = 0, ay = 0], [bx = 0, by = 0]]: readonly [Point, Point]): number => {
  const [dx, dy] = [(bx - ax) * WIDTH, by - ay];
  const [px, py] = [(x - ax) * WIDTH, y - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length));
  return (px - along * dx) ** 2 + (py - along * dy) ** 2;
};

const isInside = ([x = 0, y = 0]: Point, edges: readonly (readonly [Point, Point])[]): boolean =>
  edges.reduce(
    (inside, [[ax = 0, ay = 0], [bx = 0, by = 0]]) => (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax ? !inside : inside),
    false,
  );

/** The point inside a district with most room for a label. The centroid may lie in a neighbouring district. */
export const labelPlace = (geometry: Geometry): readonly [number, number] => {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  const edges = edgesOf(rings);
  const [xs, ys] = [0, 1].map((axis) => rings.flat().map((position) => position[axis] ?? 0)) as [number[], number[]];
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - bottom];
  const middle = [left + width / 2, bottom + height / 2] as const;
  let best: { readonly place: readonly [number, number]; readonly room: number } = { place: middle, room: -1 };
  for (let column = 1; column < STEPS; column += 1)
    for (let row = 1; row < STEPS; row += 1) {
      const place = [left + (width * column) / STEPS, bottom + (height * row) / STEPS] as const;
      if (!isInside(place, edges)) continue;
      // Of equally good points, the one nearest to the middle.
      const room = Math.min(...edges.map((edge) => squaredDistance(place, edge))) - 0.002 * squaredDistance(place, [middle, middle]);
      if (room > best.room) best = { place, room };
    }
  return best.place;
};
