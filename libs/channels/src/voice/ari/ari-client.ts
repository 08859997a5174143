import { WebSocket } from 'ws';
import { codeOf, parsedJson } from '../../gateway/answers.js';
import type { ChannelFailureReason } from '../../channel.js';

/** One user and one application of an Asterisk, and how it dials. */
export interface AriAccount {
  /** `http(s)://host:port`, without the path. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** The Stasis application. Each process needs one of its own: a second connection takes it away from the first. */
  readonly application: string;
  /** What is dialled, with {} for the number: `PJSIP/{}@trunk`. */
  readonly endpoint: string;
  /** What the callee sees, e.g. 037112345678. Null: what the trunk says. */
  readonly callerId: string | null;
  /** How many calls at a time. */
  readonly lines: number;
}

/** An event of ARI: `type`, and what else belongs to it. */
export type AriEvent = Readonly<Record<string, unknown>> & { readonly type: string };

export interface AriAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Nothing was handed over: `reached` is false, or the answer was lost on the way: it is true. */
export class NoAriAnswer extends Error {
  constructor(
    readonly reached: boolean,
    said: string,
  ) {
    super(said);
  }
}

export interface AriTrouble {
  readonly reason: ChannelFailureReason;
  readonly detail: string;
  readonly since: Date;
}

const ANSWER_MS = 10_000;
const PING_MS = 15_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;
/** Another process has our application. To take it back at once would only start a quarrel. */
const REPLACED_PAUSE_MS = 30_000;
const before = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

const isEvent = (value: unknown): value is AriEvent =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Requests to the REST interface of Asterisk, and its events over a WebSocket that is opened again whenever it is lost. The password is in headers only. */
export class AriClient {
  private socket: WebSocket | null = null;
  private timer: NodeJS.Timeout | undefined;
  private pauseMs = FIRST_PAUSE_MS;
  private isClosed = false;
  private found: AriTrouble | null = null;
  private readonly authorization: string;

  constructor(
    private readonly account: AriAccount,
    private readonly onEvent: (event: AriEvent) => void,
    /** The WebSocket is open, also again. Events meanwhile are lost. */
    private readonly onOpen: () => void,
  ) {
    this.authorization = `Basic ${Buffer.from(`${account.user}:${account.password}`, 'utf8').toString('base64')}`;
    this.open();
  }

  get isOpen(): boolean {
    return this.socket?.readyState === WebSocket.OPEN;
  }

  get trouble(): AriTrouble | null {
    return this.isOpen ? null : this.found;
  }

  /** Throws NoAriAnswer where none came. */
  async request(method: 'GET' | 'POST' | 'DELETE', path: string, query: Readonly<Record<string, string>> = {}): Promise<AriAnswer> {
    const url = new URL(`/ari${path}`, this.account.url);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    try {
      const answer = await fetch(url, {
        method,
        headers: { authorization: this.authorization },
        redirect: 'error',
        signal: AbortSignal.timeout(ANSWER_MS),
      });
      return { status: answer.status, body: parsedJson(await answer.text()) };
    } catch (error) {
      const code = codeOf(error instanceof Error ? error.cause : null);
      throw new NoAriAnswer(!before.has(code), code === '' ? 'no answer' : `no answer (${code})`);
    }
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
    this.socket?.terminate();
  }

  private open(): void {
    const url = new URL('/ari/events', this.account.url);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    url.searchParams.set('app', this.account.application);
    const socket = new WebSocket(url, { headers: { authorization: this.authorization }, handshakeTimeout: ANSWER_MS });
    this.socket = socket;
    let isAlive = true;
    let pauseMs: number | null = null;
    const pings = setInterval(() => {
      if (!isAlive) socket.terminate();
      isAlive = false;
      if (socket.readyState === WebSocket.OPEN) socket.ping();
    }, PING_MS);
    socket.on('pong', () => (isAlive = true));
    socket.on('open', () => {
      this.found = null;
      this.pauseMs = FIRST_PAUSE_MS;
      this.onOpen();
    });
    socket.on('unexpected-response', (_request, response) => {
      response.resume();
      const isRefused = response.statusCode === 401 || response.statusCode === 403;
      this.failed(isRefused ? 'not-authorised' : 'unreachable', `events: HTTP ${String(response.statusCode)}`);
      socket.terminate();
    });
    socket.on('error', (error) => this.failed('unreachable', `events: ${codeOf(error) || 'no connection'}`));
    socket.on('message', (data) => {
      const event = parsedJson((data as Buffer).toString('utf8'));
      if (!isEvent(event)) return;
      if (event.type === 'ApplicationReplaced') {
        this.failed('unreachable', 'events: another process uses this application');
        pauseMs = REPLACED_PAUSE_MS;
        socket.terminate();
      } else this.onEvent(event);
    });
    socket.once('close', () => {
      clearInterval(pings);
      this.failed('unreachable', 'events: the connection is lost');
      if (this.isClosed) return;
      this.timer = setTimeout(() => this.open(), pauseMs ?? this.pauseMs);
      this.pauseMs = Math.min(this.pauseMs * 2, LONGEST_PAUSE_MS);
    });
  }

  private failed(reason: ChannelFailureReason, detail: string): void {
    this.found ??= { reason, detail, since: new Date() };
  }
}
