import { exampleOf } from './api-example.js';
import { edgeProblems } from './edge-problems.js';
import type { BilingualText } from './language.js';

type Json = Record<string, unknown>;

/** As the decorators of libs/access leave it on each operation. */
interface AccessExtension {
  readonly kind: 'public' | 'signed-in' | 'allow';
  readonly permissions?: readonly string[];
}

interface DescribedResponse {
  description: string;
  content?: Record<string, Json>;
  headers?: Json;
}

/** As the decorators of this package leave it: a GET of something with versions, or a change of it. */
type Version = 'read' | 'optional' | 'required' | undefined;

interface Operation extends Json {
  summary?: string;
  description?: string;
  tags?: string[];
  parameters?: { readonly name: string; readonly in: string; readonly [more: string]: unknown }[];
  requestBody?: { content?: Record<string, Json> };
  responses: Record<string, DescribedResponse | { readonly $ref: string }>;
  security?: Record<string, readonly string[]>[];
}

/** The parts of an OpenAPI 3.1 document that are completed here. */
export interface OpenApiParts {
  readonly paths: object;
  components?: { schemas?: object; examples?: object; responses?: object };
  tags?: { name: string; description?: string }[];
}

/** What the documents say of a problem. */
export interface DescribedProblem {
  readonly status: number;
  readonly title: BilingualText;
  readonly detail?: BilingualText;
}
export type ProblemCatalogue = Readonly<Record<string, DescribedProblem>>;

export const ACCESS_EXTENSION = 'x-access';
export const REFUSALS_EXTENSION = 'x-refusals';
export const VERSION_EXTENSION = 'x-version';
/** A big screen with a session of its own may ask for it. Stays in the document. */
export const WALL_EXTENSION = 'x-shown-on-wall';
const PROBLEM = 'application/problem+json';
const SAFE = new Set(['get', 'head']);

/** RFC 9457, with `errors` as in its section 3. Further members are the parameters of the problem. */
const problemSchema = {
  type: 'object',
  properties: {
    type: { type: 'string', pattern: '^urn:rainstorm:problem:[a-z0-9-]+$' },
    title: { type: 'string' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    detail: { type: 'string' },
    instance: { type: 'string', description: 'The request, as the log has it.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { pointer: { type: 'string', description: 'JSON Pointer (RFC 6901) into the body.' }, detail: { type: 'string' } },
        required: ['pointer', 'detail'],
        additionalProperties: false,
      },
    },
  },
  required: ['type', 'title', 'status', 'detail', 'instance'],
} as const;

const problemExample = (key: string, { status, title, detail = title }: DescribedProblem): Json => ({
  summary: `${title.zh} / ${title.en}`,
  value: {
    type: `urn:rainstorm:problem:${key}`,
    title: title.zh,
    status,
    detail: detail.zh,
    instance: 'urn:rainstorm:request:5f1c9a52-0d5e-4c1c-9c38-6f2b9b1c8a11',
  },
});

/** The refusals that an operation has by its form: by who may call it, its parameters and its body. */
const refusalsByForm = (method: string, path: string, operation: Operation, access: AccessExtension): readonly string[] => {
  const always = ['headers-too-large', 'expectation-failed'];
  if (!path.startsWith('/api/')) return always;
  const { parameters = [], requestBody } = operation;
  const has = (place: string): boolean => parameters.some((parameter) => parameter.in === place);
  const keys = [...always, 'not-acceptable', 'malformed-request', 'defect', 'ledger-unavailable'];
  if (has('query')) keys.push('invalid-query', 'control-character');
  if (has('path')) keys.push('control-character', 'not-found');
  if (parameters.some(({ name }) => name === 'Idempotency-Key')) keys.push('malformed-idempotency-key', 'idempotency-key-reused');
  if (!SAFE.has(method))
    keys.push(
      'malformed-json',
      'duplicate-key',
      'not-utf-8',
      'nested-too-deeply',
      'request-timeout',
      'body-too-large',
      'unsupported-media-type',
    );
  if (requestBody !== undefined) keys.push('invalid-body', 'control-character');
  if (access.kind !== 'public') keys.push('not-signed-in', 'session-expired', 'token-expired', 'password-must-change', 'wall-ended');
  if (access.kind !== 'public' && operation[WALL_EXTENSION] !== true) keys.push('not-on-wall');
  if (access.kind === 'allow') keys.push('not-allowed');
  const version = operation[VERSION_EXTENSION] as Version;
  if (version === 'optional' || version === 'required') keys.push('malformed-if-match', 'changed-since');
  if (version === 'required') keys.push('if-match-required');
  if (access.kind !== 'public' && !SAFE.has(method)) keys.push('csrf-refused');
  return keys;
};

/** The scopes stand in `x-scopes`: OpenAPI 3.1 would have them here too, but spectral:oas takes them for those of OAuth. */
const securityOf = (method: string, { kind }: AccessExtension): Record<string, readonly string[]>[] =>
  kind === 'public' ? [] : [{ cookie: [], ...(SAFE.has(method) ? {} : { csrf: [] }) }, { bearer: [] }];

const accessWords = ({ kind, permissions = [] }: AccessExtension): string => {
  if (kind === 'public') return '无须登录。 / Needs no sign-in.';
  if (kind === 'signed-in') return '须登录或持令牌。 / For whoever is signed in, and any token.';
  const scopes = permissions.map((permission) => `\`${permission}\``);
  return `权限：${scopes.join('或')}。 / Scope: ${scopes.join(' or ')}.`;
};

const conditional = (name: string, description: string) => ({
  ...{ name, in: 'header', required: false, description },
  schema: { type: 'string' },
});
const tagHeader = (description: string) => ({ ETag: { description, schema: { type: 'string' }, required: true } });

/** What is written as it is read has no tag. */
const UNTAGGED = new Set(['text/event-stream', 'text/csv', 'text/html']);

/** A GET answers its `ETag` and takes `If-None-Match`; a change of something with versions answers the new one and takes `If-Match`. */
const describeVersion = (method: string, path: string, operation: Operation): void => {
  const version = operation[VERSION_EXTENSION] as Version;
  Reflect.deleteProperty(operation, VERSION_EXTENSION);
  const answered = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
  const isTagged = ([, response]: (typeof answered)[number]): boolean =>
    'content' in response && Object.keys(response.content ?? {}).some((type) => !UNTAGGED.has(type));
  const isRead = method === 'get' && path.startsWith('/api/v1/') && answered.some(isTagged);
  if (!isRead && version === undefined) return;
  const words = isRead ? '此答复的标记 / The tag of this answer' : '更改之后的标记 / The tag of what GET answers now';
  for (const [, response] of answered) if (!('$ref' in response)) response.headers = { ...response.headers, ...tagHeader(words) };
  const asked = isRead
    ? conditional('If-None-Match', '上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed')
    : conditional(
        'If-Match',
        version === 'required'
          ? '读取时的 ETag；此后已被更改则为 412，未送则为 428 / The ETag of what was read: 412 if it was changed since, 428 without it'
          : '读取时的 ETag；此后已被更改则为 412 / The ETag of what was read: 412 if it was changed since',
      );
  operation.parameters = [...(operation.parameters ?? []), asked];
  if (isRead) operation.responses['304'] = { description: '内容未变 / Nothing has changed', headers: tagHeader(words) };
};

/** Responses with problems, once each for the whole document. */
class SharedResponses {
  readonly byName = new Map<string, object>();
  private readonly names = new Map<string, string>();

  /** A reference to this response. Its name: the problem if it is one alone, else the status with a number. */
  refTo(status: number, keys: readonly string[], response: object): { readonly $ref: string } {
    const shape = keys.join(' ');
    const name = this.names.get(shape) ?? (keys.length === 1 ? String(keys[0]) : this.nextOf(status));
    this.names.set(shape, name);
    this.byName.set(name, response);
    return { $ref: `#/components/responses/${name}` };
  }

  private nextOf(status: number): string {
    const before = [...this.byName.keys()].filter((name) => name.startsWith(`problems-${status}-`)).length;
    return `problems-${status}-${before + 1}`;
  }
}

const describeRefusals = (operation: Operation, keys: readonly string[], problems: ProblemCatalogue, shared: SharedResponses): void => {
  const byStatus = new Map<number, string[]>();
  for (const key of new Set(keys)) {
    const problem = problems[key];
    if (problem === undefined) throw new Error(`${String(operation['operationId'])} refuses with ${key}, which is in no catalogue`);
    byStatus.set(problem.status, [...(byStatus.get(problem.status) ?? []), key]);
  }
  for (const [status, refused] of byStatus) {
    const words = refused.map((key) => `\`${key}\` ${problems[key]?.title.zh ?? ''} / ${problems[key]?.title.en ?? ''}`);
    const response = {
      description: words.join('\n\n'),
      ...([423, 429, 503].includes(status) ? { headers: { 'Retry-After': { schema: { type: 'integer' }, description: 'Seconds' } } } : {}),
      content: {
        [PROBLEM]: {
          schema: { $ref: '#/components/schemas/Problem' },
          examples: Object.fromEntries(refused.map((key) => [key, { $ref: `#/components/examples/${key}` }])),
        },
      },
    };
    operation.responses[status] = shared.refTo(status, refused, response);
  }
};

const addExamples = (operation: Operation, schemas: Readonly<Record<string, Json>>): void => {
  const bodies = [operation.requestBody, ...Object.values(operation.responses)].flatMap((each) => {
    const media = each === undefined || !('content' in each) ? undefined : each.content?.['application/json'];
    return media === undefined ? [] : [media];
  });
  for (const media of bodies)
    if (media['example'] === undefined && media['examples'] === undefined)
      media['example'] = exampleOf((media['schema'] ?? {}) as Json, schemas);
};

/** Each operation of the document, with its method. */
const operationsOf = (document: OpenApiParts): readonly (readonly [string, string, Operation])[] =>
  Object.entries(document.paths as Record<string, Record<string, Operation>>).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => [path, method, operation] as const),
  );

/**
 * Completes what the decorators say: for each operation its scope, its refusals with an example of each (RFC 9457), and an example of its body
 * and its answer. `problems`: those of the app; a refusal that is in no catalogue is a defect of the app.
 */
export const completeDocument = (document: OpenApiParts, problems: ProblemCatalogue, tags: Readonly<Record<string, string>>): void => {
  const all: ProblemCatalogue = { ...edgeProblems.kinds, ...problems };
  const schemas = (document.components?.schemas ?? {}) as Record<string, Json>;
  schemas['Problem'] = problemSchema;
  const responses = new SharedResponses();
  const used = new Set<string>();
  const tagged = new Set<string>();
  for (const [path, method, operation] of operationsOf(document)) {
    const access = (operation[ACCESS_EXTENSION] ?? { kind: 'public' }) as AccessExtension;
    const refusals = (operation[REFUSALS_EXTENSION] ?? []) as readonly string[];
    Reflect.deleteProperty(operation, ACCESS_EXTENSION);
    Reflect.deleteProperty(operation, REFUSALS_EXTENSION);
    const keys = [...refusalsByForm(method, path, operation, access), ...refusals].filter((key) => key in all || refusals.includes(key));
    describeVersion(method, path, operation);
    operation.security = securityOf(method, access);
    if (access.kind === 'allow') operation['x-scopes'] = access.permissions ?? [];
    operation.description = [operation.description ?? '', accessWords(access)].filter((words) => words !== '').join('\n\n');
    for (const response of Object.values(operation.responses)) if (!('$ref' in response)) response.description ||= operation.summary ?? '';
    describeRefusals(operation, keys, all, responses);
    addExamples(operation, schemas);
    for (const key of keys) used.add(key);
    for (const tag of operation.tags ?? []) tagged.add(tag);
  }
  const examples = Object.fromEntries(
    [...used].sort().flatMap((key) => (all[key] === undefined ? [] : [[key, problemExample(key, all[key])]])),
  );
  document.components = { ...document.components, schemas, examples, responses: Object.fromEntries([...responses.byName].sort()) };
  document.tags = [...tagged].sort().map((name) => ({ name, description: tags[name] ?? name }));
};
