import type { Response } from '../wire.js';
import { linkPageCsp } from './link-page.js';
import { FORM_FIELD } from './receipt-form.js';

/** The one-time value that the form of a page behind a link carries; undefined where there is none. */
export const formValueIn = (body: unknown): unknown =>
  typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>)[FORM_FIELD] : undefined;

/** A page behind a link of an e-mail: nobody caches, frames or indexes it, and nothing on it runs. */
export const sendLinkPage = (response: Response, status: number, page: string): void => {
  response.status(status);
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Content-Security-Policy', linkPageCsp);
  // With `no-referrer`, browsers would send `Origin: null` with the form, like a page of another site.
  response.setHeader('Referrer-Policy', 'same-origin');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Robots-Tag', 'noindex');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.end(page);
};
