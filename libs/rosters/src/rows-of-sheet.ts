import { dateAfter, foldText, isLocalDate, isLocalTime, type RosterPost } from '@rainstorm/warning-model';
import type { SheetCell } from './read-sheet.js';

/** A shift as a file names it: by the name of its person. */
export interface NamedShift {
  readonly post: RosterPost;
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly phone: string | null;
  /** Of the file, from 1; of a calendar the number of the event. */
  readonly row: number;
}

/** What cannot be taken over, and where. `column`: as the first row names it. */
export interface SheetFault {
  readonly row: number;
  readonly column: string;
  readonly kind:
    | 'column-missing'
    | 'not-a-date'
    | 'not-a-time'
    | 'nobody-named'
    | 'unknown-post'
    | 'overlaps-another-row'
    | 'name-too-long'
    | 'repeats-otherwise';
  readonly found: string;
}

export interface ReadRows {
  readonly shifts: readonly NamedShift[];
  readonly faults: readonly SheetFault[];
}

export const postWords: Readonly<Record<RosterPost, string>> = { officer: '值班员', leader: '带班领导', standby: '备勤' };

/** What a column may be called. */
const columnWords = {
  date: ['日期', 'date'],
  start: ['开始', '开始时间', '起', 'start', 'from'],
  end: ['结束', '结束时间', '止', 'end', 'to'],
  officer: ['值班员', '值班人员', 'officer'],
  officerPhone: ['值班员电话', '值班人员电话', 'officer phone'],
  leader: ['带班领导', '带班', 'leader'],
  leaderPhone: ['带班领导电话', '带班电话', 'leader phone'],
  standby: ['备勤', '备勤人员', 'standby'],
  standbyPhone: ['备勤电话', '备勤人员电话', 'standby phone'],
} as const;
type ColumnName = keyof typeof columnWords;

const MOST_NAME = 50;
const two = (text: string | undefined): string => (text ?? '').padStart(2, '0');

/** `2026-12-01`, `2026/12/1`, `2026.12.1`, `2026年12月1日`, with or without a time of midnight behind it. */
const dateIn = (text: string): string | null => {
  const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(foldText(text).trim());
  const date = found === null ? '' : `${found[1] ?? ''}-${two(found[2])}-${two(found[3])}`;
  return isLocalDate(date) ? date : null;
};

/** `8:00`, `08:00`, `08：00`, `8:00:00`. */
const timeIn = (text: string): string | null => {
  const found = /^(\d{1,2}):(\d{2})(:00)?$/.exec(foldText(text).trim());
  const time = found === null ? '' : `${two(found[1])}:${found[2] ?? ''}`;
  return isLocalTime(time) ? time : null;
};

type Columns = ReadonlyMap<ColumnName, number>;

/** Where each column stands, by the first row. */
const columnsOf = (head: readonly SheetCell[]): Columns => {
  const found = new Map<ColumnName, number>();
  for (const name of Object.keys(columnWords) as ColumnName[]) {
    const words = columnWords[name] as readonly string[];
    const cell = head.find(({ text }) => words.includes(foldText(text).replaceAll(/\s+/g, ' ').trim()));
    if (cell !== undefined) found.set(name, cell.column);
  }
  return found;
};

/** The span of a row, or its faults. An end that is not after the beginning is one of the next day: 20:00 to 08:00, 08:00 to 08:00. */
const spanOf = (row: number, text: (name: ColumnName) => string): { from: string; to: string } | readonly SheetFault[] => {
  const [date, start, end] = [dateIn(text('date')), timeIn(text('start')), timeIn(text('end'))];
  const faults: SheetFault[] = [];
  if (date === null) faults.push({ row, column: '日期', kind: 'not-a-date', found: text('date') });
  if (start === null) faults.push({ row, column: '开始', kind: 'not-a-time', found: text('start') });
  if (end === null) faults.push({ row, column: '结束', kind: 'not-a-time', found: text('end') });
  if (date === null || start === null || end === null) return faults;
  return { from: `${date}T${start}`, to: `${end <= start ? dateAfter(date, 1) : date}T${end}` };
};

const people = ['officer', 'leader', 'standby'] as const satisfies readonly RosterPost[];

/** Shifts of one post that meet: the second is at fault. */
export const overlapsIn = (shifts: readonly NamedShift[]): readonly SheetFault[] =>
  people.flatMap((post) => {
    const sorted = shifts.filter((shift) => shift.post === post).sort((one, other) => (one.from < other.from ? -1 : 1));
    return sorted.flatMap((shift, at): readonly SheetFault[] => {
      const before = sorted[at - 1];
      if (before === undefined || before.to <= shift.from) return [];
      return [{ row: shift.row, column: postWords[post], kind: 'overlaps-another-row', found: `${shift.from} ${shift.name}` }];
    });
  });

/** The shifts of a sheet with a row for each stretch of time and a column for each post. Empty cells of a post name nobody. */
export const rowsOfSheet = (cells: readonly SheetCell[]): ReadRows => {
  const headRow = cells[0]?.row ?? 1;
  const columns = columnsOf(cells.filter(({ row }) => row === headRow));
  const missing = (['date', 'start', 'end'] as const).filter((name) => !columns.has(name));
  const faults: SheetFault[] = missing.map((name) => {
    return { row: headRow, column: columnWords[name][0], kind: 'column-missing', found: '' };
  });
  if (!people.some((post) => columns.has(post)))
    faults.push({ row: headRow, column: postWords.officer, kind: 'column-missing', found: '' });
  if (faults.length > 0) return { shifts: [], faults };
  const shifts: NamedShift[] = [];
  for (const row of new Set(cells.map((cell) => cell.row).filter((number) => number !== headRow))) {
    const ofRow = new Map(cells.filter((cell) => cell.row === row).map(({ column, text }) => [column, text]));
    const text = (name: ColumnName): string => ofRow.get(columns.get(name) ?? 0) ?? '';
    const span = spanOf(row, text);
    if (!('from' in span)) {
      faults.push(...span);
      continue;
    }
    const named = people.filter((post) => text(post) !== '');
    if (named.length === 0) faults.push({ row, column: postWords.officer, kind: 'nobody-named', found: '' });
    for (const post of named) {
      const phone = text(`${post}Phone`);
      if (text(post).length > MOST_NAME)
        faults.push({ row, column: postWords[post], kind: 'name-too-long', found: text(post).slice(0, MOST_NAME) });
      else shifts.push({ post, ...span, name: text(post), phone: phone === '' ? null : phone.slice(0, 30), row });
    }
  }
  return { shifts, faults: [...faults, ...overlapsIn(shifts)] };
};
