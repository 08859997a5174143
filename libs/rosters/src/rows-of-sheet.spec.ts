import { describe, expect, it } from '@jest/globals';
import ExcelJs from 'exceljs';
import { readSheet, type SheetCell } from './read-sheet.js';
import { rowsOfSheet, type ReadRows } from './rows-of-sheet.js';

const head = '日期,开始,结束,值班员,值班员电话,带班领导,备勤';
const csv = (...lines: readonly string[]): Buffer => Buffer.from([head, ...lines].join('\r\n'));
const cellsOf = async (format: 'csv' | 'xlsx', content: Buffer): Promise<readonly SheetCell[]> => {
  const read = await readSheet(format, content);
  if (!read.ok) throw new Error(read.refusal.type);
  return read.value;
};
const rows = async (...lines: readonly string[]): Promise<ReadRows> => rowsOfSheet(await cellsOf('csv', csv(...lines)));

describe('a spreadsheet of a roster', () => {
  it('gives a shift for each post and row; an end that is not later is one of the next day', async () => {
    const { shifts, faults } = await rows(
      '2026-12-31,08:00,20:00,周某,0371-0000-0101,吴某,',
      '2026年12月31日,20:00,8:00,郑某,,,冯某',
      '2027/1/1,08：00,08:00,周某,,,',
    );
    expect(faults).toEqual([]);
    expect(shifts.map(({ post, from, to, name, phone, row }) => [post, from, to, name, phone, row])).toEqual([
      ['officer', '2026-12-31T08:00', '2026-12-31T20:00', '周某', '0371-0000-0101', 2],
      ['leader', '2026-12-31T08:00', '2026-12-31T20:00', '吴某', null, 2],
      ['officer', '2026-12-31T20:00', '2027-01-01T08:00', '郑某', null, 3],
      ['standby', '2026-12-31T20:00', '2027-01-01T08:00', '冯某', null, 3],
      ['officer', '2027-01-01T08:00', '2027-01-02T08:00', '周某', null, 4],
    ]);
  });

  it('is read the same from a workbook, whose dates, times and numbers are no texts', async () => {
    const workbook = new ExcelJs.Workbook();
    const sheet = workbook.addWorksheet('值班表');
    sheet.addRow(head.split(','));
    const noon = new Date(Date.UTC(1899, 11, 30, 12, 0));
    sheet.addRow([new Date(Date.UTC(2026, 11, 31)), noon, '20:00', '周某', 37100000101, null, null]);
    sheet.getCell('A2').numFmt = 'yyyy/m/d';
    sheet.getCell('B2').numFmt = 'h:mm';
    const { shifts, faults } = rowsOfSheet(await cellsOf('xlsx', Buffer.from(await workbook.xlsx.writeBuffer())));
    expect(faults).toEqual([]);
    expect(shifts).toMatchObject([{ from: '2026-12-31T12:00', to: '2026-12-31T20:00', name: '周某', phone: '37100000101' }]);
  });

  it('is read from GB 18030 too, as the spreadsheets of Windows write it', async () => {
    // 日期,开始,结束,值班员 / 周
    const gb = Buffer.from('c8d5c6da2cbfaacabc2cbde1caf82cd6b5b0e0d4b10d0a323032362d31322d30312c30383a30302c30383a30302cd6dc', 'hex');
    expect(rowsOfSheet(await cellsOf('csv', gb))).toMatchObject({ faults: [], shifts: [{ from: '2026-12-01T08:00', name: '周' }] });
  });

  it('names the row and the column of each fault, and keeps what is right', async () => {
    const { shifts, faults } = await rows(
      '2026-02-30,08:00,20:00,周某,,,',
      '2026-12-01,8点,25:00,周某,,,',
      '2026-12-02,08:00,20:00,,,,',
      `2026-12-03,08:00,20:00,${'周'.repeat(51)},,,`,
      '2026-12-04,08:00,20:00,周某,,吴某,',
      '2026-12-04,19:00,21:00,郑某,,,',
    );
    expect(faults.map(({ row, column, kind, found }) => [row, column, kind, found.slice(0, 20)])).toEqual([
      [2, '日期', 'not-a-date', '2026-02-30'],
      [3, '开始', 'not-a-time', '8点'],
      [3, '结束', 'not-a-time', '25:00'],
      [4, '值班员', 'nobody-named', ''],
      [5, '值班员', 'name-too-long', '周'.repeat(20)],
      [7, '值班员', 'overlaps-another-row', '2026-12-04T19:00 郑某'],
    ]);
    expect(shifts.map(({ name }) => name)).toEqual(['周某', '吴某', '郑某']);
  });

  it('names the columns that are missing, and reads nothing without them', async () => {
    const read = rowsOfSheet(await cellsOf('csv', Buffer.from('日期,姓名\n2026-12-01,周某')));
    expect(read.shifts).toEqual([]);
    expect(read.faults.map(({ column, kind }) => [column, kind])).toEqual([
      ['开始', 'column-missing'],
      ['结束', 'column-missing'],
      ['值班员', 'column-missing'],
    ]);
  });

  it('is refused where it is no workbook, or has more rows than a roster', async () => {
    expect(await readSheet('xlsx', Buffer.from('日期'))).toEqual({ ok: false, refusal: { type: 'sheet-unreadable' } });
    const many = Array.from({ length: 2_001 }, () => '2026-12-01,08:00,20:00,周某,,,');
    expect(await readSheet('csv', csv(...many))).toEqual({ ok: false, refusal: { type: 'sheet-too-large', most: 2_000 } });
  });
});
