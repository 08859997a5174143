import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';
import type { Middleware } from './edge-request.js';

/** Paths that are the server's own; every other one is a page, whose script knows what to show. */
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
 * Serves a built page from `folder`: what is under `assets/` never changes under its name and is kept by the browser, everything else
 * is asked for anew. Compressed copies (`.br`, `.gz`) beside a file are sent where the browser takes them.
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
