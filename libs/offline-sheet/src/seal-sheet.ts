import { createCipheriv, pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import type { OfflineSheet } from '@rainstorm/warning-model';
import { pageOf } from './page.js';

/** As OWASP asks of PBKDF2 with SHA-256; about a second on an old office computer. */
const ITERATIONS = 600_000;

/** What the page has in the clear: how to open it, and what it is. The words of `title` and `madeAt` are under the seal too, as additional data. */
export interface SealedSheet {
  readonly v: 1;
  readonly iterations: number;
  /** Base64, as the rest. */
  readonly salt: string;
  readonly iv: string;
  /** The ciphertext, and the tag of 16 bytes at its end, as WebCrypto takes it. */
  readonly sealed: string;
  readonly title: OfflineSheet['title'];
  readonly madeAt: string;
}

/** The part of the clear text that nobody can change without the page refusing to open. */
export const boundText = ({ title, madeAt }: Pick<SealedSheet, 'title' | 'madeAt'>): string => JSON.stringify([title.zh, title.en, madeAt]);

const derive = promisify(pbkdf2);

/**
 * 离线应急页: one HTML file that holds the sheet under the passphrase (AES-256-GCM, PBKDF2 with SHA-256, a new salt each time), and opens it in any
 * browser from Chromium 86 on, from `file://`, without a network. The passphrase is normalised (NFKC), because keyboards differ.
 */
export const sealSheet = async (sheet: OfflineSheet, passphrase: string): Promise<string> => {
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const key = await derive(passphrase.normalize('NFKC'), salt, ITERATIONS, 32, 'sha256');
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(boundText(sheet)));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(sheet)), cipher.final(), cipher.getAuthTag()]);
  return pageOf({
    v: 1,
    iterations: ITERATIONS,
    salt: salt.toString('base64'),
    iv: iv.toString('base64'),
    sealed: sealed.toString('base64'),
    title: sheet.title,
    madeAt: sheet.madeAt,
  });
};
