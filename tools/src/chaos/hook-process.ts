import { appendFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { Arrival, WebhookBehaviour } from './receiver.js';

/** Another office's webhook that misbehaves on request. It writes each message to a file before it confirms it, so a crash loses none. */
const [port, file = ''] = process.argv.slice(2);
let conduct: WebhookBehaviour = 'good';
const hanging = new Set<ServerResponse>();

const server = createServer((request, response) => {
  request.resume();
  request.once('end', () => {
    if (conduct === 'hangs') {
      hanging.add(response);
      return;
    }
    if (conduct === 'fails') {
      response.writeHead(500).end();
      return;
    }
    const arrival: Arrival = {
      at: Date.now(),
      key: String(request.headers['webhook-id']),
      to: `http://127.0.0.1:${port ?? ''}${request.url ?? ''}`,
    };
    appendFileSync(file, `${JSON.stringify(arrival)}\n`);
    if (conduct === 'takes-silently') request.socket.destroy();
    else response.writeHead(204).end();
  });
});
server.listen(Number(port), '127.0.0.1', () => process.send?.({ listening: true }));

process.on('message', (asked: WebhookBehaviour) => {
  conduct = asked;
  for (const response of hanging) response.destroy();
  hanging.clear();
});
process.on('disconnect', () => process.exit(0));
