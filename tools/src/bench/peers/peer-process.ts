import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bullmqPeer } from './bullmq-script.js';
import { limitPeer } from './limit.js';
import type { DeadlinePlan, Peer, PeerKind, PeerStart, Publication } from './peer.js';
import { pgBossPeer } from './pg-boss-script.js';
import { plainPeer } from './plain.js';

/** A peer as a process of its own. It is called over HTTP, as the product is. Talks to `PeerProcess`. */
const peers: Readonly<Record<PeerKind, (start: PeerStart) => Promise<Peer>>> = {
  plain: plainPeer,
  bullmq: bullmqPeer,
  'pg-boss': pgBossPeer,
  limit: limitPeer,
};

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString());
};

const serve = async (peer: Peer): Promise<number> => {
  const act = async (request: IncomingMessage): Promise<void> => {
    const body = await bodyOf(request);
    if (request.url === '/publish') return peer.publish(body as Publication);
    if (request.url === '/deadlines' && peer.setDeadlines !== undefined) return peer.setDeadlines(body as DeadlinePlan);
    throw new Error(`It does not know ${request.url ?? ''}`);
  };
  const server = createServer((request, response) => {
    act(request).then(
      () => response.writeHead(204).end(),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};

process.once('message', (start: PeerStart) => {
  void (async () => {
    const peer = await peers[start.kind](start);
    process.once('SIGTERM', () => void peer.stop().finally(() => process.exit(0)));
    process.send?.({ port: await serve(peer) });
  })();
});
process.on('disconnect', () => process.exit(0));
process.send?.({ listening: true });
