/** A problem (RFC 9457) with which a request was refused. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    readonly request: string,
    readonly status: number,
    readonly problem: { readonly type?: string; readonly title?: string; readonly detail?: string; readonly errors?: readonly unknown[] },
  ) {
    super(
      `${request}: ${status} ${problem.type ?? ''} ${problem.title ?? ''} ${problem.detail ?? ''} ${JSON.stringify(problem.errors ?? [])}`,
    );
  }
  /** The last part of the problem's type. */
  get kind(): string {
    return this.problem.type?.split(':').at(-1) ?? '';
  }
}

export interface Answer<Body = unknown> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** A simulated person at a browser: signs in, keeps the cookie, sends the CSRF token, and signs in again when the session has ended. */
export class Person {
  private cookie = '';
  private csrf = '';

  constructor(
    readonly login: string,
    private readonly password: string,
    /** The origin of the app, e.g. http://127.0.0.1:8131. */
    readonly origin: string,
    /** Timeout of each request. None if missing. */
    private readonly patienceMs?: number,
  ) {}

  private get patience(): { readonly signal?: AbortSignal } {
    return this.patienceMs === undefined ? {} : { signal: AbortSignal.timeout(this.patienceMs) };
  }

  /** Signs in. Returns the headers that authenticate the person, and keeps them. */
  async signIn(): Promise<Readonly<Record<string, string>>> {
    const response = await fetch(`${this.origin}/api/v1/session`, {
      ...this.patience,
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.origin },
      body: JSON.stringify({ login: this.login, password: this.password }),
    });
    const body = (await response.json()) as { csrfToken?: string } & Refused['problem'];
    if (!response.ok) throw new Refused(`POST session of ${this.login}`, response.status, body);
    this.cookie = response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0] ?? '')
      .join('; ');
    this.csrf = body.csrfToken ?? '';
    return this.proof;
  }

  private get proof(): Readonly<Record<string, string>> {
    return { cookie: this.cookie, 'x-csrf-token': this.csrf, origin: this.origin };
  }

  /** Sends a request and returns the answer with any status. `path` is relative to /api/v1. */
  async ask<Body = unknown>(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer<Body>> {
    if (this.cookie === '') await this.signIn();
    const send = async (): Promise<Response> =>
      fetch(`${this.origin}/api/v1${path}`, {
        ...this.patience,
        method,
        headers: {
          ...this.proof,
          'accept-language': 'en',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: body instanceof Uint8Array ? Uint8Array.from(body) : JSON.stringify(body) }),
      });
    let response = await send();
    if (response.status === 401) {
      await this.signIn();
      response = await send();
    }
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : text) as Body };
  }

  private async must<Body>(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Body> {
    const answer = await this.ask<Body>(method, path, body, headers);
    if (answer.status >= 400) throw new Refused(`${method} ${path} by ${this.login}`, answer.status, answer.body as Refused['problem']);
    return answer.body;
  }

  /** Opens a streaming answer: the live stream. */
  async open(path: string, headers: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Response> {
    if (this.cookie === '') await this.signIn();
    const send = async (): Promise<Response> =>
      fetch(`${this.origin}/api/v1${path}`, { headers: { cookie: this.cookie, accept: 'text/event-stream', ...headers }, signal });
    let response = await send();
    if (response.status === 401) {
      await this.signIn();
      response = await send();
    }
    if (!response.ok) throw new Refused(`GET ${path} by ${this.login}`, response.status, {});
    return response;
  }

  async get<Body>(path: string): Promise<Body> {
    return this.must<Body>('GET', path);
  }
  /** Every item of a list, page after page. `path` may have a query. */
  async all<Item>(path: string): Promise<readonly Item[]> {
    const items: Item[] = [];
    const mark = path.includes('?') ? '&' : '?';
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: ListPage<Item> = await this.get(`${path}${mark}limit=500${cursor === '' ? '' : `&cursor=${cursor}`}`);
      items.push(...page.items);
      cursor = page.next;
    }
    return items;
  }
  async post<Body>(path: string, body: unknown = {}, headers?: Readonly<Record<string, string>>): Promise<Body> {
    return this.must<Body>('POST', path, body, headers);
  }
  async put<Body>(path: string, body: unknown): Promise<Body> {
    return this.must<Body>('PUT', path, body);
  }
  async patch<Body>(path: string, body: unknown): Promise<Body> {
    return this.must<Body>('PATCH', path, body);
  }
}
