import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Colour, RevisionKind, TemplateValues, TextTemplate } from '@rainstorm/warning-model';
import { parse } from 'yaml';

/** A text that was really published, with the record from which it is rendered. See `published-texts/README.md`. */
export interface PublishedText {
  readonly name: string;
  /** Where the text was found. */
  readonly source: string;
  /** What the page leaves out of the text, or has in another order. */
  readonly page?: string;
  readonly product: string;
  readonly colour?: Colour;
  /** Codes. */
  readonly areas: readonly string[];
  /** An act after the first issue, and the colour before it if that was another one. */
  readonly revision?: { readonly kind: RevisionKind; readonly from?: Colour };
  /** With its offset. */
  readonly sentAt: string;
  /** Of the episode, with their offsets. */
  readonly onset?: string;
  readonly endsAt?: string;
  /** Of an outlook: the day before its seven days, `YYYY-MM-DD`. */
  readonly week?: string;
  /** What the forecaster wrote. */
  readonly fields: TemplateValues;
  /** Instead of the shipped template: the text has another form. */
  readonly template?: Partial<TextTemplate>;
  /** Instead of the setting of the city. */
  readonly timeForm?: 'padded' | 'plain';
  readonly areaSuffix?: string | null;
  readonly published: { readonly description: string; readonly instruction?: string; readonly criteria?: string };
  /** The last lines of the text, where the page leaves them out. */
  readonly leftOut?: string;
}

const folder = join(dirname(fileURLToPath(import.meta.url)), 'published-texts');

/** All published texts, by their file names. */
export const publishedTexts = async (): Promise<readonly PublishedText[]> => {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    files.map(async (file) => ({
      ...(parse(await readFile(join(folder, file), 'utf8')) as Omit<PublishedText, 'name'>),
      name: file.replace(/\.yaml$/u, ''),
    })),
  );
};
