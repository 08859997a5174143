import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.js';
import { own } from './owned-processes.js';
import { until } from './until.js';

const send = (status: string, ...headers: readonly string[]): string =>
  [
    '<send><![CDATA[',
    `SIP/2.0 ${status}`,
    '[last_Via:]',
    '[last_From:]',
    '[last_To:];tag=[call_number]',
    '[last_Call-ID:]',
    '[last_CSeq:]',
    ...headers,
    'Content-Length: 0',
    '',
    ']]></send>',
  ].join('\n');

const contact = 'Contact: <sip:[local_ip]:[local_port]>';
const scenario = (...steps: readonly string[]): string =>
  ['<?xml version="1.0" encoding="UTF-8"?>', '<scenario name="131631">', ...steps, '</scenario>'].join('\n');

/** Answers each call with one final response, e.g. `480 Temporarily Unavailable`. */
const refusing = (response: string): string =>
  scenario('<recv request="INVITE"/>', send('100 Trying'), send(response, contact), '<recv request="ACK"/>');

/** A registrar that checks the digest (RFC 3261, 22) of one user. */
const registrar = (user: string, password: string): string =>
  scenario(
    '<recv request="REGISTER"/>',
    send('401 Unauthorized', 'WWW-Authenticate: Digest realm="131631", nonce="0123456789abcdef", algorithm=MD5'),
    '<recv request="REGISTER">',
    `<action><verifyauth assign_to="known" username="${user}" password="${password}"/></action>`,
    '</recv>',
    '<nop hide="true" test="known" next="known"/>',
    send('403 Forbidden'),
    '<nop hide="true" next="end"/>',
    '<label id="known"/>',
    send('200 OK', '[last_Contact:];expires=300'),
    '<label id="end"/>',
    '<nop hide="true"/>',
  );

const isBound = (port: number): boolean =>
  readFileSync('/proc/net/udp', 'utf8').includes(`:${port.toString(16).toUpperCase().padStart(4, '0')} `);

/** The other side of a trunk, played by sipp on loopback. */
export class SippPhone {
  private constructor(
    readonly port: number,
    private readonly folder: string,
    private readonly child: ChildProcess,
  ) {}

  static async refusing(response: string): Promise<SippPhone> {
    return SippPhone.play(refusing(response));
  }

  static async registrar(user: string, password: string): Promise<SippPhone> {
    return SippPhone.play(registrar(user, password));
  }

  private static async play(text: string): Promise<SippPhone> {
    const folder = mkdtempSync(join(tmpdir(), 'rainstorm-sipp-'));
    const file = join(folder, 'scenario.xml');
    writeFileSync(file, text);
    const port = await freePort();
    const child = own(
      spawn('sipp', ['-sf', file, '-i', '127.0.0.1', '-p', String(port), '-nostdin'], { cwd: folder, stdio: 'ignore' }),
      'SIGKILL',
    );
    await until(async () => Promise.resolve(isBound(port)));
    return new SippPhone(port, folder, child);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const gone = once(this.child, 'exit');
      this.child.kill('SIGKILL');
      await gone;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}
