import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Debian's poppler-utils: another reader of PDF than the libraries that write it. */
export const canReadPdf = (): boolean => spawnSync('pdftotext', ['-v']).error === undefined;
export const NO_PDF_READER = 'pdftotext, pdffonts and pdftoppm are missing: install poppler-utils';

const withFile = <Value>(pdf: Uint8Array, read: (file: string, folder: string) => Value): Value => {
  const folder = mkdtempSync(join(tmpdir(), 'rainstorm-paper-'));
  try {
    const file = join(folder, 'it.pdf');
    writeFileSync(file, pdf);
    return read(file, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};
const run = (program: string, parameters: readonly string[]): string =>
  execFileSync(program, parameters, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 64 * 1_048_576 });
const secret = (password?: string): readonly string[] => (password === undefined ? [] : ['-upw', password]);

/** The lines of each page, as poppler reads them. Throws where it cannot open the file. */
export const pdfPages = (pdf: Uint8Array, password?: string): readonly (readonly string[])[] =>
  withFile(pdf, (file) => run('pdftotext', [...secret(password), '-raw', file, '-']))
    .split('\f')
    .slice(0, -1)
    .map((page) => page.split('\n').filter((line) => line !== ''));

export interface PdfFont {
  readonly name: string;
  readonly isEmbedded: boolean;
  readonly isSubset: boolean;
}
export const pdfFonts = (pdf: Uint8Array, password?: string): readonly PdfFont[] =>
  withFile(pdf, (file) => run('pdffonts', [...secret(password), file]))
    .split('\n')
    .slice(2)
    .filter((line) => line !== '')
    .map((line) => {
      const [, embedded, subset] = /\s(yes|no)\s+(yes|no)\s+(?:yes|no)\s+\d+\s+\d+$/.exec(line) ?? [];
      return { name: line.split(/\s+/)[0] ?? '', isEmbedded: embedded === 'yes', isSubset: subset === 'yes' };
    });

/** What `pdfinfo` says, by its names. */
export const pdfInfo = (pdf: Uint8Array, password?: string): ReadonlyMap<string, string> =>
  withFile(
    pdf,
    (file) =>
      new Map(
        run('pdfinfo', [...secret(password), file])
          .split('\n')
          .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
      ),
  );

/** The share of each page that is not white, by looking at its picture. */
export const inkOfPages = (pdf: Uint8Array): readonly number[] =>
  withFile(pdf, (file, folder) => {
    run('pdftoppm', ['-r', '40', '-gray', file, join(folder, 'page')]);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.pgm'))
      .sort()
      .map((name) => {
        const picture = readFileSync(join(folder, name));
        // P5, width, height, 255: three lines of text before the bytes.
        let from = 0;
        for (let lines = 0; lines < 3; from += 1) if (picture[from] === 10) lines += 1;
        const bytes = picture.subarray(from);
        return bytes.filter((grey) => grey < 200).length / bytes.length;
      });
  });
