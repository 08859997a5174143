import { connect } from 'node:net';

/** Many open pages in one process, each a bare socket: what it costs to read is to be as little as it can be. Speaks with `Crowd`. */
export interface OpenPages {
  readonly port: number;
  readonly path: string;
  /** One page for each. */
  readonly cookies: readonly string[];
}
export type CrowdOrder = { readonly open: OpenPages } | { readonly watch: string } | { readonly close: true };
export interface CrowdNews {
  readonly pages: number;
  /** Instants, milliseconds of the epoch. */
  readonly firstAt: number;
  readonly lastAt: number;
}

/** As the browsers do where the connection was lost; spread, for they do not all notice at the same time. */
const COME_BACK_MS = 2_000;
const SPREAD_MS = 2_000;

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

const tell = (): void => {
  if (seen < pages.length) return;
  watched = null;
  process.send?.({ pages: pages.length, firstAt, lastAt: now() } satisfies CrowdNews);
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
  tell();
};

const open = (page: Page, { port, path }: OpenPages): void => {
  const socket = connect(port, '127.0.0.1');
  const resume = page.lastId === '' ? '' : `Last-Event-ID: ${page.lastId}\r\n`;
  socket.setNoDelay(true);
  socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept: text/event-stream\r\nCookie: ${page.cookie}\r\n${resume}\r\n`);
  socket.on('data', (piece) => read(page, piece));
  socket.on('error', () => undefined);
  // The stream's end is told by an empty chunk, and the connection kept for another request: a browser takes it for lost.
  socket.on('data', (piece) => {
    if (piece.length >= 5 && piece.subarray(-5).toString('latin1') === '0\r\n\r\n') socket.destroy();
  });
  socket.on('close', () => {
    if (target === null) return;
    const { port: samePort } = target;
    if (samePort === port) setTimeout(() => target !== null && open(page, target), COME_BACK_MS + Math.random() * SPREAD_MS);
  });
};

process.on('message', (order: CrowdOrder) => {
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
