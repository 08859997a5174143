import type { SeededRandom } from '../chaos/seeded-random.js';
import { hostileInstants, hostileKeys, hostileNumbers, hostileTexts, hostileValues, RAW_JSON_MARKERS } from './hostile-values.js';

type Holder = Record<string, unknown> | unknown[];
interface Place {
  readonly holder: Holder;
  readonly key: string | number;
}

const placesIn = (value: unknown): readonly Place[] => {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Holder;
  const keys = Array.isArray(holder) ? holder.map((_, index) => index) : Object.keys(holder);
  return keys.flatMap((key) => [{ holder, key }, ...placesIn((holder as Record<string | number, unknown>)[key])]);
};

const objectsIn = (value: unknown): readonly Record<string, unknown>[] => {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inside : [value as Record<string, unknown>, ...inside];
};

/** Defines an own property, even if assigning it would change the prototype. */
const put = (holder: Holder, key: string | number, value: unknown): void => {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
};

const hostileOf = (random: SeededRandom, before: unknown): unknown => {
  const near =
    typeof before === 'string' ? [...hostileTexts, ...hostileInstants] : typeof before === 'number' ? hostileNumbers : hostileValues;
  // A copy, because a later mutation may change it.
  return structuredClone(random.pick(random.chance(0.6) ? near : [...hostileValues, ...hostileTexts]));
};

/** Changes a body in one to three places: a wrong type, a missing or an extra field, a hostile value. */
export const mutate = (body: unknown, random: SeededRandom): unknown => {
  const whole = [structuredClone(body)];
  for (let changes = Math.ceil(random.between(0, 3)); changes > 0; changes -= 1) {
    const { holder, key } = random.pick(placesIn(whole));
    const objects = objectsIn(whole);
    const way = random.next();
    if (way < 0.55) put(holder, key, hostileOf(random, (holder as Record<string | number, unknown>)[key]));
    else if (way < 0.7 && !Array.isArray(holder)) Reflect.deleteProperty(holder, key);
    else if (way < 0.78 && Array.isArray(holder) && holder !== whole) holder.push(...Array.from({ length: 300 }, () => holder[0]));
    else if (objects.length > 0) put(random.pick(objects), random.pick(hostileKeys), hostileOf(random, ''));
  }
  return whole[0];
};

const DEEP = `${'['.repeat(3_000)}${']'.repeat(3_000)}`;

/** Writes the body as text, possibly with faults that only text can have: huge numbers, deep nesting, a duplicate key, a missing end. */
export const writeBody = (body: unknown, random: SeededRandom): string => {
  const text = (JSON.stringify(body) ?? 'null')
    .replaceAll(`"${RAW_JSON_MARKERS.infinite}"`, '1e309')
    .replaceAll(`"${RAW_JSON_MARKERS.hugeInteger}"`, `9${'9'.repeat(400)}`)
    .replaceAll(`"${RAW_JSON_MARKERS.deep}"`, DEEP);
  const way = random.next();
  if (way < 0.04) return text.slice(0, Math.floor(random.between(0, text.length)));
  const first = /^\{("[^"]*":)/.exec(text)?.[1];
  if (way < 0.08 && first !== undefined) return `{${first}null,${text.slice(1)}`;
  return text;
};
