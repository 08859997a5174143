import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { ClientRequest, IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Agent, request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.js';
import type { Composed } from './composed.js';
import { own } from './owned-processes.js';
import { statusOfAnnounced } from './refused-body.js';
import { until } from './until.js';

const HOST = '131631.zhengzhou.internal';

/** Caddy on the PATH, or null. */
export const proxyProgram = (): string | null => (spawnSync('caddy', ['version']).status === 0 ? 'caddy' : null);

export interface ProxyAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

type App = 'console' | 'desk';

/** The real proxy with the real configuration in front of running apps, on free ports and with its own certificate. */
export class Proxied {
  private constructor(
    private readonly program: ChildProcess,
    private readonly folder: string,
    private readonly ports: { readonly console: number; readonly desk: number; readonly plain: number; readonly health: number },
    private readonly agent: Agent,
    private readonly password: string,
    readonly said: readonly string[],
  ) {}

  static async start(program: string, composed: Composed): Promise<Proxied> {
    const folder = mkdtempSync(join(tmpdir(), 'rainstorm-proxy-'));
    const [certificate, key] = [join(folder, 'certificate'), join(folder, 'key')];
    const made = spawnSync('openssl', [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', `/CN=${HOST}`],
      ...['-addext', `subjectAltName=DNS:${HOST}`, '-keyout', key, '-out', certificate],
    ]);
    if (made.status !== 0) throw new Error(`openssl made no certificate: ${String(made.stderr)}`);
    const ports = { console: await freePort(), desk: await freePort(), plain: await freePort(), health: await freePort() };
    const child = own(
      spawn(program, ['run', '--config', 'deploy/proxy/Caddyfile', '--adapter', 'caddyfile'], {
        env: {
          PATH: process.env['PATH'],
          HOME: folder,
          TLS_CERTIFICATE: certificate,
          TLS_KEY: key,
          CONSOLE_TLS_PORT: String(ports.console),
          DESK_TLS_PORT: String(ports.desk),
          HTTP_PORT: String(ports.plain),
          HEALTH_PORT: String(ports.health),
          CONSOLE_HOST: '127.0.0.1',
          CONSOLE_PORT: String(composed.port('receiver-console', 0)),
          DESK_HOST: '127.0.0.1',
          DESK_PORT: String(composed.port('api', 0)),
          PUBLIC_CONSOLE_URL: `https://${HOST}`,
        },
        stdio: ['ignore', 'ignore', 'pipe'],
      }),
    );
    const said: string[] = [];
    child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
    const proxied = new Proxied(
      child,
      folder,
      ports,
      new Agent({ ca: readFileSync(certificate), servername: HOST }),
      composed.password,
      said,
    );
    await until(async () => {
      if (child.exitCode !== null) throw new Error(`The proxy did not start: ${said.join('')}`);
      return (await proxied.healthStatus().catch(() => 0)) === 200;
    });
    return proxied;
  }

  private request(app: App, method: string, path: string, headers: Readonly<Record<string, string>>): ClientRequest {
    return request({
      host: '127.0.0.1',
      port: this.ports[app],
      agent: this.agent,
      method,
      path,
      headers: { host: HOST, ...headers },
    });
  }

  private async begin(
    app: App,
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body: string,
  ): Promise<IncomingMessage> {
    const asked = this.request(app, method, path, headers);
    asked.end(body);
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    return response.setEncoding('utf8');
  }

  async ask(app: App, method: string, path: string, headers: Readonly<Record<string, string>> = {}, body = ''): Promise<ProxyAnswer> {
    const response = await this.begin(
      app,
      method,
      path,
      body === '' ? headers : { 'content-length': String(Buffer.byteLength(body)), ...headers },
      body,
    );
    const parts: string[] = [];
    for await (const part of response) parts.push(part as string);
    return { status: response.statusCode ?? 0, headers: response.headers, body: parts.join('') };
  }

  /** The status of the answer to a body of so many bytes, which need not all be sent. */
  async statusOfBody(app: App, path: string, bytes: number, mediaType = 'application/json'): Promise<number> {
    return statusOfAnnounced(this.request(app, 'POST', path, { 'content-type': mediaType }), bytes);
  }

  async signIn(
    app: App,
    login: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<{ readonly setCookie: string; readonly cookie: string }> {
    const said = { 'content-type': 'application/json', origin: `https://${HOST}`, ...headers };
    const answer = await this.ask(app, 'POST', '/api/v1/session', said, JSON.stringify({ login, password: this.password }));
    const [setCookie] = answer.headers['set-cookie'] ?? [];
    if (setCookie === undefined) throw new Error(`${login} could not sign in: ${answer.status} ${answer.body}`);
    return { setCookie, cookie: setCookie.split(';')[0] ?? '' };
  }

  async stream(app: App, path: string, headers: Readonly<Record<string, string>>) {
    const response = await this.begin(app, 'GET', path, { accept: 'text/event-stream', ...headers }, '');
    let text = '';
    response.on('data', (part: string) => {
      text += part;
    });
    response.on('error', () => undefined);
    return {
      headers: response.headers,
      until: async (holds: (text: string) => boolean) => until(async () => Promise.resolve(holds(text))),
      close: () => response.destroy(),
    };
  }

  async plain(path: string): Promise<{ readonly status: number; readonly location: string | null }> {
    const answer = await fetch(`http://127.0.0.1:${this.ports.plain}${path}`, { redirect: 'manual' });
    return { status: answer.status, location: answer.headers.get('location') };
  }

  async healthStatus(): Promise<number> {
    return (await fetch(`http://127.0.0.1:${this.ports.health}/`)).status;
  }

  async close(): Promise<void> {
    this.agent.destroy();
    if (this.program.exitCode === null) {
      const ended = once(this.program, 'exit');
      this.program.kill('SIGTERM');
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}
