import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { lookup } from 'mrmime';
import Negotiator from 'negotiator';
import type { Middleware } from './edge-request.js';
import { isKnownTag } from './files.js';

/** Paths handled by the server. Every other path serves the page, whose router shows the screen. */
const OWN = [/^\/api(\/|$)/, /^\/health(\/|$)/, /^\/r(\/|$)/, /^\/t(\/|$)/, /^\/gateways(\/|$)/, /\.\w+$/];

const pathOf = (url: string | undefined): string => (url ?? '/').split('?')[0] ?? '/';

const notBuilt: Middleware = (request, response, next) => {
  const path = pathOf(request.url);
  const isPage = request.method === 'GET' && !OWN.some((own) => own.test(path));
  if (!isPage) {
    next();
    return;
  }
  response.statusCode = 503;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.end('网页尚未构建，请运行 npm run build。/ The pages have not been built: run npm run build.\n');
};

/** The ends of compressed copies, the most wanted first. */
const copies = { br: '.br', gzip: '.gz' } as const;
type Encoding = keyof typeof copies | 'identity';
const encodings: readonly Encoding[] = ['br', 'gzip', 'identity'];

interface PageFile {
  readonly type: string;
  readonly digest: string;
  readonly bodies: Readonly<Partial<Record<Encoding, Buffer>>>;
}

const isCopy = (path: string): boolean => Object.values(copies).some((end) => path.endsWith(end));

/** The files of a folder by their path, with their compressed copies. */
const readFiles = (folder: string): ReadonlyMap<string, PageFile> => {
  const paths = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !isCopy(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    paths.map((path) => {
      const identity = readFileSync(path);
      const compressed = Object.entries(copies)
        .filter(([, end]) => existsSync(`${path}${end}`))
        .map(([encoding, end]) => [encoding, readFileSync(`${path}${end}`)] as const);
      const type = lookup(path) ?? 'application/octet-stream';
      return [
        `/${relative(folder, path).split(sep).join('/')}`,
        {
          type: type.startsWith('text/') ? `${type}; charset=utf-8` : type,
          digest: createHash('sha256').update(identity).digest('base64url').slice(0, 20),
          bodies: { identity, ...Object.fromEntries(compressed) },
        },
      ];
    }),
  );
};

/**
 * Serves a built page from `folder`. Files under `assets/` never change under their name, so browsers cache them; everything else is revalidated.
 * Compressed copies (`.br`, `.gz`) beside a file are sent if the browser accepts them. The files are read once, into memory: a disk that fails, a folder
 * that is replaced or a process without free file handles must not take the page from those who work with it.
 */
export const pages = (folder: string): Middleware => {
  if (!existsSync(join(folder, 'index.html'))) return notBuilt;
  const files = readFiles(folder);
  return (request, response, next) => {
    const path = pathOf(request.url);
    const file = files.get(path) ?? (OWN.some((own) => own.test(path)) ? undefined : files.get('/index.html'));
    if (file === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
      next();
      return;
    }
    const accepted = new Negotiator(request).encodings();
    const encoding = encodings.find((each) => file.bodies[each] !== undefined && accepted.includes(each)) ?? 'identity';
    const tag = `"${file.digest}-${encoding}"`;
    response.setHeader('ETag', tag);
    response.setHeader('Vary', 'Accept-Encoding');
    response.setHeader('Cache-Control', path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    if (isKnownTag(request.headers['if-none-match'], tag)) {
      response.statusCode = 304;
      response.end();
      return;
    }
    const body = file.bodies[encoding] ?? Buffer.alloc(0);
    response.setHeader('Content-Type', file.type);
    response.setHeader('Content-Length', body.length);
    if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
    response.statusCode = 200;
    response.end(request.method === 'HEAD' ? undefined : body);
  };
};
