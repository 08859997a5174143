import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { forTelephone, readWav, writeWav, type Samples } from './wav.js';

/** Turns text into sound. */
export interface Speech {
  /** Rejects where the text cannot be spoken; nothing is said of what it contains. */
  say(text: string): Promise<Samples>;
}

export interface SpeechOptions {
  /** Program and arguments. It gets the text (UTF-8) on its input and writes a WAV file of 16-bit PCM to its output. No shell is between. */
  readonly command: readonly [string, ...string[]];
  /** Spoken texts are kept here, so that equal texts are spoken once. Made where it is missing, readable by its owner only. */
  readonly folder: string;
  /** For one text, in milliseconds. */
  readonly timeoutMs?: number;
}

/** Debian's espeak-ng with its Mandarin voice: 100 characters in half a minute. */
export const mandarin: readonly [string, ...string[]] = ['espeak-ng', '-v', 'cmn', '-s', '200', '--stdin', '--stdout'];

const LONGEST_BYTES = 64 * 1024 * 1024;
/** A text that nobody has heard for so long is spoken anew. */
const KEPT_MS = 14 * 86_400_000;

const run = async ([program, ...args]: readonly [string, ...string[]], text: string, timeoutMs: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    // Nothing of this process's settings is passed on.
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'], env: { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8' } });
    const parts: Buffer[] = [];
    let bytes = 0;
    const give = (error: Error): void => {
      child.kill('SIGKILL');
      reject(error);
    };
    const limit = setTimeout(() => give(new Error(`${program} took too long`)), timeoutMs);
    child.once('error', (error) => {
      clearTimeout(limit);
      reject(new Error(`${program} cannot be started`, { cause: error }));
    });
    child.stdout.on('data', (part: Buffer) => {
      bytes += part.length;
      if (bytes > LONGEST_BYTES) give(new Error(`${program} wrote too much`));
      else parts.push(part);
    });
    // A program that ends without reading is told by its exit code.
    child.stdin.on('error', () => undefined);
    child.once('close', (code) => {
      clearTimeout(limit);
      if (code === 0) resolve(Buffer.concat(parts));
      else reject(new Error(`${program} ended with ${code ?? 'a signal'}`));
    });
    child.stdin.end(text);
  });

const removeOld = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    const { mtimeMs } = await stat(file);
    if (name.endsWith('.wav') && Date.now() - mtimeMs > KEPT_MS) await rm(file, { force: true });
  }
};

/** Speech by a program, kept in a folder. Several processes may share the folder. */
export const makeSpeech = ({ command, folder, timeoutMs = 30_000 }: SpeechOptions): Speech => {
  const underWay = new Map<string, Promise<Samples>>();
  let ready: Promise<unknown> | null = null;

  const prepare = async (): Promise<void> => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const { uid, mode } = await stat(folder);
    // What somebody else could write there would be spoken as a warning.
    if (uid !== process.getuid?.() || (mode & 0o022) !== 0) throw new Error('the folder of the speech can be written by others');
    // Another process may have removed the same file meanwhile.
    await removeOld(folder).catch(() => undefined);
  };

  const speak = async (text: string, name: string): Promise<Samples> => {
    ready ??= prepare().catch((error: unknown) => {
      ready = null;
      throw error;
    });
    await ready;
    const file = join(folder, `${name}.wav`);
    const kept = await readFile(file).catch(() => null);
    if (kept !== null) {
      const now = new Date();
      await utimes(file, now, now).catch(() => undefined);
      return readWav(kept).samples;
    }
    const samples = forTelephone(readWav(await run(command, text, timeoutMs)));
    if (samples.length === 0) throw new Error(`${command[0]} wrote no sound`);
    const unfinished = `${file}.${process.pid}`;
    await writeFile(unfinished, writeWav(samples), { mode: 0o600 });
    await rename(unfinished, file);
    return samples;
  };

  return {
    say: async (text) => {
      const name = createHash('sha256')
        .update(JSON.stringify([command, text]))
        .digest('hex');
      const known = underWay.get(name) ?? speak(text, name).finally(() => underWay.delete(name));
      underWay.set(name, known);
      return known;
    },
  };
};
