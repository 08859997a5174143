import { newId, type Ledger } from '@rainstorm/ledger';
import type { EditedRoster } from '@rainstorm/operations';
import {
  accepted,
  emptyRoster,
  foldText,
  type City,
  type Result,
  type Roster,
  type RosterPerson,
  type RosterPersonId,
  type RosterShift,
} from '@rainstorm/warning-model';
import { readSheet, type SheetFormat } from './read-sheet.js';
import { readCalendar } from './roster-calendar.js';
import type { RosterKeeper } from './roster-keeper.js';
import type { RosterRefusal } from './roster-refusal.js';
import { rowsOfSheet, type NamedShift, type ReadRows, type SheetFault } from './rows-of-sheet.js';

/** What a file would make of the roster. Nothing is stored: the page shows it, and saves it as any other edit. */
export interface ImportPreview {
  /** The version that it was made from. */
  readonly seenVersion: number;
  readonly roster: EditedRoster;
  readonly shifts: readonly NamedShift[];
  readonly newNames: readonly string[];
  /** Shifts of the roster that the file replaces. */
  readonly replaced: number;
  readonly faults: readonly SheetFault[];
}

/** The roster with these shifts: they replace the single shifts of their posts that they meet. Persons are known by their names. */
export const withShifts = (roster: Roster, shifts: readonly NamedShift[]): Omit<ImportPreview, 'seenVersion' | 'shifts' | 'faults'> => {
  const known = new Map<string, RosterPersonId>();
  for (const { id, name, leftAt } of roster.people) if (leftAt === null) known.set(foldText(name), id);
  const people: RosterPerson[] = [...roster.people];
  const newNames: string[] = [];
  const idOf = ({ name, phone }: NamedShift): RosterPersonId => {
    const before = known.get(foldText(name));
    if (before !== undefined) return before;
    const id = newId('roster-person');
    people.push({ id, name, phone, email: null, accountId: null, contactId: null, leftAt: null });
    known.set(foldText(name), id);
    newNames.push(name);
    return id;
  };
  const imported = shifts.map((shift): RosterShift => {
    const { post, from, to } = shift;
    return { post, from, to, personId: idOf(shift) };
  });
  const meets = (one: RosterShift): boolean =>
    imported.some((other) => other.post === one.post && other.from < one.to && one.from < other.to);
  const kept = roster.shifts.filter((shift) => !meets(shift));
  const { patterns, leaves, substitutes } = roster;
  return {
    roster: { people, patterns, leaves, substitutes, shifts: [...kept, ...imported] },
    newNames,
    replaced: roster.shifts.length - kept.length,
  };
};

const readFile = async (format: SheetFormat, content: Buffer): Promise<Result<ReadRows, RosterRefusal>> => {
  const cells = await readSheet(format, content);
  return cells.ok ? accepted(rowsOfSheet(cells.value)) : cells;
};

/** 导入: reads a spreadsheet or a calendar, names what cannot be taken over, and shows what would come of it. */
export class PreviewImport {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  async run(
    keeper: RosterKeeper,
    level: number,
    format: SheetFormat | 'ics',
    content: Buffer,
  ): Promise<Result<ImportPreview, RosterRefusal>> {
    const now = await this.ledger.read(async (tx) => Promise.resolve(tx.now));
    const read = format === 'ics' ? readCalendar(content, this.city.zone, now) : await readFile(format, content);
    if (!read.ok) return read;
    const { shifts, faults } = read.value;
    return this.ledger.read(async (tx) => {
      const own = await keeper.placeOf(tx, level);
      if (!own.ok) return own;
      const newest = await tx.rosters.newest(own.value.place);
      return accepted({
        seenVersion: newest?.version ?? 0,
        shifts,
        faults,
        ...withShifts(newest?.roster ?? emptyRoster, shifts),
      });
    });
  }
}
