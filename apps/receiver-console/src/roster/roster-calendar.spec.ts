import { describe, expect, it } from '@jest/globals';
import { emptyRoster, type OfficeId, type Roster, type RosterPersonId } from '@rainstorm/warning-model';
import { readCalendar, writeCalendar } from './roster-calendar.js';
import { rosterPage, rosterPageCsp } from './roster-page.js';
import { withShifts } from './preview-import.js';
import { rosterRows } from '@rainstorm/warning-model';

const zone = 'Asia/Shanghai';
const [zhou, wu] = ['rop-zhou00000001', 'rop-wu0000000001'] as [RosterPersonId, RosterPersonId];
const person = (id: RosterPersonId, name: string): Roster['people'][number] => {
  return { id, name, phone: '0371-0000-0101', email: null, accountId: null, contactId: null, leftAt: null };
};
const roster: Roster = {
  ...emptyRoster,
  people: [person(zhou, '周某'), person(wu, '吴<某>')],
  patterns: [{ post: 'officer', kind: 'whole-day', startsOn: '2026-12-01', endsOn: null, changesAt: ['08:00'], order: [zhou, wu] }],
  leaves: [{ personId: wu, from: '2026-12-04T08:00', to: '2026-12-05T08:00' }],
};
const place = { place: 'duty-office' as OfficeId, name: '总值班室', nameEn: 'Duty office' };
const span = { from: '2026-12-01T00:00', to: '2026-12-05T00:00' };
const events = (...lines: readonly string[]): Buffer =>
  Buffer.from(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n'));

describe('the calendar of a roster', () => {
  it('has an event for each stretch that somebody holds, and says the same when it is read again', () => {
    const written = writeCalendar(place, roster, span, zone);
    expect(written).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(written).not.toContain('0371');
    const read = readCalendar(Buffer.from(written), zone);
    if (!read.ok) throw new Error(read.refusal.type);
    expect(read.value.faults).toEqual([]);
    expect(read.value.shifts.map(({ post, from, to, name }) => [post, from, to, name])).toEqual([
      ['officer', '2026-12-01T08:00', '2026-12-02T08:00', '周某'],
      ['officer', '2026-12-02T08:00', '2026-12-03T08:00', '吴<某>'],
      ['officer', '2026-12-03T08:00', '2026-12-04T08:00', '周某'],
    ]);
  });

  it('names the event that is no shift', () => {
    const when = ['DTSTART:20261201T000000Z', 'DTEND:20261202T000000Z'];
    const faults = (...lines: readonly string[]): unknown => {
      const read = readCalendar(events('UID:1', 'DTSTAMP:20261101T000000Z', ...lines), zone);
      return read.ok ? read.value.faults.map(({ row, column, kind }) => [row, column, kind]) : read.refusal.type;
    };
    expect(faults(...when, 'SUMMARY:值班员 周某')).toEqual([]);
    expect(faults(...when, 'SUMMARY:例会')).toEqual([[1, 'SUMMARY', 'unknown-post']]);
    expect(faults(...when, 'SUMMARY:值班员 周某', 'RRULE:FREQ=DAILY')).toEqual([[1, 'RRULE', 'not-a-date']]);
    expect(faults('DTSTART:20261201T080000', 'DTEND:20261202T080000', 'SUMMARY:值班员 周某')).toEqual([[1, 'DTSTART', 'not-a-time']]);
    expect(readCalendar(Buffer.from('no calendar'), zone)).toEqual({ ok: false, refusal: { type: 'sheet-unreadable' } });
  });
});

describe('what a file makes of a roster', () => {
  const shift = { post: 'officer' as const, from: '2026-12-02T08:00', to: '2026-12-03T08:00', phone: null, row: 2 };

  it('finds persons by their names, adds those who are new, and replaces the shifts that it meets', () => {
    const before = { ...roster, shifts: [{ post: 'officer' as const, from: '2026-12-02T20:00', to: '2026-12-03T20:00', personId: wu }] };
    const made = withShifts(before, [
      { ...shift, name: '周某' },
      { ...shift, post: 'leader', name: '马新来', phone: '13800000000' },
    ]);
    expect([made.replaced, made.newNames]).toEqual([1, ['马新来']]);
    const [officer, leader] = made.roster.shifts;
    expect([made.roster.shifts.length, officer?.personId]).toEqual([2, zhou]);
    expect(made.roster.people.at(-1)).toMatchObject({ id: leader?.personId, name: '马新来', phone: '13800000000' });
  });

  it('is a new person where the one of that name has left', () => {
    const left = { ...roster, people: roster.people.map((one) => ({ ...one, leftAt: '2026-12-01T08:00' })) };
    expect(withShifts(left, [{ ...shift, name: '周某' }]).newNames).toEqual(['周某']);
  });
});

describe('the printed roster', () => {
  const printed = rosterPage(
    {
      ...{ ...place, roster, span, now: new Date('2026-11-30T02:00:00Z'), plannedPosts: ['officer'], newest: null },
      rows: rosterRows(roster, { from: '2026-12-01T00:00', to: '2026-12-05T12:00' }),
    },
    zone,
  );

  it('has a line for each stretch, with day, hours, names and numbers, and says where nobody is', () => {
    const text = printed.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
    expect(text).toContain('12月1日（周二） 00:00—08:00 空岗');
    expect(text).toContain('12月1日（周二） 08:00—24:00 周某 0371-0000-0101');
    expect(text).toContain('12月4日（周五） 08:00—24:00 空岗（吴&lt;某&gt;请假）');
    expect(printed).not.toContain('吴<某>');
  });

  it('runs no script: only its own style is let in', () => {
    expect(rosterPageCsp).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/]+=*';/);
    expect(printed).not.toContain('<script');
  });
});
