import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.js';
import { own } from './owned-processes.js';
import type { SmscAccount } from './smsc.js';
import { until } from './until.js';

const BOXES = ['bearerbox', 'smsbox'] as const;
/** Debian has them where not everybody's PATH leads. */
const ENVIRONMENT = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` };
const PASSWORD = 'a-password-of-kannel';

/** Whether Debian's `kannel` is there. */
export const canRunKannel = (): boolean =>
  BOXES.every((box) => spawnSync(box, ['--version'], { env: ENVIRONMENT, stdio: 'ignore' }).error === undefined);

const isListening = async (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    const end = (is: boolean): void => {
      socket.destroy();
      resolve(is);
    };
    socket.once('connect', () => end(true)).once('error', () => end(false));
  });

const group = (name: string, settings: Readonly<Record<string, string | number>>): string =>
  [`group = ${name}`, ...Object.entries(settings).map(([key, value]) => `${key} = "${value}"`), ''].join('\n');

/** Debian's SMS gateway `kannel`, bound to an SMSC as a client: a second opinion on what SMPP is. */
export class Kannel {
  /** What it told by HTTP: `report` with a state of delivery, `reply` with what somebody wrote. */
  readonly told: Readonly<Record<string, string>>[] = [];

  private constructor(
    private readonly folder: string,
    private readonly sendUrl: string,
    private readonly boxes: readonly ChildProcess[],
    private readonly server: ReturnType<typeof createServer>,
    private readonly callbackUrl: string,
  ) {}

  static async start(smscPort: number, { systemId, password }: SmscAccount): Promise<Kannel> {
    const folder = mkdtempSync(join(tmpdir(), 'rainstorm-kannel-'));
    const [admin, smsbox, send] = [await freePort(), await freePort(), await freePort()];
    const server = createServer();
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const conf = join(folder, 'kannel.conf');
    writeFileSync(
      conf,
      [
        group('core', {
          'admin-port': admin,
          'admin-interface': '127.0.0.1',
          'admin-password': PASSWORD,
          'smsbox-port': smsbox,
          'smsbox-interface': '127.0.0.1',
          'box-allow-ip': '127.0.0.1',
        }),
        group('smsc', {
          smsc: 'smpp',
          'smsc-id': 'simulated',
          host: '127.0.0.1',
          port: smscPort,
          'transceiver-mode': 1,
          'smsc-username': systemId,
          'smsc-password': password,
          'system-type': '',
          'address-range': '',
        }),
        group('smsbox', { 'bearerbox-host': '127.0.0.1', 'sendsms-port': send, 'sendsms-interface': '127.0.0.1' }),
        group('sendsms-user', { username: 'test', password: PASSWORD, concatenation: 1, 'max-messages': 5 }),
        group('sms-service', {
          keyword: 'default',
          'get-url': `${url}/reply?from=%p&text=%a`,
          'max-messages': 0,
          'catch-all': 1,
        }),
      ].join('\n'),
      { mode: 0o600 },
    );
    const begin = (box: (typeof BOXES)[number]): ChildProcess =>
      own(spawn(box, ['-v', '4', conf], { env: ENVIRONMENT, cwd: folder, stdio: 'ignore' }));
    const bearerbox = begin('bearerbox');
    // The smsbox gives up where it finds no bearerbox.
    await until(async () => isListening(smsbox));
    const boxes = [bearerbox, begin('smsbox')];
    const kannel = new Kannel(folder, `http://127.0.0.1:${send}/cgi-bin/sendsms`, boxes, server, url);
    server.on('request', (request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', url);
      kannel.told.push({ ...Object.fromEntries(searchParams), what: pathname.slice(1) });
      response.end();
    });
    await until(async () => (await fetch(kannel.sendUrl).catch(() => null)) !== null);
    return kannel;
  }

  /** Sends an SMS in UCS-2, and asks for its report. Resolves with the status of the answer: 202 where it was taken. */
  async send(mobile: string, text: string): Promise<number> {
    const url = new URL(this.sendUrl);
    const given = {
      username: 'test',
      password: PASSWORD,
      from: '10690001',
      to: mobile,
      text,
      coding: '2',
      charset: 'UTF-8',
      'dlr-mask': '3',
      'dlr-url': `${this.callbackUrl}/report?state=%d`,
    };
    for (const [name, value] of Object.entries(given)) url.searchParams.set(name, value);
    const answer = await fetch(url);
    await answer.body?.cancel();
    return answer.status;
  }

  async stop(): Promise<void> {
    for (const box of [...this.boxes].reverse()) {
      if (box.exitCode !== null || box.signalCode !== null) continue;
      const ended = once(box, 'exit');
      box.kill('SIGTERM');
      const hurry = setTimeout(() => box.kill('SIGKILL'), 5_000);
      await ended;
      clearTimeout(hurry);
    }
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
    rmSync(this.folder, { recursive: true, force: true });
  }
}
