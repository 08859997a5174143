import { connect } from 'node:net';

/** Many open pages in one process, each a bare socket, so that reading costs little. Talks to `StreamClients`. */
export interface OpenPages {
  readonly port: number;
  readonly path: string;
  /** One page for each. */
  readonly cookies: readonly string[];
}
export type ClientCommand = { readonly open: OpenPages } | { readonly watch: string } | { readonly close: true };
export interface ClientReport {
  readonly pages: number;
  /** Instants, milliseconds of the epoch. */
  readonly firstAt: number;
  readonly lastAt: number;
}

/** Reconnects like a browser, spread over time because not all notice the loss at once. */
const RECONNECT_MS = 2_000;
const RECONNECT_SPREAD_MS = 2_000;

interface Page {
  readonly cookie: string;
  lastId: string;
  isLive: boolean;
  hasSeen: boolean;
}

let pages: Page[] = [];
let target: OpenPages | null = null;
let watched: Buffer | null = null;
let seen = 0;
let firstAt = 0;
const now = (): number => performance.timeOrigin + performance.now();

const reportIfAllSeen = (): void => {
  if (seen < pages.length) return;
  watched = null;
  process.send?.({ pages: pages.length, firstAt, lastAt: now() } satisfies ClientReport);
};
const watch = (text: string): void => {
  watched = Buffer.from(text);
  seen = 0;
  for (const page of pages) page.hasSeen = false;
};

const read = (page: Page, piece: Buffer): void => {
  const at = piece.lastIndexOf('id: ');
  if (at !== -1) page.lastId = piece.subarray(at + 4, piece.indexOf(10, at)).toString('latin1');
  if (watched === null || page.hasSeen || !piece.includes(watched)) return;
  page.hasSeen = true;
  if (seen === 0) firstAt = now();
  seen += 1;
  reportIfAllSeen();
};

const open = (page: Page, { port, path }: OpenPages): void => {
  const socket = connect(port, '127.0.0.1');
  const resume = page.lastId === '' ? '' : `Last-Event-ID: ${page.lastId}\r\n`;
  socket.setNoDelay(true);
  socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept: text/event-stream\r\nCookie: ${page.cookie}\r\n${resume}\r\n`);
  socket.on('data', (piece) => read(page, piece));
  socket.on('error', () => undefined);
  // An empty chunk ends the stream while the connection stays open. A browser then reconnects, so the socket is closed.
  socket.on('data', (piece) => {
    if (piece.length >= 5 && piece.subarray(-5).toString('latin1') === '0\r\n\r\n') socket.destroy();
  });
  socket.on('close', () => {
    if (target === null) return;
    const { port: samePort } = target;
    if (samePort === port) setTimeout(() => target !== null && open(page, target), RECONNECT_MS + Math.random() * RECONNECT_SPREAD_MS);
  });
};

process.on('message', (order: ClientCommand) => {
  if ('watch' in order) {
    watch(order.watch);
    process.send?.({ watching: true });
  } else if ('open' in order) {
    target = order.open;
    pages = order.open.cookies.map((cookie) => ({ cookie, lastId: '', isLive: false, hasSeen: false }));
    watch('event: live');
    for (const page of pages) open(page, order.open);
  } else process.exit(0);
});
process.on('disconnect', () => process.exit(0));
process.send?.({ ready: true });
