import type { EditedRoster, RosterDraft, RosterPattern, RosterPerson } from './roster-api.ts';

export type { RosterDraft };

/** A new row of the list. The id means nothing but itself: another person of the same name has another one. */
export const newPerson = (): RosterDraft['people'][number] => {
  const random = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { id: `rop-${random}`, name: '', phone: null, email: null, accountId: null, contactId: null, leftAt: null };
};

export const draftOf = ({ people, patterns, shifts, leaves, substitutes }: EditedRoster): RosterDraft =>
  JSON.parse(JSON.stringify({ people, patterns, shifts, leaves, substitutes })) as RosterDraft;

/** Whether a person is still to be chosen: who has left stands in the list, so that nobody else moves, but takes no new shift. */
export const isStanding = ({ leftAt }: Pick<RosterPerson, 'leftAt'>): boolean => leftAt === null;

/** As many changes of shift as this kind has. */
export const changesFor = (kind: RosterPattern['kind'], before: readonly string[]): string[] =>
  kind === 'day-and-night' ? [before[0] ?? '08:00', before[1] ?? '20:00'] : [before[0] ?? '08:00'];

/** What is sent: texts without blanks around them, and null where nothing was typed. */
export const sentOf = (draft: RosterDraft): RosterDraft => {
  const orNull = (text: string | null): string | null => ((text ?? '').trim() === '' ? null : (text ?? '').trim());
  const people = draft.people.map((person) => ({
    ...person,
    name: person.name.trim(),
    phone: orNull(person.phone),
    email: orNull(person.email),
  }));
  const patterns = draft.patterns.map((pattern) => ({ ...pattern, endsOn: orNull(pattern.endsOn) }));
  return { ...draft, people, patterns };
};

/** The date (`YYYY-MM-DD`) so many days after another. */
export const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const weekdaysZh = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];
const weekdaysEn = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** `12月1日 周二`, or `Tue 1/12`, of a date of the city. */
export const dayInWords = (date: string, locale: string): string => {
  const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return locale === 'en' ? `${weekdaysEn[weekday] ?? ''} ${day}/${month}` : `${month}月${day}日 ${weekdaysZh[weekday] ?? ''}`;
};

/** `08:00–24:00`: a line of the table ends with its day at the latest. */
export const hoursInWords = (from: string, to: string): string => `${from.slice(11)}–${to.slice(11) === '00:00' ? '24:00' : to.slice(11)}`;
