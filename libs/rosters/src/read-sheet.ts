import { Readable } from 'node:stream';
import type ExcelJs from 'exceljs';
import { accepted, refused, type Result } from '@rainstorm/warning-model';

/** A cell as people see it, with its place in the file. */
export interface SheetCell {
  readonly row: number;
  /** From 1. */
  readonly column: number;
  readonly text: string;
}

export type SheetFormat = 'csv' | 'xlsx';

/** Of one file. A sheet of a year with 24 h shifts has 366 rows. */
const MOST_ROWS = 2_000;
const MOST_COLUMNS = 40;

const two = (value: number): string => String(value).padStart(2, '0');

/** A date or time of the sheet has no zone; the library gives it as if it were UTC. */
const textOf = (value: ExcelJs.CellValue, shown: string): string => {
  if (!(value instanceof Date)) return shown.trim();
  const date = `${value.getUTCFullYear()}-${two(value.getUTCMonth() + 1)}-${two(value.getUTCDate())}`;
  const time = `${two(value.getUTCHours())}:${two(value.getUTCMinutes())}`;
  // A time alone is a part of the day zero of the calendar of such sheets.
  if (value.getUTCFullYear() < 1901) return time;
  return time === '00:00' ? date : `${date} ${time}`;
};

/** UTF-8, or GB 18030, in which the spreadsheets of Windows write a CSV file. */
const decoded = (content: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('gb18030').decode(content);
  }
};

const open = async (format: SheetFormat, content: Buffer): Promise<ExcelJs.Worksheet | undefined> => {
  // Few processes ever read one, and the library is large.
  const { default: library } = await import('exceljs');
  const workbook = new library.Workbook();
  if (format === 'csv')
    return workbook.csv.read(Readable.from([decoded(content).replace(/^\uFEFF/, '')]), { map: (value: unknown) => value });
  // The types of the library know no Buffer of today's Node.
  await workbook.xlsx.load(content as unknown as ExcelJs.Buffer);
  return workbook.worksheets[0];
};

export type UnreadableSheet = { readonly type: 'sheet-unreadable' } | { readonly type: 'sheet-too-large'; readonly most: number };

/** The cells of the first sheet that are not empty, row by row. */
export const readSheet = async (format: SheetFormat, content: Buffer): Promise<Result<readonly SheetCell[], UnreadableSheet>> => {
  let sheet: ExcelJs.Worksheet | undefined;
  try {
    sheet = await open(format, content);
  } catch {
    sheet = undefined;
  }
  if (sheet === undefined) return refused({ type: 'sheet-unreadable' });
  if (sheet.rowCount > MOST_ROWS || sheet.columnCount > MOST_COLUMNS) return refused({ type: 'sheet-too-large', most: MOST_ROWS });
  const cells: SheetCell[] = [];
  sheet.eachRow((row, number) => {
    row.eachCell((cell, column) => {
      const text = textOf(cell.value, cell.text);
      if (text !== '') cells.push({ row: number, column, text });
    });
  });
  return accepted(cells);
};
