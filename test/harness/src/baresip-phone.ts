import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.js';
import { own } from './owned-processes.js';
import { until } from './until.js';

const has = (program: string): boolean => spawnSync('which', [program]).status === 0;

/** Real calls on loopback need these programs of Debian: baresip-core, sip-tester, espeak-ng and util-linux. */
export const canRunPhones = (): boolean => ['baresip', 'sipp', 'espeak-ng', 'setpriv'].every(has);

interface PhoneEvent {
  readonly type?: string;
  readonly param?: string;
}

/** 8 kHz, 16 bits. */
const HEADER_BYTES = 44;
const LONGEST_CALL_S = 120;

/**
 * A telephone: a baresip that listens on loopback for some numbers, does what its owner says, and records what it hears. Any other number is unknown
 * to it (404). Nothing registers. Written apart from the gateway that calls it.
 */
export class BaresipPhone {
  readonly events: PhoneEvent[] = [];
  private readonly told = new EventEmitter();
  private readonly answers: string[] = [];
  private rest = Buffer.alloc(0);

  private constructor(
    readonly port: number,
    private readonly folder: string,
    private readonly child: ChildProcess,
    private readonly socket: Socket,
  ) {
    socket.on('error', () => undefined);
    socket.on('data', (part: Buffer) => {
      this.rest = Buffer.concat([this.rest, part]);
      for (;;) {
        const colon = this.rest.indexOf(':');
        const end = colon + 1 + Number(this.rest.toString('latin1', 0, Math.max(colon, 0)));
        if (colon < 0 || this.rest.length <= end) return;
        const message = JSON.parse(this.rest.toString('utf8', colon + 1, end)) as PhoneEvent & {
          readonly response?: boolean;
          readonly data?: string;
        };
        this.rest = this.rest.subarray(end + 1);
        if (message.response === true) this.answers.push(message.data ?? '');
        else this.events.push(message);
        this.told.emit('message');
      }
    });
  }

  static async start(...numbers: readonly string[]): Promise<BaresipPhone> {
    const folder = mkdtempSync(join(tmpdir(), 'rainstorm-phone-'));
    const [port, control] = [await freePort(), await freePort()];
    const lines = [
      'poll_method epoll',
      'net_interface 127.0.0.1',
      `sip_listen 127.0.0.1:${port}`,
      'module_path /usr/lib/baresip/modules',
      ...['g711', 'aufile', 'sndfile'].map((name) => `module ${name}.so`),
      ...['menu', 'ctrl_tcp'].map((name) => `module_app ${name}.so`),
      `snd_path ${folder}`,
      `audio_source aufile,${join(folder, 'silence.wav')}`,
      `ctrl_tcp_listen 127.0.0.1:${control}`,
      'statmode_default off',
      'menu_bell no',
      '',
    ];
    writeFileSync(join(folder, 'config'), lines.join('\n'));
    for (const name of ['accounts', 'contacts']) writeFileSync(join(folder, name), '');
    writeFileSync(join(folder, 'silence.wav'), silence());
    const child = own(spawn('baresip', ['-4', '-f', folder], { stdio: 'ignore' }));
    let socket: Socket | null = null;
    await until(async () => {
      socket = await opened(control);
      return socket !== null;
    });
    if (socket === null) throw new Error('The phone did not start');
    const phone = new BaresipPhone(port, folder, child, socket);
    for (const number of numbers) await phone.command('uanew', `<sip:${number}@127.0.0.1>;regint=0;audio_codecs=PCMA/8000/1`);
    return phone;
  }

  /** Waits for the next event of this type that was not waited for yet. */
  async until(type: string): Promise<PhoneEvent> {
    for (;;) {
      const at = this.events.findIndex((event) => event.type === type);
      if (at >= 0) return this.events.splice(0, at + 1)[at] as PhoneEvent;
      await once(this.told, 'message');
    }
  }

  async rings(): Promise<void> {
    await this.until('CALL_INCOMING');
  }

  async answer(): Promise<void> {
    await this.rings();
    await this.command('accept');
    await this.until('CALL_ESTABLISHED');
  }

  /** Puts the receiver down, or presses a ringing call away. */
  async hangUp(): Promise<void> {
    await this.command('hangup');
  }

  /** A key as an RTP event (RFC 4733). */
  async press(key: string): Promise<void> {
    await this.command('sndcode', key);
  }

  async hungUp(): Promise<void> {
    await this.until('CALL_CLOSED');
  }

  /** What was heard in the last call: samples of 16 bits at 8 kHz. Empty where nothing was. */
  heard(): Int16Array {
    const files = readdirSync(this.folder).filter((name) => name.endsWith('-dec.wav'));
    const last = files.sort().at(-1);
    if (last === undefined) return new Int16Array();
    const file = readFileSync(join(this.folder, last));
    return Int16Array.from({ length: Math.floor((file.length - HEADER_BYTES) / 2) }, (_, index) =>
      file.readInt16LE(HEADER_BYTES + index * 2),
    );
  }

  async stop(): Promise<void> {
    this.socket.destroy();
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const gone = once(this.child, 'exit');
      this.child.kill('SIGKILL');
      await gone;
    }
    if (existsSync(this.folder)) rmSync(this.folder, { recursive: true, force: true });
  }

  private async command(command: string, params?: string): Promise<string> {
    const text = JSON.stringify({ command, params });
    this.socket.write(`${Buffer.byteLength(text)}:${text},`);
    for (;;) {
      const answer = this.answers.shift();
      if (answer !== undefined) return answer;
      await once(this.told, 'message');
    }
  }
}

/** The owner says nothing. */
const silence = (): Buffer => {
  const bytes = 8_000 * 2 * LONGEST_CALL_S;
  const file = Buffer.alloc(HEADER_BYTES + bytes);
  file.write('RIFF____WAVEfmt ', 'latin1');
  file.writeUInt32LE(file.length - 8, 4);
  for (const [at, value] of [
    [16, 16],
    [24, 8_000],
    [28, 16_000],
    [40, bytes],
  ] as const)
    file.writeUInt32LE(value, at);
  for (const [at, value] of [
    [20, 1],
    [22, 1],
    [32, 2],
    [34, 16],
  ] as const)
    file.writeUInt16LE(value, at);
  file.write('data', 36, 'latin1');
  return file;
};

const opened = async (port: number): Promise<Socket | null> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(socket));
    socket.once('error', () => resolve(null));
  });
