import yauzl from 'yauzl';
import { accepted, refused, type Result } from '@rainstorm/warning-model';
import type { CheckedContent } from './check-picture.js';
import type { FileRefusal } from './file-refusal.js';

const asIs = (content: Buffer): CheckedContent => ({ content, width: null, height: null });

/** More parts, or more unpacked, is no table of districts but a bomb. */
const MOST_PARTS = 2_000;
const MOST_UNPACKED_BYTES = 100 * 1_048_576;

/** Parts that run, hold another file, or fetch something from elsewhere (ECMA-376, part 1). */
const NOT_PASSIVE =
  /vbaProject|vbaData|macrosheets|dialogsheets|activeX|ctrlProps|embeddings|externalLinks|customUI|connections\.xml|queryTables|webextensions|oleObject/i;

/** The names of the parts; refused where they are too many, too large, or no zip file at all. */
const partsOf = async (content: Buffer): Promise<readonly string[] | null> =>
  new Promise((resolve) => {
    yauzl.fromBuffer(content, { lazyEntries: true }, (error, zip) => {
      if (error !== null || zip.entryCount > MOST_PARTS) {
        resolve(null);
        return;
      }
      const names: string[] = [];
      let bytes = 0;
      zip.on('error', () => resolve(null));
      zip.on('end', () => resolve(names));
      zip.on('entry', (entry: yauzl.Entry) => {
        names.push(entry.fileName);
        bytes += entry.uncompressedSize;
        if (bytes > MOST_UNPACKED_BYTES || entry.isEncrypted()) resolve(null);
        else zip.readEntry();
      });
      zip.readEntry();
    });
  });

/** A workbook without macros, embedded objects and links to other files. Its bytes stay as they are. */
export const checkWorkbook = async (given: Buffer): Promise<Result<CheckedContent, FileRefusal>> => {
  const parts = await partsOf(given);
  if (parts === null || !parts.includes('xl/workbook.xml')) return refused({ type: 'attachment-damaged' });
  const part = parts.find((name) => NOT_PASSIVE.test(name));
  return part === undefined ? accepted(asIs(given)) : refused({ type: 'table-not-passive', part });
};

/** UTF-8, or GB 18030, in which the spreadsheets of Windows write a CSV file; null where it is neither. */
const decoded = (content: Buffer): string | null => {
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(content).replace(/^\uFEFF/, '');
    } catch {
      continue;
    }
  return null;
};

const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;
/** A cell that a spreadsheet would compute or run when it opens the file. A number with a sign, and a dash alone, are none. */
const formula = /(^|[,;\t])\s*"?\s*(?:[=@]|[+-](?=[A-Za-z(=+@"]))/;

/**
 * A table as text. It is stored in UTF-8 with a byte order mark, in which every spreadsheet shows Chinese rightly. Refused where a cell would be
 * computed on opening, with the line of it.
 */
export const checkCsv = (given: Buffer): Result<CheckedContent, FileRefusal> => {
  const text = decoded(given);
  if (text === null || control.test(text)) return refused({ type: 'attachment-damaged' });
  const line = text.split(/\r\n|\n|\r/).findIndex((each) => formula.test(each));
  if (line >= 0) return refused({ type: 'table-has-formula', line: line + 1 });
  return accepted(asIs(Buffer.from(`\uFEFF${text}`)));
};
