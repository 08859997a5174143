import { projectRoot } from '@rainstorm/harness/processes';
import type { PlannedRequest } from './plan-request.js';
import type { ReceivedAnswer } from './send-request.js';

/** Patterns of internals that an answer must not reveal: stacks, paths, SQL, and messages of PostgreSQL and of libraries. */
const leakPatterns: readonly RegExp[] = [
  /\n\s+at .+[:(]/,
  /node_modules|node:internal|\.(?:ts|js|mjs):\d+/,
  /\bSELECT .+ FROM\b|\bINSERT INTO\b|\bUPDATE \w+ SET\b/,
  /syntax error at or near|violates .+ constraint|duplicate key value|relation "|column "|invalid input syntax|invalid byte sequence/,
  /QueryFailedError|EntityNotFound|TypeError|RangeError|SyntaxError|ZodError|ECONN|ENOENT/,
];

const chinese = /\p{Script=Han}/u;
const latin = /[A-Za-z]{2}/;

/** Problem types that may be answered with 503. */
const expectedUnavailable = ['too-many-streams', 'too-many-in-one-second'];

const parsed = (text: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
};

/** Checks problem details (RFC 9457) and their declared language. */
const problemFaults = ({ status, headers, text }: ReceivedAnswer): readonly string[] => {
  if (headers['content-type']?.startsWith('application/problem+json') !== true)
    return [`a refusal without a problem document: ${String(headers['content-type'])} ${text.slice(0, 80)}`];
  const problem = parsed(text);
  const { type, title, detail, status: said, instance } = problem;
  const faults: string[] = [];
  if (typeof type !== 'string' || !/^urn:rainstorm:problem:[a-z0-9-]+$/.test(type)) faults.push(`a problem with the type ${String(type)}`);
  if (said !== status) faults.push(`a problem with the status ${String(said)}`);
  if (typeof instance !== 'string' || !instance.startsWith('urn:rainstorm:request:')) faults.push('a problem without an instance');
  const languages = String(headers['content-language']).split(', ');
  const words = { 'zh-CN': chinese, en: latin };
  for (const language of languages) {
    const script = words[language as keyof typeof words] as RegExp | undefined;
    const isSaid = script !== undefined && [title, detail].every((part) => typeof part === 'string' && script.test(part));
    if (!isSaid) faults.push(`a problem that is not in ${language}`);
  }
  return faults;
};

const isLinkPage = (path: string, { headers, text }: ReceivedAnswer): boolean =>
  path.startsWith('/r/') && headers['content-type']?.startsWith('text/html') === true && chinese.test(text) && latin.test(text);

const statusFaults = (path: string, answer: ReceivedAnswer): readonly string[] => {
  const { status, headers, text } = answer;
  const type = String(parsed(text)['type']).replace('urn:rainstorm:problem:', '');
  const faults: string[] = [];
  if (status >= 500 && !(status === 503 && expectedUnavailable.includes(type))) faults.push(`${status} ${text.slice(0, 200)}`);
  if ([423, 429, 503].includes(status) && !/^\d+$/.test(headers['retry-after'] ?? '') && !path.startsWith('/health/'))
    faults.push(`${status} ${type} without Retry-After`);
  return faults;
};

/** The promises that this answer breaks. */
export const findBrokenPromises = (
  { method, path }: Pick<PlannedRequest, 'method' | 'path'>,
  answer: ReceivedAnswer,
): readonly string[] => {
  const { status, headers, text } = answer;
  const leak = [...leakPatterns, projectRoot].find((each) => (typeof each === 'string' ? text.includes(each) : each.test(text)));
  return [
    ...statusFaults(path, answer),
    ...(leak === undefined ? [] : [`an answer that reveals internals (${String(leak)}): ${text.slice(0, 200)}`]),
    ...(status >= 400 && method !== 'HEAD' && !isLinkPage(path, answer) && !path.startsWith('/health/') ? problemFaults(answer) : []),
    ...(headers['x-injected'] === undefined ? [] : ['a header injected by the caller']),
  ];
};
