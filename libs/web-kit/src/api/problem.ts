/** A refusal of either app (RFC 9457). `title` says in the user's language what is wrong and what to do. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly errors?: readonly { readonly pointer?: string; readonly parameter?: string; readonly detail: string }[];
  readonly [extension: string]: unknown;
}

/** The server refused the request. Repeating it unchanged does not help. */
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

/** No answer, or a server error: it is unknown whether the request took effect. It may be repeated. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'type' in body && 'title' in body && typeof body.title === 'string';

export const toRequestError = (status: number, body: unknown): Refused | Unanswered =>
  isProblem(body) && status < 500 ? new Refused(body) : new Unanswered(`HTTP ${status}`);
