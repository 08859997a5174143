import { createServer, type ServerResponse } from 'node:http';

/** Server-sent events with plain `node:http`, as a baseline. Sends a given text to all open streams. */
const pages = new Set<ServerResponse>();

const server = createServer((request, response) => {
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' });
  response.flushHeaders();
  response.write('id: 0\nevent: live\ndata: {"seq":0}\n\n');
  pages.add(response);
  request.on('close', () => pages.delete(response));
});
server.listen(Number(process.argv[2]), '127.0.0.1', () => process.send?.({ listening: true }));

process.on('message', ({ text }: { readonly text: string }) => {
  const begunAt = performance.timeOrigin + performance.now();
  for (const page of pages) page.write(text);
  process.send?.({ begunAt });
});
process.on('disconnect', () => process.exit(0));
