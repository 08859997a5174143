import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silence, writeWav } from '../sound/wav.js';
import { BaresipControl, type BaresipEvent } from './baresip-control.js';

export interface BaresipPlace {
  /** The address of this machine that the other side reaches. Null: the one that the default route uses. */
  readonly localAddress: string | null;
  /** First and last UDP port of the voice. Null: any. */
  readonly rtpPorts: readonly [number, number] | null;
  /** Where the modules of baresip are; the default is Debian's place. */
  readonly modulesFolder?: string;
}

const DEBIAN_MODULES = '/usr/lib/baresip/modules';
const START_MS = 20_000;
const END_MS = 3_000;
/** Longer than a phone ever rings. */
const SILENCE_MS = 180_000;

const freePort = async (): Promise<number> => {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

const config = (place: BaresipPlace, controlPort: number, silent: string): string =>
  [
    'poll_method epoll',
    ...(place.localAddress === null ? [] : [`net_interface ${place.localAddress}`, `sip_listen ${place.localAddress}:0`]),
    ...(place.rtpPorts === null ? [] : [`rtp_ports ${place.rtpPorts.join('-')}`]),
    `module_path ${place.modulesFolder ?? DEBIAN_MODULES}`,
    ...['g711', 'aufile', 'srtp', 'dtls_srtp'].map((name) => `module ${name}.so`),
    ...['menu', 'ctrl_tcp'].map((name) => `module_app ${name}.so`),
    `ctrl_tcp_listen 127.0.0.1:${controlPort}`,
    // A file that ends ends the call, so a phone that rings hears a long silence.
    `audio_source aufile,${silent}`,
    'ringback_disabled yes',
    'statmode_default off',
    'menu_bell no',
    'call_max_calls 1',
    '',
  ].join('\n');

/**
 * One baresip, which carries one call at a time. It ends with this process, however that ends: the kernel sends it SIGTERM (PR_SET_PDEATHSIG, by
 * util-linux' setpriv), at which it hangs up. It has none of this process's settings, and gets its account over the control socket.
 */
export class BaresipProcess {
  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
    readonly control: BaresipControl,
  ) {}

  /** `onEnd` is called once, when it or its control socket is gone. Rejects with the reason why it did not start. */
  static async start(place: BaresipPlace, onEvent: (event: BaresipEvent) => void, onEnd: () => void): Promise<BaresipProcess> {
    const folder = await mkdtemp(join(tmpdir(), 'rainstorm-sip-'));
    const controlPort = await freePort();
    const silent = join(folder, 'silence.wav');
    await chmod(folder, 0o700);
    await writeFile(silent, writeWav(silence(SILENCE_MS)), { mode: 0o600 });
    await writeFile(join(folder, 'config'), config(place, controlPort, silent), { mode: 0o600 });
    // It would make examples of its own.
    for (const name of ['accounts', 'contacts']) await writeFile(join(folder, name), '', { mode: 0o600 });
    const child = spawn('setpriv', ['--pdeathsig', 'TERM', 'baresip', '-4', '-f', folder], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { PATH: process.env['PATH'] ?? '', HOME: folder },
    });
    const gone = new Promise<void>((resolve) => {
      child.once('error', () => resolve());
      child.once('exit', () => resolve());
    });
    try {
      await Promise.race([
        ready(child),
        gone.then(() => {
          throw new Error('baresip cannot be started: is baresip-core installed, and setpriv of util-linux?');
        }),
      ]);
      let isOver = false;
      const over = (): void => {
        if (!isOver) onEnd();
        isOver = true;
      };
      const control = await BaresipControl.open(controlPort, onEvent, over);
      void gone.then(() => control.close());
      return new BaresipProcess(child, folder, control);
    } catch (error) {
      child.kill('SIGKILL');
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** Writes a sound that the next call can play. */
  async keep(name: 'text' | 'confirmation', sound: Buffer): Promise<void> {
    await writeFile(this.soundFile(name), sound, { mode: 0o600 });
  }

  async play(name: 'silence' | 'text' | 'confirmation'): Promise<void> {
    // It says in words that it could not, and that the command was done.
    const answer = await this.control.command('ausrc', `aufile,${this.soundFile(name)}`);
    if (/failed|no such/.test(answer)) throw new Error('baresip cannot play a sound');
  }

  /** Lets it hang up and unregister, and ends it if that takes too long. */
  async stop(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const gone = once(this.child, 'exit');
      this.child.kill('SIGTERM');
      const limit = setTimeout(() => this.child.kill('SIGKILL'), END_MS);
      await gone;
      clearTimeout(limit);
    }
    this.control.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  private soundFile(name: string): string {
    return join(this.folder, `${name}.wav`);
  }
}

const ready = async (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('baresip does not start')), START_MS);
    let said = '';
    // What it says is read to its end, and kept nowhere.
    child.stdout?.on('data', (part: Buffer) => {
      if (said === 'ready') return;
      said = (said + part.toString('latin1')).slice(-2_000);
      if (!said.includes('baresip is ready')) return;
      said = 'ready';
      clearTimeout(limit);
      resolve();
    });
    child.once('error', () => clearTimeout(limit));
    child.once('exit', () => clearTimeout(limit));
  });
