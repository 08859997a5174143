import { get, type ClientRequest, type IncomingMessage } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Parsed; an empty object where the answer is no JSON. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** One signed-in browser. */
export class ConsoleClient {
  constructor(
    readonly base: string,
    readonly cookie: string | null = null,
    private readonly csrfToken: string | null = null,
  ) {}

  get csrf(): string | null {
    return this.csrfToken;
  }

  static async signIn(base: string, login: string, password: string): Promise<ConsoleClient> {
    const response = await fetch(`${base}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password }),
    });
    const body = (await response.json()) as { readonly csrfToken?: string };
    const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? null;
    if (cookie === null || body.csrfToken === undefined) throw new Error(`${login} cannot sign in: ${response.status}`);
    return new ConsoleClient(base, cookie, body.csrfToken);
  }

  private headers(): Record<string, string> {
    return {
      ...(this.cookie === null ? {} : { cookie: this.cookie }),
      ...(this.csrfToken === null ? {} : { 'x-csrf-token': this.csrfToken }),
    };
  }

  private async answer(response: Response): Promise<Answer> {
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, text, body: (isJson ? JSON.parse(text) : {}) as Answer['body'] };
  }

  async get(path: string): Promise<Answer> {
    return this.answer(await fetch(`${this.base}/api/v1${path}`, { headers: this.headers() }));
  }

  async post(path: string, body: unknown = {}, more: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.send('POST', path, body, more);
  }

  async put(path: string, body: unknown): Promise<Answer> {
    return this.send('PUT', path, body);
  }

  private async send(method: 'POST' | 'PUT', path: string, body: unknown, more: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const headers = { ...this.headers(), 'content-type': 'application/json', ...more };
    return this.answer(await fetch(`${this.base}/api/v1${path}`, { method, headers, body: JSON.stringify(body) }));
  }

  /** The page behind a link, as a mail program, a scanner or a person asks for it. A person who presses the button has loaded the page. */
  async page(token: string, method: 'GET' | 'HEAD' | 'POST' = 'GET'): Promise<Answer> {
    if (method === 'POST') return this.press(token, formValueOf((await this.page(token)).text));
    return this.answer(await fetch(`${this.base}/r/${token}`, { method }));
  }

  /** Sends the form with this value, without loading the page before. */
  async press(token: string, value: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const form = { body: new URLSearchParams({ page: value }), headers };
    return this.answer(await fetch(`${this.base}/r/${token}`, { method: 'POST', ...form }));
  }

  stream(lastEventId?: string): EventReader {
    return new EventReader(`${this.base}/api/v1/stream`, {
      ...this.headers(),
      ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
    });
  }
}

export interface StreamEvent {
  readonly id: string;
  readonly event: string;
  readonly data: Record<string, unknown>;
}

/** Reads server-sent events, and waits for what a test expects instead of sleeping. */
export class EventReader {
  readonly events: StreamEvent[] = [];
  readonly comments: string[] = [];
  ended = false;
  private waiting: (() => void)[] = [];
  private readonly request: ClientRequest;

  constructor(url: string, headers: Record<string, string>) {
    this.request = get(url, { headers }, (response) => this.read(response));
    this.request.on('error', () => this.wake());
  }

  private read(response: IncomingMessage): void {
    let text = '';
    response.setEncoding('utf8');
    response.on('data', (piece: string) => {
      text += piece;
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) this.take(block);
      this.wake();
    });
    response.on('close', () => {
      this.ended = true;
      this.wake();
    });
    response.on('error', () => this.wake());
  }

  private take(block: string): void {
    if (block.startsWith(':')) {
      this.comments.push(block);
      return;
    }
    const field = (name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
    this.events.push({ id: field('id'), event: field('event'), data: JSON.parse(field('data') || '{}') as Record<string, unknown> });
  }

  private wake(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const go of waiting) go();
  }

  /** Resolves as soon as `is` holds; the test's own time limit is the only one. */
  async until(is: (reader: EventReader) => boolean): Promise<void> {
    while (!is(this)) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  of(kind: string): readonly StreamEvent[] {
    return this.events.filter(({ event }) => event === kind);
  }

  close(): void {
    this.request.destroy();
  }
}

/** The hidden value of the form on the page behind a link; empty if there is no form. */
export const formValueOf = (page: string): string => /name="page" value="([^"]*)"/.exec(page)?.[1] ?? '';
