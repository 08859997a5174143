import fc from 'fast-check';
import type { City, Office, ReceiptRule } from '../src/city.js';
import type { Contact, ContactChannel } from '../src/contact.js';
import type { AccountId, ContactId, OfficeId } from '../src/ids.js';
import type { Rosters } from '../src/roster/contacts-at.js';
import type { RosterPlace } from '../src/roster/roster.js';
import { bulletinKinds, channelKinds, colours } from '../src/vocabulary.js';
import { anyRoster, aPersonId } from './a-roster.js';

const rule = (receiptDueAfterMin: number): ReceiptRule => ({
  remindAfterMin: Math.ceil(receiptDueAfterMin / 2),
  phoneAfterMin: null,
  receiptDueAfterMin,
  followUpDue: { afterMin: receiptDueAfterMin * 2 },
});
const channel: fc.Arbitrary<ContactChannel> = fc.record({
  kind: fc.constantFrom(...channelKinds),
  address: fc.constantFrom('-', 'one@duty.example', '13800000000'),
  fallback: fc.boolean(),
  secretRef: fc.constant(null),
  withinMin: fc.constantFrom(undefined, null, 5, 12),
});
const contacts = (place: string, maxLength: number): fc.Arbitrary<readonly Contact[]> =>
  fc
    .array(
      fc.record({ standby: fc.boolean(), phone: fc.constantFrom(null, '0371-0000-0101'), channels: fc.array(channel, { maxLength: 4 }) }),
      {
        maxLength,
      },
    )
    .map((list) => list.map((one, at) => ({ ...one, id: `${place}-${at}` as ContactId, name: `演示·${at}`, post: '值班员' })));

const OFFICES = ['office-a', 'office-b', 'office-c'] as const;
const office = (id: string): fc.Arbitrary<Office> =>
  fc
    .record({
      contacts: contacts(id, 3),
      areas: fc.constantFrom(['410100'], ['410105'], []),
      kinds: fc.subarray([...bulletinKinds]),
      hazards: fc.constantFrom(['rainstorm'], ['rainstorm'], []),
    })
    .map(({ kinds, hazards, ...rest }) => ({
      ...rest,
      id: id as OfficeId,
      name: id,
      nameEn: id,
      parent: null,
      duty: 'handled',
      phonedBy: 'command',
      receives: { kinds, hazards },
    }));

const receivers = fc.tuple(
  fc.tuple(office(OFFICES[0]), office(OFFICES[1]), office(OFFICES[2])),
  fc.tuple(contacts('level-1', 1), contacts('level-2', 1)),
);

/** Random offices and levels of the command, put into a city that has everything else. */
export const anyReceivers = <Base extends Pick<City, 'offices' | 'command'>>(base: Base): fc.Arbitrary<Base> =>
  receivers.map(([offices, levels]) => ({
    ...base,
    offices,
    command: {
      ...base.command,
      levels: levels.map((own, at) => ({ name: `第${at + 1}级`, nameEn: `Level ${at + 1}`, answerWithinMin: 5 + at, contacts: own })),
    },
  }));

/** A city with one hazard, in which everything else is of no matter for who is told. */
export const aPlainCity = {
  zone: 'Asia/Shanghai',
  areaCode: '410100',
  hazards: [
    {
      code: 'rainstorm',
      steps: [],
      signals: colours.map((colour, at) => ({ colour, receipt: rule([30, 15, 10, 5][at] ?? 5) })),
      express: rule(10),
    },
  ],
  offices: [],
  command: { levels: [] },
  holidays: [],
  workingWeekends: [],
  statutoryDays: [],
} as unknown as City;

/** Rosters of some of the places; some persons have an account, and some of these are disabled. */
export const anyRosters: fc.Arbitrary<Rosters> = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...OFFICES, 'command-level-1', 'command-level-2'), anyRoster, { maxKeys: 4 }),
    fc.constantFrom([], ['acc-1'], ['acc-1', 'acc-2']),
    fc.array(fc.record({ phone: fc.constantFrom(null, '13800000001'), email: fc.constantFrom(null, 'p@duty.example') }), {
      minLength: 5,
      maxLength: 5,
    }),
  )
  .map(([byPlace, disabled, ways]) => ({
    disabled: new Set((disabled as readonly string[]).map((id) => id as AccountId)),
    byPlace: new Map(
      Object.entries(byPlace).map(([place, roster]) => [
        place as RosterPlace,
        {
          ...roster,
          people: roster.people.map((person, at) => ({
            ...person,
            ...ways[at],
            accountId: (at < 2 ? `acc-${at + 1}` : null) as AccountId | null,
            contactId: person.id === aPersonId(3) ? (`${place}-0` as ContactId) : null,
          })),
        },
      ]),
    ),
  }));
