import { describe, expect, it } from '@jest/globals';
import { emptyRoster, type OfficeId, type Roster, type RosterPersonId } from '@rainstorm/warning-model';
import { readCalendar, writeCalendar } from './roster-calendar.js';
import { rosterPage, rosterPageCsp } from './roster-page.js';
import { withShifts } from './preview-import.js';
import { rosterRows } from '@rainstorm/warning-model';

const zone = 'Asia/Shanghai';
const now = new Date('2026-11-30T02:00:00Z');
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
    const read = readCalendar(Buffer.from(written), zone, now);
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
      const read = readCalendar(events('UID:1', 'DTSTAMP:20261101T000000Z', ...lines), zone, now);
      return read.ok ? read.value.faults.map(({ row, column, kind }) => [row, column, kind]) : read.refusal.type;
    };
    expect(faults(...when, 'SUMMARY:值班员 周某')).toEqual([]);
    expect(faults(...when, 'SUMMARY:例会')).toEqual([[1, 'SUMMARY', 'unknown-post']]);
    expect(faults('DTSTART:20261201T080000', 'DTEND:20261202T080000', 'SUMMARY:值班员 周某')).toEqual([[1, 'DTSTART', 'not-a-time']]);
    expect(readCalendar(Buffer.from('no calendar'), zone, now)).toEqual({ ok: false, refusal: { type: 'sheet-unreadable' } });
  });

  const daily = [
    'UID:1',
    'DTSTAMP:20261101T000000Z',
    'DTSTART;TZID=Asia/Shanghai:20261201T080000',
    'DTEND;TZID=Asia/Shanghai:20261202T080000',
  ];
  const repeated = (rule: string, ...more: readonly string[]): ReturnType<typeof readCalendar> =>
    readCalendar(events(...daily, 'SUMMARY:值班员 周某', `RRULE:${rule}`, ...more), zone, now);
  const froms = (read: ReturnType<typeof readCalendar>): readonly string[] =>
    read.ok && read.value.faults.length === 0 ? read.value.shifts.map(({ from, name }) => `${from} ${name}`) : [JSON.stringify(read)];

  it('takes over an event that repeats by days or weeks, without the days that it excepts and with those that it moves', () => {
    expect(froms(repeated('FREQ=DAILY;INTERVAL=3;COUNT=3'))).toEqual([
      '2026-12-01T08:00 周某',
      '2026-12-04T08:00 周某',
      '2026-12-07T08:00 周某',
    ]);
    const moved = ['END:VEVENT', 'BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20261101T000000Z', 'RECURRENCE-ID;TZID=Asia/Shanghai:20261207T080000'];
    const instead = ['DTSTART;TZID=Asia/Shanghai:20261207T200000', 'DTEND;TZID=Asia/Shanghai:20261208T080000', 'SUMMARY:值班员 吴某'];
    const excepted = 'EXDATE;TZID=Asia/Shanghai:20261204T080000';
    expect(froms(repeated('FREQ=DAILY;INTERVAL=3;UNTIL=20261208T000000Z', excepted, ...moved, ...instead))).toEqual([
      '2026-12-01T08:00 周某',
      '2026-12-07T20:00 吴某',
    ]);
    expect(froms(repeated('FREQ=WEEKLY;BYDAY=TU,SA;COUNT=3'))).toEqual([
      '2026-12-01T08:00 周某',
      '2026-12-05T08:00 周某',
      '2026-12-08T08:00 周某',
    ]);
    // Without an end: as far as 400 days from today.
    expect(froms(repeated('FREQ=WEEKLY')).at(-1)).toBe('2028-01-04T08:00 周某');
  });

  it.each(['FREQ=MINUTELY', 'FREQ=DAILY;BYHOUR=0,1,2;BYMINUTE=0,1,2', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=DAILY;BYSETPOS=1'])(
    'names a rule that is no rule of a roster, without counting it through: %s',
    (rule) => {
      const read = repeated(rule);
      expect(read.ok && read.value.faults).toMatchObject([{ row: 1, column: 'RRULE', kind: 'repeats-otherwise', found: '值班员 周某' }]);
    },
  );

  it('refuses a beginning long ago, and more shifts than a roster has', () => {
    const old = readCalendar(
      events(
        'UID:1',
        'DTSTAMP:20261101T000000Z',
        'DTSTART:19010101T000000Z',
        'DTEND:19010102T000000Z',
        'SUMMARY:备勤 周某',
        'RRULE:FREQ=DAILY',
      ),
      zone,
      now,
    );
    expect(old.ok && old.value.faults).toMatchObject([{ column: 'RRULE', kind: 'repeats-otherwise' }]);
    const many = Array.from({ length: 6 }, (_, at) => [
      'BEGIN:VEVENT',
      `UID:many-${at}`,
      ...daily.slice(1),
      'SUMMARY:备勤 周某',
      'RRULE:FREQ=DAILY',
      'END:VEVENT',
    ]);
    const calendar = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', ...many.flat(), 'END:VCALENDAR', ''].join('\r\n');
    expect(readCalendar(Buffer.from(calendar), zone, now)).toEqual({ ok: false, refusal: { type: 'sheet-too-large', most: 2_000 } });
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
