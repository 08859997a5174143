/** RFC 9457, as both apps answer a refusal: `title` says in the reader's language what is the case and what to do. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly errors?: readonly { readonly pointer?: string; readonly parameter?: string; readonly detail: string }[];
  readonly [extension: string]: unknown;
}

/** The server refused: asking again with the same words changes nothing. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly problem: Problem) {
    super(problem.title);
  }

  /** `not-your-office` of `urn:rainstorm:problem:not-your-office`. */
  get kind(): string {
    return this.problem.type.split(/[:/]/).at(-1) ?? '';
  }
}

/** Nobody answered, or what answered is broken: whether it was done is unknown, and the same may be asked again. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'type' in body && 'title' in body && typeof body.title === 'string';

export const failureOf = (status: number, body: unknown): Refused | Unanswered =>
  isProblem(body) && status < 500 ? new Refused(body) : new Unanswered(`HTTP ${status}`);
