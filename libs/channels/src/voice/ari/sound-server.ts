import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeWav, type Samples } from '../sound/wav.js';

export interface SoundServerOptions {
  /** Where it listens: the address that Asterisk reaches. */
  readonly host: string;
  readonly port: number;
  /** How Asterisk writes it. Null: from host and port. */
  readonly url: string | null;
}

interface Made {
  readonly name: string;
  readonly wav: Buffer;
}

const madeOf = (samples: Samples): Made => {
  const wav = writeWav(samples);
  return { name: `/${createHash('sha256').update(wav).digest('hex')}.wav`, wav };
};

/** Texts of the last calls. */
const KEPT = 100;

/**
 * Gives Asterisk what it is to play, by HTTP. A sound is found by the hash of its content alone, so that nobody finds one whose text he does not know,
 * and Asterisk fetches equal texts once.
 */
export class SoundServer {
  private readonly sounds = new Map<string, Buffer>();
  private readonly made = new WeakMap<Samples, Made>();
  private readonly server: Server = createServer((request, response) => this.serve(request, response));
  private readonly listening: Promise<unknown>;

  constructor(private readonly options: SoundServerOptions) {
    this.listening = once(this.server.listen(options.port, options.host), 'listening');
    this.listening.catch(() => undefined);
  }

  /** The address of a sound, as a WAV file, from now on. Calls that share their samples share the file. Rejects when the port cannot be listened on. */
  async offer(samples: Samples): Promise<string> {
    await this.listening;
    const made = this.made.get(samples) ?? madeOf(samples);
    this.made.set(samples, made);
    const { name, wav } = made;
    this.sounds.delete(name);
    this.sounds.set(name, wav);
    for (const oldest of this.sounds.keys()) {
      if (this.sounds.size <= KEPT) break;
      this.sounds.delete(oldest);
    }
    const { host, url } = this.options;
    return `${url ?? `http://${host}:${(this.server.address() as AddressInfo).port}`}${name}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private serve(request: IncomingMessage, response: ServerResponse): void {
    const wav = this.sounds.get(request.url ?? '');
    if (wav === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'audio/wav', 'content-length': wav.length, 'cache-control': 'max-age=86400' });
    response.end(request.method === 'GET' ? wav : undefined);
  }
}
