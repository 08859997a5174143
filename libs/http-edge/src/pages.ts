import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';
import type { Middleware } from './edge-request.js';

/** Paths handled by the server. Every other path serves the page, whose router shows the screen. */
const OWN = [/^\/api(\/|$)/, /^\/health(\/|$)/, /^\/r(\/|$)/, /\.\w+$/];

const notBuilt: Middleware = (request, response, next) => {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  const isPage = request.method === 'GET' && !OWN.some((own) => own.test(path));
  if (!isPage) {
    next();
    return;
  }
  response.statusCode = 503;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.end('网页尚未构建，请运行 npm run build。/ The pages have not been built: run npm run build.\n');
};

/**
 * Serves a built page from `folder`. Files under `assets/` never change under their name, so browsers cache them; everything else
 * is revalidated. Compressed copies (`.br`, `.gz`) beside a file are sent if the browser accepts them.
 */
export const pages = (folder: string): Middleware => {
  if (!existsSync(join(folder, 'index.html'))) return notBuilt;
  const serve = sirv(folder, {
    etag: true,
    brotli: true,
    gzip: true,
    single: true,
    ignores: OWN,
    setHeaders: (response, pathname) =>
      response.setHeader('Cache-Control', pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
  });
  return (request, response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') serve(request, response, next);
    else next();
  };
};
