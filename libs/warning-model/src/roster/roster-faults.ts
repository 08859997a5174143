import type { RosterPersonId } from '../ids.js';
import { isLocalDate, isLocalMinute, isLocalTime } from './local-minute.js';
import type { Roster, RosterPattern, RosterSpan } from './roster.js';

export const rosterFaultKinds = [
  'same-id-twice',
  'unknown-person',
  'not-a-minute',
  'not-a-date',
  'not-a-time',
  'ends-before-it-begins',
  'wrong-number-of-changes',
  'changes-not-in-order',
  'nobody-in-the-turn',
  'overlaps-another-shift',
  'same-person-twice',
] as const;
export type RosterFaultKind = (typeof rosterFaultKinds)[number];

/** What is wrong, and where: a JSON pointer into the roster. */
export interface RosterFault {
  readonly at: string;
  readonly kind: RosterFaultKind;
}

type Fault = readonly [path: string, kind: RosterFaultKind];

const spanFaults = ({ from, to }: RosterSpan): readonly Fault[] => {
  if (!isLocalMinute(from)) return [['/from', 'not-a-minute']];
  if (!isLocalMinute(to)) return [['/to', 'not-a-minute']];
  return to <= from ? [['/to', 'ends-before-it-begins']] : [];
};

const patternFaults = ({ kind, startsOn, endsOn, changesAt, order }: RosterPattern): readonly Fault[] => {
  const times = changesAt.flatMap((time, at): readonly Fault[] => (isLocalTime(time) ? [] : [[`/changesAt/${at}`, 'not-a-time']]));
  const dates: readonly Fault[] = [
    ...(isLocalDate(startsOn) ? [] : [['/startsOn', 'not-a-date'] as const]),
    ...(endsOn === null || isLocalDate(endsOn) ? [] : [['/endsOn', 'not-a-date'] as const]),
    ...(endsOn !== null && endsOn < startsOn ? [['/endsOn', 'ends-before-it-begins'] as const] : []),
  ];
  const wanted = kind === 'day-and-night' ? 2 : 1;
  const isInOrder = changesAt.every((time, at) => at === 0 || (changesAt[at - 1] ?? '') < time);
  return [
    ...dates,
    ...times,
    ...(changesAt.length === wanted ? [] : [['/changesAt', 'wrong-number-of-changes'] as const]),
    ...(isInOrder ? [] : [['/changesAt', 'changes-not-in-order'] as const]),
    ...(order.some((person) => person !== null) ? [] : [['/order', 'nobody-in-the-turn'] as const]),
  ];
};

const under = (path: string, faults: readonly Fault[]): readonly RosterFault[] =>
  faults.map(([at, kind]) => ({ at: `${path}${at}`, kind }));

/** Everything that is wrong with a roster; empty where it can be used. */
export const rosterFaults = ({ people, patterns, shifts, leaves, substitutes, swaps }: Roster): readonly RosterFault[] => {
  const ids = people.map(({ id }) => id);
  const known = new Set<RosterPersonId | null>([null, ...ids]);
  const person = (id: RosterPersonId | null, path: string): readonly Fault[] => (known.has(id) ? [] : [[path, 'unknown-person']]);
  const overlaps = (at: number): readonly Fault[] => {
    const shift = shifts[at];
    const before = shifts.slice(0, at).some((one) => one.post === shift?.post && one.from < shift.to && shift.from < one.to);
    return before ? [['', 'overlaps-another-shift']] : [];
  };
  return [
    ...people.flatMap(({ id, leftAt }, at) =>
      under(`/people/${at}`, [
        ...(ids.indexOf(id) === at ? [] : [['/id', 'same-id-twice'] as const]),
        ...(leftAt === null || isLocalMinute(leftAt) ? [] : [['/leftAt', 'not-a-minute'] as const]),
      ]),
    ),
    ...patterns.flatMap((pattern, at) =>
      under(`/patterns/${at}`, [...patternFaults(pattern), ...pattern.order.flatMap((id, place) => person(id, `/order/${place}`))]),
    ),
    ...shifts.flatMap((shift, at) =>
      under(`/shifts/${at}`, [...spanFaults(shift), ...person(shift.personId, '/personId'), ...overlaps(at)]),
    ),
    ...leaves.flatMap((leave, at) => under(`/leaves/${at}`, [...spanFaults(leave), ...person(leave.personId, '/personId')])),
    ...substitutes.flatMap((one, at) =>
      under(`/substitutes/${at}`, [
        ...spanFaults(one),
        ...person(one.personId, '/personId'),
        ...person(one.substituteId, '/substituteId'),
        ...(one.personId === one.substituteId ? [['/substituteId', 'same-person-twice'] as const] : []),
      ]),
    ),
    ...swaps.flatMap(({ one, other }, at) =>
      under(`/swaps/${at}`, [
        ...spanFaults(one).map(([path, kind]): Fault => [`/one${path}`, kind]),
        ...spanFaults(other).map(([path, kind]): Fault => [`/other${path}`, kind]),
        ...person(one.personId, '/one/personId'),
        ...person(other.personId, '/other/personId'),
        ...(one.personId === other.personId ? [['/other/personId', 'same-person-twice'] as const] : []),
      ]),
    ),
  ];
};
