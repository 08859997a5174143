import type { BilingualText, Language } from './language.js';

/** Where in the input a fault is: a JSON pointer (RFC 6901) in the fragment form of RFC 9457, `#/areas/0/code`. */
export interface Fault {
  readonly pointer: string;
  readonly detail: BilingualText;
}

/** Problem details (RFC 9457), in one language. Further members are the parameters of the problem. */
export interface Problem {
  readonly type: `urn:rainstorm:problem:${string}`;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance?: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
  readonly [extension: string]: unknown;
}

/** One entry of a catalogue. `{name}` in a text is filled from the parameters. Without `detail` the title is repeated. */
export interface ProblemKind {
  readonly status: number;
  readonly title: BilingualText;
  readonly detail?: BilingualText;
  /** The field of the body that is at fault, as a JSON pointer (`#/onset`). The title is its detail. */
  readonly field?: `#/${string}`;
  /** Sent as `Retry-After`. A parameter of this name takes precedence. */
  readonly retryAfterSec?: number;
}

export type ProblemParams = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** A problem before its language is chosen. */
export interface ProblemContent extends ProblemKind {
  readonly key: string;
  readonly params: ProblemParams;
  readonly errors: readonly Fault[];
}

/** Thrown only at the edge, to turn a refusal (a value) into a response. */
export class ProblemException extends Error {
  override readonly name = 'ProblemException';
  constructor(readonly content: ProblemContent) {
    super(content.key);
  }
}

export interface Problems<Key extends string> {
  readonly kinds: Readonly<Record<Key, ProblemKind>>;
  /** The exception to throw. The parameters fill the texts, and are members of the answer under their names. */
  problem(key: Key, params?: ProblemParams, errors?: readonly Fault[]): ProblemException;
}

const reserved = ['type', 'title', 'status', 'detail', 'instance', 'errors'];

/** Defines the problems of an app. Throws for a key that is not kebab-case or a status that is not an error. */
export const defineProblems = <const Kinds extends Readonly<Record<string, ProblemKind>>>(kinds: Kinds): Problems<keyof Kinds & string> => {
  for (const [key, { status }] of Object.entries(kinds)) {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key) || status < 400 || status > 599) throw new Error(`Malformed problem ${key}: ${status}`);
  }
  return {
    kinds,
    problem: (key, params = {}, errors = []) => {
      const kind: ProblemKind | undefined = kinds[key];
      if (kind === undefined) throw new Error(`No problem ${key} in the catalogue`);
      const named = errors.length === 0 && kind.field !== undefined ? [{ pointer: kind.field, detail: kind.title }] : errors;
      return new ProblemException({ ...kind, key, params, errors: named });
    },
  };
};

const fill = (text: string, params: ProblemParams): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(params, name) ? String(params[name]) : whole));

/** The problem as it is sent. Parameters never overwrite a member that RFC 9457 defines. */
export const writeProblem = (content: ProblemContent, language: Language, instance: string): Problem => ({
  ...Object.fromEntries(Object.entries(content.params).filter(([name]) => !reserved.includes(name))),
  type: `urn:rainstorm:problem:${content.key}`,
  title: fill(content.title[language], content.params),
  status: content.status,
  detail: fill((content.detail ?? content.title)[language], content.params),
  instance,
  ...(content.errors.length === 0
    ? {}
    : { errors: content.errors.map(({ pointer, detail }) => ({ pointer, detail: fill(detail[language], content.params) })) }),
});

/** `#/areas/0/code` for the path of a zod issue. */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  `#${path.map((part) => `/${encodeURI(String(part).replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('')}`;
