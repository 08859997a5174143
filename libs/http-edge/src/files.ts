import { accepted, refused, type Result } from '@rainstorm/warning-model';
import type { EdgeResponse } from './edge-request.js';
import type { IncomingMessage } from 'node:http';

/** The media type of a request without its parameters, in lower case. */
export const mediaTypeOf = (request: IncomingMessage): string =>
  (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** A body that is a file, and no form and no JSON. A page of another site cannot send one without asking first (CORS). */
export const isFileBody = (request: IncomingMessage): boolean =>
  /^(application\/(octet-stream|pdf|vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet)|image\/[\w.+-]+|text\/csv)$/.test(
    mediaTypeOf(request),
  );

/** Of a body that is too large so much is read and thrown away, so that the caller receives the reason. */
const READ_FOR_REASON = 4;

/**
 * The whole body of a request that nothing else reads (`EdgeOptions.filesAt`), after its caller was admitted. Refused where it has more than
 * `mostBytes`: what comes after them is not kept.
 */
export const readFileBody = async (request: IncomingMessage, mostBytes: number): Promise<Result<Buffer, 'too-large' | 'broken-off'>> =>
  new Promise((resolve) => {
    const parts: Buffer[] = [];
    let bytes = 0;
    request.on('data', (part: Buffer) => {
      bytes += part.length;
      if (bytes <= mostBytes) parts.push(part);
      else parts.length = 0;
      if (bytes > mostBytes * READ_FOR_REASON) {
        request.pause();
        resolve(refused('too-large'));
      }
    });
    request.on('end', () => resolve(bytes > mostBytes ? refused('too-large') : accepted(Buffer.concat(parts))));
    request.on('error', () => resolve(refused('broken-off')));
    request.on('close', () => resolve(refused('broken-off')));
  });

/** `If-None-Match` compares weakly (RFC 9110, 13.1.2). */
export const isKnownTag = (header: string | undefined, tag: string): boolean =>
  header?.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === tag) === true;

export interface AnsweredFile {
  readonly fileName: string;
  readonly mediaType: string;
  /** In hexadecimal: a tag that says exactly which bytes these are. */
  readonly sha256: string;
  readonly sizeBytes: number;
  /** Whether the bytes at this address never change. */
  readonly isFinal: boolean;
  readonly isPublic: boolean;
}

/** RFC 6266 and RFC 8187: the name in ASCII for old programs, and as it is. */
const disposition = (kind: 'inline' | 'attachment', fileName: string): string => {
  const ascii = fileName.replaceAll(/[^\w.-]/g, '_');
  const extended = encodeURIComponent(fileName).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${extended}`;
};

const YEAR_S = 31_536_000;

/**
 * Answers a file that somebody uploaded. Nothing in it runs here, whatever it holds: its type is not guessed, it is sandboxed, and what is no picture
 * is saved and not shown. `read` is called where the caller does not have the bytes. Answers GET and HEAD.
 */
export const answerFile = async (
  request: IncomingMessage,
  response: EdgeResponse,
  file: AnsweredFile,
  read: () => Promise<Buffer>,
): Promise<void> => {
  const tag = `"${file.sha256}"`;
  const kept = file.isFinal ? `max-age=${YEAR_S}, immutable` : 'no-cache';
  const headers = {
    ETag: tag,
    'Cache-Control': `${file.isPublic ? 'public' : 'private'}, ${kept}`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Content-Disposition': disposition(file.mediaType.startsWith('image/') ? 'inline' : 'attachment', file.fileName),
  };
  if (isKnownTag(request.headers['if-none-match'], tag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const body = request.method === 'HEAD' ? null : await read();
  const type = file.mediaType.startsWith('text/') ? `${file.mediaType}; charset=utf-8` : file.mediaType;
  response.writeHead(200, { ...headers, 'Content-Type': type, 'Content-Length': file.sizeBytes });
  response.end(body ?? undefined);
};
