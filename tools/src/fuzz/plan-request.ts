import type { SeededRandom } from '../chaos/seeded-random.js';
import { DrawValue } from './draw-value.js';
import { hostileBodies, hostileHeaders, hostileInstants, hostilePathParts, hostileTexts } from './hostile-values.js';
import type { KnownValues } from './known-values.js';
import { mutate, writeBody } from './mutate.js';
import type { Operation } from './operations.js';

/** A request without its caller. */
export interface PlannedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: string | Uint8Array | null;
  /** False if hostile headers change who the caller is or where it calls from. */
  readonly isCallerUnchanged: boolean;
}

const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND'];

/** Encodes a text for a query. Lone surrogates are replaced, because UTF-8 cannot express them. */
const encodeQuery = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))
    .slice(0, 6_000)
    .replace(/%[0-9A-F]?$/, '');

const pathValue = (operation: Operation, name: string, { known, caller }: RequestContext, random: SeededRandom): string => {
  if (random.chance(0.15)) return random.pick(hostilePathParts);
  if (name === 'token') return known.token(random) ?? 'none';
  const collection = /\/([a-z-]+)\/\{id\}/.exec(operation.path)?.[1];
  const id =
    name === 'id' && collection !== undefined
      ? known.idOf(random.chance(0.95) ? collection : 'episodes', caller, random)
      : known.valueOf(name, random);
  return typeof id === 'string' || typeof id === 'number' ? encodeURIComponent(id) : 'none';
};

const pathOf = (operation: Operation, context: RequestContext, random: SeededRandom): string =>
  operation.path.replace(/\{(\w+)\}/g, (_, name: string) => pathValue(operation, name, context, random));

const queryOf = ({ parameters }: Operation, draw: DrawValue, random: SeededRandom): string => {
  const pairs = parameters
    .filter((parameter) => parameter.in === 'query' && random.chance(0.35))
    .map(({ name, schema = {} }) => {
      const value = random.chance(0.75) ? draw.of(schema, name) : random.pick(random.chance(0.7) ? hostileTexts : hostileInstants);
      return `${name}=${encodeQuery(String(value))}`;
    });
  if (random.chance(0.06))
    pairs.push(random.pick(['a=1&a=2', 'limit[]=1', 'limit[x]=1', '__proto__[x]=1', 'limit=%ff', '&&&==', 'from', 'q=%00']));
  if (random.chance(0.03)) pairs.push(...pairs);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
};

const bodyOf = (operation: Operation, draw: DrawValue, random: SeededRandom): Pick<PlannedRequest, 'body' | 'headers'> => {
  if (random.chance(operation.body === null ? 0.03 : 0.06)) {
    const [body, type] = random.pick(hostileBodies);
    return { body, headers: type === '' ? {} : { 'content-type': type } };
  }
  if (operation.body === null) return { body: null, headers: {} };
  const drawn = draw.of(operation.body, '');
  const body = random.chance(0.5) ? JSON.stringify(drawn) : writeBody(mutate(drawn, random), random);
  return { body, headers: { 'content-type': 'application/json' } };
};

const idempotencyHeaders = ({ parameters }: Operation, random: SeededRandom): PlannedRequest['headers'] =>
  parameters.some(({ name }) => name.toLowerCase() === 'idempotency-key')
    ? { 'idempotency-key': `fuzz-${Math.floor(random.between(0, 1e9))}` }
    : {};

const callerHeaders = new Set(['cookie', 'authorization', 'x-csrf-token', 'origin', 'sec-fetch-site', 'host']);

export interface RequestContext {
  readonly known: KnownValues;
  readonly caller: string;
  /** By the ledger's clock. */
  readonly now: Date;
  /** Whether headers and method may be hostile, too. */
  readonly allowHostileHeaders: boolean;
}

/** Plans one request to an operation. About half of the bodies are as described, the others are mutated. */
export const planRequest = (operation: Operation, context: RequestContext, random: SeededRandom): PlannedRequest => {
  const { known, now, allowHostileHeaders } = context;
  const draw = new DrawValue(random, known, operation.definitions, now);
  const odd = allowHostileHeaders && random.chance(0.15) ? random.pick(hostileHeaders) : {};
  const { body, headers } = bodyOf(operation, draw, random);
  const method = allowHostileHeaders && random.chance(0.03) ? random.pick(METHODS) : operation.method;
  return {
    method,
    path: `${pathOf(operation, context, random)}${queryOf(operation, draw, random)}`,
    headers: { 'accept-language': random.pick(['zh-CN', 'en']), ...headers, ...idempotencyHeaders(operation, random), ...odd },
    body: method === 'GET' || method === 'HEAD' ? null : body,
    isCallerUnchanged: !Object.keys(odd).some((name) => callerHeaders.has(name)),
  };
};
