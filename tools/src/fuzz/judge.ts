import { projectRoot } from '@rainstorm/harness/processes';
import type { PlannedRequest } from './plan-request.js';
import type { Answered } from './send-request.js';

/** What tells a stranger how we are made: stacks, places on the disk, SQL and the words of PostgreSQL and of our libraries. */
const leaks: readonly RegExp[] = [
  /\n\s+at .+[:(]/,
  /node_modules|node:internal|\.(?:ts|js|mjs):\d+/,
  /\bSELECT .+ FROM\b|\bINSERT INTO\b|\bUPDATE \w+ SET\b/,
  /syntax error at or near|violates .+ constraint|duplicate key value|relation "|column "|invalid input syntax|invalid byte sequence/,
  /QueryFailedError|EntityNotFound|TypeError|RangeError|SyntaxError|ZodError|ECONN|ENOENT/,
];

const chinese = /\p{Script=Han}/u;
const latin = /[A-Za-z]{2}/;

/** Answers 503 that are promised: they pass. */
const passing = ['too-many-streams', 'too-many-in-one-second'];

const parsed = (text: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
};

/** Problem details (RFC 9457), in the language that they say. */
const problemFaults = ({ status, headers, text }: Answered): readonly string[] => {
  if (headers['content-type']?.startsWith('application/problem+json') !== true)
    return [`a refusal that is no problem document: ${String(headers['content-type'])} ${text.slice(0, 80)}`];
  const problem = parsed(text);
  const { type, title, detail, status: said, instance } = problem;
  const faults: string[] = [];
  if (typeof type !== 'string' || !/^urn:rainstorm:problem:[a-z0-9-]+$/.test(type)) faults.push(`a problem of the type ${String(type)}`);
  if (said !== status) faults.push(`a problem that says ${String(said)}`);
  if (typeof instance !== 'string' || !instance.startsWith('urn:rainstorm:request:')) faults.push('a problem without its instance');
  const languages = String(headers['content-language']).split(', ');
  const words = { 'zh-CN': chinese, en: latin };
  for (const language of languages) {
    const script = words[language as keyof typeof words] as RegExp | undefined;
    const isSaid = script !== undefined && [title, detail].every((part) => typeof part === 'string' && script.test(part));
    if (!isSaid) faults.push(`a problem not said in ${language}`);
  }
  return faults;
};

const isLinkPage = (path: string, { headers, text }: Answered): boolean =>
  path.startsWith('/r/') && headers['content-type']?.startsWith('text/html') === true && chinese.test(text) && latin.test(text);

const statusFaults = (path: string, answer: Answered): readonly string[] => {
  const { status, headers, text } = answer;
  const type = String(parsed(text)['type']).replace('urn:rainstorm:problem:', '');
  const faults: string[] = [];
  if (status >= 500 && !(status === 503 && passing.includes(type))) faults.push(`${status} ${text.slice(0, 200)}`);
  if ([423, 429, 503].includes(status) && !/^\d+$/.test(headers['retry-after'] ?? '') && !path.startsWith('/health/'))
    faults.push(`${status} ${type} without Retry-After`);
  return faults;
};

/** Every promise that this answer breaks. */
export const judge = ({ method, path }: Pick<PlannedRequest, 'method' | 'path'>, answer: Answered): readonly string[] => {
  const { status, headers, text } = answer;
  const leak = [...leaks, projectRoot].find((each) => (typeof each === 'string' ? text.includes(each) : each.test(text)));
  return [
    ...statusFaults(path, answer),
    ...(leak === undefined ? [] : [`an answer that tells too much (${String(leak)}): ${text.slice(0, 200)}`]),
    ...(status >= 400 && method !== 'HEAD' && !isLinkPage(path, answer) && !path.startsWith('/health/') ? problemFaults(answer) : []),
    ...(headers['x-injected'] === undefined ? [] : ['a header that the caller wrote']),
  ];
};
