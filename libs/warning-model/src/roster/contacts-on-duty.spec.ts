import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyRoster, aPerson, aPersonId, aRoster, LAST_MINUTE, minuteOf } from '../../spec/a-roster.js';
import type { Contact } from '../contact.js';
import type { ContactId } from '../ids.js';
import { contactsOnDuty, isPlanned } from './contacts-on-duty.js';
import { holderInMinute } from './holder-at.js';
import type { Roster, RosterShift } from './roster.js';

const channel = { fallback: false, secretRef: null };
const configured: readonly Contact[] = [
  {
    id: 'office-officer' as ContactId,
    name: '周值班',
    post: '总值班室值班员',
    phone: '0371-0000-0101',
    standby: false,
    channels: [
      { ...channel, kind: 'console', address: '-' },
      { ...channel, kind: 'email', address: 'zbs@duty.example' },
      { ...channel, kind: 'webhook', address: 'https://office.example', secretRef: 'SECRET' },
    ],
  },
  {
    id: 'office-leader' as ContactId,
    name: '吴带班',
    post: '带班领导',
    phone: null,
    standby: false,
    channels: [{ ...channel, kind: 'sms', address: '13900000000' }],
  },
];
const whole = { from: minuteOf(0), to: minuteOf(LAST_MINUTE) };
const at = minuteOf(1);
const shift = (post: RosterShift['post'], person: number): RosterShift => ({ ...whole, post, personId: aPersonId(person) });
const roster = (people: readonly Partial<Roster['people'][number]>[], ...shifts: readonly RosterShift[]): Roster =>
  aRoster(0, { people: people.map((one, index) => ({ ...aPerson(index + 1), ...one })), shifts });
const kinds = (contact: Contact | undefined): readonly string[] => contact?.channels.map(({ kind, address }) => `${kind} ${address}`) ?? [];

describe('whom a notice goes to', () => {
  it('is whoever holds the posts, by the kinds of channels that the office uses, with their own addresses', () => {
    const made = contactsOnDuty(
      roster([{ name: '马新来', phone: '+86 138-0000-0000', email: 'ma@duty.example' }], shift('officer', 1)),
      configured,
      at,
    );
    expect(made.map(({ id, name, post, standby }) => [id, name, post, standby])).toEqual([
      [aPersonId(1), '马新来', '值班员', false],
      ['office-officer', '周值班', '总值班室值班员', false],
    ]);
    expect(kinds(made[0])).toEqual(['console -', 'email ma@duty.example', 'sms 13800000000']);
    // The office's own system stays, without the channels of the person whom the configuration names beside it.
    expect([kinds(made[1]), made[1]?.phone]).toEqual([['webhook https://office.example'], null]);
  });

  it('is the contact of the configuration where that is the same person, with every channel of it', () => {
    const people = [{ contactId: configured[0]?.id ?? null, email: 'new@duty.example' }];
    const made = contactsOnDuty(roster(people, shift('officer', 1)), configured, at);
    expect(made.map(({ id }) => id)).toEqual(['office-officer']);
    expect(kinds(made[0])).toEqual(['console -', 'email new@duty.example', 'webhook https://office.example']);
  });

  it('says who is the leader by the post held, whatever the configuration says of that person', () => {
    const known = configured.map((contact) => (contact.post === '带班领导' ? { ...contact, leader: true } : contact));
    const people = [{ contactId: known[1]?.id ?? null }, {}];
    const held = (...shifts: readonly RosterShift[]): unknown =>
      contactsOnDuty(roster(people, ...shifts), known, at)
        .filter(({ channels }) => channels.some(({ kind }) => kind !== 'webhook'))
        .map(({ name, leader }) => [name, leader === true]);
    expect(held(shift('officer', 1), shift('leader', 2))).toEqual([
      [aPerson(1).name, false],
      [aPerson(2).name, true],
    ]);
  });

  it('is the standby behind the officer, and at once where neither officer nor leader is there', () => {
    const people = [{}, {}];
    const second: string = aPersonId(2);
    const standby = (...shifts: readonly RosterShift[]): unknown =>
      contactsOnDuty(roster(people, ...shifts), configured, at)
        .filter(({ id }) => id === second)
        .map((contact) => contact.standby);
    expect([standby(shift('officer', 1), shift('standby', 2)), standby(shift('standby', 2))]).toEqual([[true], [false]]);
  });

  it('is nobody but the office’s own system where the posts are empty', () => {
    expect(contactsOnDuty(roster([{}]), configured, at).map(({ channels }) => channels.map(({ kind }) => kind))).toEqual([['webhook']]);
    const later = configured.map((contact) => ({
      ...contact,
      standby: true,
      channels: contact.channels.map((one) => ({ ...one, fallback: true })),
    }));
    const alone = contactsOnDuty(roster([{}]), later, at);
    expect(alone.map(({ standby, channels }) => [standby, channels.map(({ fallback }) => fallback)])).toEqual([[false, [false]]]);
    expect(contactsOnDuty(roster([{}]), [], at)).toEqual([]);
    expect([isPlanned(roster([{}])), isPlanned(roster([{}], shift('officer', 1)))]).toEqual([false, true]);
  });

  it('is of any roster at any minute exactly those who hold its posts, each once', () => {
    fc.assert(
      fc.property(anyRoster, fc.nat({ max: LAST_MINUTE - 1 }), (any, minute) => {
        const now = minuteOf(minute);
        const holders = (['officer', 'leader', 'standby'] as const).flatMap((post) => {
          const holder = holderInMinute(any, post, now);
          return holder.held ? [holder.person.id] : [];
        });
        const told = contactsOnDuty(any, [], now).map(({ id }) => id);
        expect(told).toEqual([...new Set(holders)]);
      }),
    );
  });
});
