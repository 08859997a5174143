import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BadUsage } from '@rainstorm/runtime';
import { numbersIn } from '@rainstorm/warning-model';
import { simpleParser } from 'mailparser';
import type { GivenNumber } from './last-numbers.js';

/** Larger files are no mails of ours. */
const LARGEST_BYTES = 5_000_000;
/** Every mail of this system has it. */
const OUR_FIELD = 'x-idempotency-key';

export interface MailArchive {
  readonly path: string;
  /** How many mails of this system are in it. */
  readonly mails: number;
  /** The highest number of each series and year. */
  readonly numbers: readonly GivenNumber[];
}

const filesIn = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch((error: unknown) => {
    throw new BadUsage(`--mails: ${folder} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'for an unknown reason'})`);
  });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
};

/**
 * Reads an archive of sent mails for the numbers that were given: a folder, with its folders, of one file for each mail, as Maildir and exported
 * `.eml` files are. Mails of others are passed over. Throws `BadUsage` where the folder cannot be read, or has no mail of this system: it would be
 * another folder.
 */
export const readMailArchive = async (path: string, patterns: readonly string[], thisYear: number): Promise<MailArchive> => {
  const highest = new Map<string, GivenNumber>();
  let mails = 0;
  for (const file of await filesIn(path)) {
    if ((await stat(file)).size > LARGEST_BYTES) continue;
    const mail = await simpleParser(await readFile(file), { skipHtmlToText: true, skipImageLinks: true }).catch(() => null);
    if (mail === null || !mail.headers.has(OUR_FIELD)) continue;
    mails += 1;
    const words = `${mail.subject ?? ''}\n${mail.text ?? ''}`.replaceAll(/\s/g, '');
    for (const pattern of patterns)
      for (const { year, n } of numbersIn(pattern, words)) {
        const found = { pattern, year: year ?? thisYear, n };
        const key = `${pattern} ${found.year}`;
        if ((highest.get(key)?.n ?? 0) < n) highest.set(key, found);
      }
  }
  if (mails === 0) throw new BadUsage(`--mails: no mail of this system is in ${path}`);
  return { path, mails, numbers: [...highest.values()] };
};
