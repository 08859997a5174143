import ical, { ICalCalendarMethod } from 'ical-generator';
import nodeIcal from 'node-ical';
import {
  accepted,
  coverage,
  instantOfMinute,
  localMinute,
  refused,
  rosterPosts,
  type Result,
  type Roster,
  type RosterPost,
  type RosterSpan,
} from '@rainstorm/warning-model';
import type { UnreadableSheet } from './read-sheet.js';
import { overlapsIn, postWords, type NamedShift, type ReadRows, type SheetFault } from './rows-of-sheet.js';
import type { NamedPlace } from './roster-keeper.js';

/** iCalendar (RFC 5545): an event for each stretch of time in which somebody holds a post. Names only; numbers are on the printed roster. */
export const writeCalendar = ({ place, name }: NamedPlace, roster: Roster, span: RosterSpan, zone: string): string => {
  const calendar = ical({
    name: `${name}值班表`,
    prodId: { company: 'rainstorm-131631', product: 'roster' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const post of rosterPosts)
    for (const { from, to, holder } of coverage(roster, post, span))
      if (holder.held)
        calendar.createEvent({
          id: `${place}-${post}-${from.replaceAll(/\D/g, '')}@rainstorm-131631`,
          start: instantOfMinute(from, zone),
          end: instantOfMinute(to, zone),
          stamp: instantOfMinute(from, zone),
          summary: `${postWords[post]} ${holder.person.name}`,
        });
  return calendar.toString();
};

const wordsOf = (summary: nodeIcal.ParameterValue): string => (typeof summary === 'string' ? summary : summary.val);

const postIn = (summary: string): { readonly post: RosterPost; readonly name: string } | null => {
  const post = rosterPosts.find((one) => summary.startsWith(postWords[one]));
  const name =
    post === undefined
      ? ''
      : summary
          .slice(postWords[post].length)
          .replace(/^[\s:：]+/, '')
          .trim();
  return post === undefined || name === '' ? null : { post, name };
};

/** Of a file. */
const MOST_EVENTS = 2_000;
const MOST_SHIFTS = 2_000;
const DAY_MS = 86_400_000;
/** Of an event that repeats, what lies in this time before and after the import becomes shifts. */
const REPEATED_BEFORE_MS = 31 * DAY_MS;
const REPEATED_AFTER_MS = 400 * DAY_MS;
/** An older beginning is refused: every repetition since would have to be counted. */
const OLDEST_BEGINNING_MS = 2 * 366 * DAY_MS;

/** A shift repeats by days or weeks. Other rules can name thousands of times in a day, or times that never come, and are no roster. */
const simpleRule = (rule: nodeIcal.RRule): boolean => {
  const text = /^RRULE:(.+)$/m.exec(rule.toString())?.[1] ?? '';
  const parts = new Map(text.split(';').map((part) => part.split('=', 2) as [string, string]));
  const known = [...parts.keys()].every((name) => ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'WKST'].includes(name));
  return known && ['DAILY', 'WEEKLY'].includes(parts.get('FREQ') ?? '');
};

interface Occurrence {
  readonly summary: nodeIcal.ParameterValue;
  readonly start: nodeIcal.DateWithTimeZone;
  readonly end?: nodeIcal.DateWithTimeZone | undefined;
}

/** The event, or what it repeats around `now`, with the exceptions that the calendar names; null where its rule is not one of a roster. */
const occurrencesOf = (event: nodeIcal.VEvent, now: Date): readonly Occurrence[] | null => {
  if (event.rrule === undefined) return [event];
  if (!simpleRule(event.rrule) || now.getTime() - event.start.getTime() > OLDEST_BEGINNING_MS) return null;
  return nodeIcal.expandRecurringEvent(event, {
    from: new Date(now.getTime() - REPEATED_BEFORE_MS),
    to: new Date(now.getTime() + REPEATED_AFTER_MS),
  });
};

const eventsIn = (content: Buffer): readonly nodeIcal.VEvent[] | null => {
  try {
    const parsed = Object.values(nodeIcal.sync.parseICS(content.toString('utf8')));
    return parsed.filter((part): part is nodeIcal.VEvent => part?.type === 'VEVENT');
  } catch {
    return null;
  }
};

/**
 * The shifts of a calendar whose events are called like `值班员 周某`. An event that repeats by days or weeks (RFC 5545, RRULE) is as many shifts as
 * lie between a month before `now` and 400 days after it. `row` of a shift or fault is the number of its event.
 */
export const readCalendar = (content: Buffer, zone: string, now: Date): Result<ReadRows, UnreadableSheet> => {
  const events = eventsIn(content);
  if (events === null || events.length === 0) return refused({ type: 'sheet-unreadable' });
  if (events.length > MOST_EVENTS) return refused({ type: 'sheet-too-large', most: MOST_EVENTS });
  const faults: SheetFault[] = [];
  const shifts: NamedShift[] = [];
  for (const [at, event] of events.entries()) {
    const row = at + 1;
    const own = wordsOf(event.summary);
    const fault = (column: string, kind: SheetFault['kind'], found = own): void =>
      void faults.push({ row, column, kind, found: found.slice(0, 60) });
    if (event.start.tz === undefined) {
      fault('DTSTART', 'not-a-time');
      continue;
    }
    const occurrences = occurrencesOf(event, now);
    if (occurrences === null) fault('RRULE', 'repeats-otherwise');
    for (const { summary, start, end } of occurrences ?? []) {
      const words = wordsOf(summary);
      const named = postIn(words);
      if (named === null) fault('SUMMARY', 'unknown-post', words);
      else if (end === undefined || !(start < end)) fault('DTEND', 'not-a-date', words);
      else shifts.push({ ...named, from: localMinute(start, zone), to: localMinute(end, zone), phone: null, row });
      if (named === null) break;
    }
    if (shifts.length > MOST_SHIFTS) return refused({ type: 'sheet-too-large', most: MOST_SHIFTS });
  }
  return accepted({ shifts, faults: [...faults, ...overlapsIn(shifts)] });
};
