import type { SeededRandom } from '../chaos/seeded-random.js';
import { DrawValue } from './draw-value.js';
import { hostileBodies, hostileHeaders, hostileInstants, hostileParts, hostileTexts } from './hostile.js';
import type { KnownValues } from './known-values.js';
import { mutate, writeBody } from './mutate.js';
import type { Operation } from './operations.js';

/** What is sent, but for who sends it. */
export interface PlannedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: string | Uint8Array | null;
  /** False where the request says by itself who asks, or from where. */
  readonly isTold: boolean;
}

const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND'];

/** A text as a query may carry it; a lone surrogate has no form in UTF-8. */
const encoded = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))
    .slice(0, 6_000)
    .replace(/%[0-9A-F]?$/, '');

const partFor = (operation: Operation, name: string, known: KnownValues, dice: SeededRandom): string => {
  if (dice.chance(0.15)) return dice.pick(hostileParts);
  if (name === 'token') return known.token(dice) ?? 'none';
  const collection = /\/([a-z-]+)\/\{id\}/.exec(operation.path)?.[1];
  const id =
    name === 'id' && collection !== undefined ? known.idOf(dice.chance(0.95) ? collection : 'episodes', dice) : known.named(name, dice);
  return typeof id === 'string' ? encodeURIComponent(id) : 'none';
};

const pathOf = (operation: Operation, known: KnownValues, dice: SeededRandom): string =>
  operation.path.replace(/\{(\w+)\}/g, (_, name: string) => partFor(operation, name, known, dice));

const queryOf = ({ parameters }: Operation, draw: DrawValue, dice: SeededRandom): string => {
  const pairs = parameters
    .filter((parameter) => parameter.in === 'query' && dice.chance(0.35))
    .map(({ name, schema = {} }) => {
      const value = dice.chance(0.75) ? draw.of(schema, name) : dice.pick(dice.chance(0.7) ? hostileTexts : hostileInstants);
      return `${name}=${encoded(String(value))}`;
    });
  if (dice.chance(0.06))
    pairs.push(dice.pick(['a=1&a=2', 'limit[]=1', 'limit[x]=1', '__proto__[x]=1', 'limit=%ff', '&&&==', 'from', 'q=%00']));
  if (dice.chance(0.03)) pairs.push(...pairs);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
};

const bodyOf = (operation: Operation, draw: DrawValue, dice: SeededRandom): Pick<PlannedRequest, 'body' | 'headers'> => {
  if (dice.chance(operation.body === null ? 0.03 : 0.06)) {
    const [body, type] = dice.pick(hostileBodies);
    return { body, headers: type === '' ? {} : { 'content-type': type } };
  }
  if (operation.body === null) return { body: null, headers: {} };
  const drawn = draw.of(operation.body, '');
  const body = dice.chance(0.5) ? JSON.stringify(drawn) : writeBody(mutate(drawn, dice), dice);
  return { body, headers: { 'content-type': 'application/json' } };
};

const namedHeaders = ({ parameters }: Operation, dice: SeededRandom): PlannedRequest['headers'] =>
  parameters.some(({ name }) => name.toLowerCase() === 'idempotency-key')
    ? { 'idempotency-key': `fuzz-${Math.floor(dice.between(0, 1e9))}` }
    : {};

const tellsWho = new Set(['cookie', 'authorization', 'x-csrf-token', 'origin', 'sec-fetch-site', 'host']);

export interface Circumstances {
  readonly known: KnownValues;
  /** By the ledger's clock. */
  readonly now: Date;
  /** Whether the headers and the method may be hostile, too. */
  readonly isOdd: boolean;
}

/** One request to an operation: half of them as described, the others not. */
export const planRequest = (operation: Operation, { known, now, isOdd }: Circumstances, dice: SeededRandom): PlannedRequest => {
  const draw = new DrawValue(dice, known, operation.definitions, now);
  const odd = isOdd && dice.chance(0.15) ? dice.pick(hostileHeaders) : {};
  const { body, headers } = bodyOf(operation, draw, dice);
  const method = isOdd && dice.chance(0.03) ? dice.pick(METHODS) : operation.method;
  return {
    method,
    path: `${pathOf(operation, known, dice)}${queryOf(operation, draw, dice)}`,
    headers: { 'accept-language': dice.pick(['zh-CN', 'en']), ...headers, ...namedHeaders(operation, dice), ...odd },
    body: method === 'GET' || method === 'HEAD' ? null : body,
    isTold: !Object.keys(odd).some((name) => tellsWho.has(name)),
  };
};
