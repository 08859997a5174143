import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { clamdScan } from './virus-scanner.js';

/** A daemon that takes INSTREAM as clamd(8) describes it, and gives the answer of `verdictOn`; null: it never answers. */
class Clamd {
  readonly received: Buffer[] = [];
  private readonly sockets = new Set<Socket>();
  private constructor(private readonly server: Server) {}

  static async start(verdictOn: (content: Buffer) => string | null): Promise<Clamd> {
    const server = createServer();
    const clamd = new Clamd(server);
    server.on('connection', (socket) => clamd.serve(socket, verdictOn));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return clamd;
  }

  private serve(socket: Socket, verdictOn: (content: Buffer) => string | null): void {
    this.sockets.add(socket);
    let all = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (part) => {
      all = Buffer.concat([all, part]);
      const command = Buffer.from('zINSTREAM\0');
      if (all.length < command.length) return;
      if (!all.subarray(0, command.length).equals(command)) {
        socket.end('UNKNOWN COMMAND\0');
        return;
      }
      const parts: Buffer[] = [];
      for (let at = command.length; at + 4 <= all.length;) {
        const length = all.readUInt32BE(at);
        if (length === 0) {
          const content = Buffer.concat(parts);
          this.received.push(content);
          const verdict = verdictOn(content);
          if (verdict !== null) socket.end(`${verdict}\0`);
          return;
        }
        if (at + 4 + length > all.length) return;
        parts.push(all.subarray(at + 4, at + 4 + length));
        at += 4 + length;
      }
    });
  }

  get address(): { readonly host: string; readonly port: number } {
    return { host: '127.0.0.1', port: (this.server.address() as AddressInfo).port };
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }
}

let clamd: Clamd | null = null;
afterEach(async () => {
  await clamd?.stop();
  clamd = null;
});
const away = { ok: false, refusal: { type: 'virus-scanner-away' } };

describe('a file that a virus scanner looks at', () => {
  it('is taken where nothing was found, and was sent as a whole', async () => {
    clamd = await Clamd.start(() => 'stream: OK');
    const content = Buffer.from(Array.from({ length: 200_001 }, (_, at) => at % 251));
    expect(await clamdScan(clamd.address)(content)).toEqual({ ok: true, value: undefined });
    expect(clamd.received).toEqual([content]);
  });

  it('is refused with the name of what was found', async () => {
    clamd = await Clamd.start((content) => (content.includes('EICAR') ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK'));
    expect(await clamdScan(clamd.address)(Buffer.from('EICAR'))).toEqual({
      ok: false,
      refusal: { type: 'attachment-infected', signature: 'Eicar-Test-Signature' },
    });
  });

  it.each(['INSTREAM size limit exceeded. ERROR', '', 'something else'])('is not taken where the scanner says %j', async (verdict) => {
    clamd = await Clamd.start(() => verdict);
    expect(await clamdScan(clamd.address)(Buffer.from('a'))).toEqual(away);
  });

  it('is not taken where the scanner does not answer in time, or is not there', async () => {
    clamd = await Clamd.start(() => null);
    expect(await clamdScan(clamd.address, 100)(Buffer.from('a'))).toEqual(away);
    const { address } = clamd;
    await clamd.stop();
    clamd = null;
    expect(await clamdScan(address)(Buffer.from('a'))).toEqual(away);
    expect(await clamdScan({ path: '/nowhere/clamd.sock' })(Buffer.from('a'))).toEqual(away);
  });
});
