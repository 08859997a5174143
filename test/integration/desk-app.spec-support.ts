import { hashPassword } from '@rainstorm/access';
import { loadBaseMap } from '@rainstorm/city-config';
import { freshAccount, newId, Ledger } from '@rainstorm/ledger';
import type { OfficeId } from '@rainstorm/warning-model';
import { Relay } from '../../apps/dispatcher/src/dissemination/relay.js';
import { prepareQueueBackend } from '../../apps/dispatcher/src/infrastructure/queues/queue-backend.module.js';
import { dispatcherSettings, type RoleName, type Settings } from '../../apps/dispatcher/src/infrastructure/settings.js';
import { createApi } from '../../apps/dispatcher/src/roles/dispatcher.module.js';
import { freePort } from '@rainstorm/harness/free-port';
import { MailSink } from '@rainstorm/harness/mail-sink';
import { Bureau } from '@rainstorm/harness/bureau';
import { LINK_SECRET, quiet } from './dispatcher.spec-support.js';

export const password = 'a long enough password';
const people = [
  { login: 'lin', name: '林预报', roles: ['forecaster'], office: null },
  { login: 'su', name: '苏预报', roles: ['forecaster'], office: null },
  { login: 'hao', name: '郝首席', roles: ['chief-forecaster'], office: null },
  { login: 'xie', name: '谢首席', roles: ['chief-forecaster'], office: null },
  { login: 'guan', name: '关管理员', roles: ['administrator'], office: null },
  { login: 'shenji', name: '申审计员', roles: ['auditor'], office: null },
  { login: 'zhou', name: '周值班', roles: ['duty-officer'], office: 'duty-office' },
] as const;
export type DeskLogin = (typeof people)[number]['login'];

export interface DeskAnswer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/** One signed-in browser at the bureau. */
export class DeskClient {
  private constructor(
    private readonly base: string,
    private readonly headers: Readonly<Record<string, string>>,
  ) {}

  static async signIn(base: string, login: string): Promise<DeskClient> {
    const response = await fetch(`${base}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password }),
    });
    const { csrfToken } = (await response.json()) as { readonly csrfToken?: string };
    const cookie = response.headers.get('set-cookie')?.split(';')[0];
    if (cookie === undefined || csrfToken === undefined) throw new Error(`${login} cannot sign in: ${response.status}`);
    return new DeskClient(base, { cookie, 'x-csrf-token': csrfToken });
  }

  async ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<DeskAnswer> {
    const response = await fetch(`${this.base}/api/v1${path}`, {
      method,
      headers: { ...this.headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: body instanceof Uint8Array ? Uint8Array.from(body) : JSON.stringify(body) }),
    });
    // As bytes: `text()` would hide a byte order mark.
    return { status: response.status, headers: response.headers, text: Buffer.from(await response.arrayBuffer()).toString('utf8') };
  }

  /** The bytes of a file as the body. */
  async upload(path: string, content: Uint8Array, headers: Record<string, string> = {}): Promise<DeskAnswer> {
    return this.ask('POST', path, content, { 'content-type': 'application/octet-stream', ...headers });
  }

  /** The bytes of an answer. */
  async bytes(
    path: string,
    headers: Record<string, string> = {},
  ): Promise<{ readonly status: number; readonly headers: Headers; readonly content: Buffer }> {
    const response = await fetch(`${this.base}/api/v1${path}`, { headers: { ...this.headers, ...headers } });
    return { status: response.status, headers: response.headers, content: Buffer.from(await response.arrayBuffer()) };
  }

  private async good<Answer>(answer: DeskAnswer): Promise<Answer> {
    if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`);
    return JSON.parse(await Promise.resolve(answer.text)) as Answer;
  }

  async get<Answer>(path: string): Promise<Answer> {
    return this.good<Answer>(await this.ask('GET', path));
  }
  async post<Answer>(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return this.good<Answer>(await this.ask('POST', path, body, headers));
  }
  async patch<Answer>(path: string, body: unknown): Promise<Answer> {
    return this.good<Answer>(await this.ask('PATCH', path, body));
  }
  async put<Answer>(path: string, body: unknown = {}): Promise<Answer> {
    return this.good<Answer>(await this.ask('PUT', path, body));
  }
}

/** The bureau's API, listening, on a database of its own. */
export class Desk {
  private readonly clients = new Map<DeskLogin, Promise<DeskClient>>();

  private constructor(
    readonly bureau: Bureau,
    readonly mail: MailSink,
    readonly base: string,
    readonly relay: Relay,
    private readonly stop: () => Promise<void>,
  ) {}

  static async open(...roles: RoleName[]): Promise<Desk> {
    return Desk.on(await Bureau.open(), ...roles);
  }

  static async on(bureau: Bureau, ...roles: RoleName[]): Promise<Desk> {
    return Desk.with({}, bureau, ...roles);
  }

  /** `change`: settings that no environment of a test can give. */
  static async with(change: Partial<Settings>, bureau: Bureau, ...roles: RoleName[]): Promise<Desk> {
    const mail = await MailSink.start(await freePort());
    const settings = {
      ...dispatcherSettings({
        DATABASE_URL: bureau.databaseUrl,
        REDIS_URL: process.env['QUEUE_BACKEND'] === 'redis' ? process.env['REDIS_URL'] : undefined,
        SMTP_URL: mail.url,
        ACK_LINK_SECRET: LINK_SECRET,
        CLOCK: 'movable',
      }),
      roles: ['api', ...roles] as const,
      ...change,
    };
    await prepareQueueBackend(settings);
    const passwordHash = await hashPassword(password);
    await bureau.ledger.transaction(async (tx) =>
      tx.accounts.insert(
        ...people.map(({ login, name, roles: held, office }) => ({
          id: newId('account'),
          login,
          name,
          roles: held,
          officeId: office as OfficeId | null,
          passwordHash,
          ...freshAccount,
          createdAt: tx.now,
        })),
      ),
    );
    const ledger = await Ledger.open({ url: bureau.databaseUrl, clock: 'movable', application: 'test-api' });
    const map = await loadBaseMap('config/zhengzhou', bureau.city);
    if (!map.ok) throw new Error('config/zhengzhou has faults');
    const app = await createApi({ ledger, city: bureau.city, map: map.value, settings, logger: quiet });
    await app.listen(0, '127.0.0.1');
    const base = (await app.getUrl()).replace('[::1]', '127.0.0.1');
    return new Desk(bureau, mail, base, app.get(Relay, { strict: false }), async () => app.close());
  }

  async as(login: DeskLogin): Promise<DeskClient> {
    const client = this.clients.get(login) ?? DeskClient.signIn(this.base, login);
    this.clients.set(login, client);
    return client;
  }

  /** After the clock was moved so far that everybody's session is over. */
  signInAgain(): void {
    this.clients.clear();
  }

  async fromNow(ms: number): Promise<string> {
    return new Date((await this.bureau.ledger.now()).getTime() + ms).toISOString();
  }

  /** A draft of a warning signal by 林预报. */
  async signal(more: Record<string, unknown> = {}): Promise<{ readonly id: string; readonly version: number }> {
    return (await this.as('lin')).post('/signals', {
      hazard: 'rainstorm',
      productCode: 'rain-signal',
      areas: [{ areaCode: '410105', colour: 'orange' }],
      colour: 'orange',
      headline: `金水区暴雨${more['colour'] === 'red' ? '红色' : '橙色'}预警信号`,
      description: '预计未来3小时内降水量将达50毫米以上。',
      instruction: '1. 停止户外作业。',
      expires: await this.fromNow(6 * 3_600_000),
      ...more,
    });
  }

  /** By the emergency flow, at once. */
  async publish(id: string): Promise<{ readonly bulletin: { readonly id: string; readonly number: string } }> {
    const lin = await this.as('lin');
    await lin.post(`/bulletins/${id}/sign`, { emergency: true });
    return lin.post(`/bulletins/${id}/publish`, {}, { 'idempotency-key': `test-${id}` });
  }

  async close(): Promise<void> {
    await this.stop();
    await this.mail.stop();
    await this.bureau.close();
  }
}
