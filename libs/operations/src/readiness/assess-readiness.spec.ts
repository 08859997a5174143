import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { later, minutes, officeId } from '@rainstorm/harness/ledger-stage';
import type { DeliveryRow, ReadinessRiskRow } from '@rainstorm/ledger';
import {
  dateAfter,
  instantOfMinute,
  localMinute,
  type City,
  type Contact,
  type RosterPersonId,
  type RosterShift,
} from '@rainstorm/warning-model';
import { systemActor } from '../audit-actor.js';
import { saveRoster } from '../rosters/save-roster.js';
import { assessReadiness, type AssessedReadiness, type FoundElsewhere } from './assess-readiness.js';
import { readReadiness } from './read-readiness.js';

const place = officeId('urban-flood-office');
const [jin, mu] = ['rop-jin000000001', 'rop-mu0000000001'] as [RosterPersonId, RosterPersonId];
const people = (
  [
    [jin, '金值班', 'jin@urban.example'],
    [mu, '穆带班', null],
  ] as const
).map(([id, name, email]) => ({ id, name, phone: null, email, accountId: null, contactId: null, leftAt: null }));
const nothing: FoundElsewhere = { channels: [], certificates: [], quotas: [] };
const question = { hazard: 'rainstorm', colour: 'red' } as const;

/** The demonstration city, in which every person has a second way. */
const withTwoWays = (city: City): City => {
  const second = { kind: 'sms', address: '13900000000', fallback: true, secretRef: null } as const;
  const both = (contacts: readonly Contact[]): readonly Contact[] =>
    contacts.map((contact) => ({ ...contact, channels: [...contact.channels, second] }));
  const levels = city.command.levels.map((level) => ({ ...level, contacts: both(level.contacts) }));
  const offices = city.offices.map((office) => ({ ...office, contacts: both(office.contacts) }));
  return { ...city, offices, command: { ...city.command, levels } };
};

describe('the check of readiness', () => {
  let bureau: Bureau;
  let today: string;
  let version: number;
  beforeEach(async () => {
    bureau = await Bureau.open(withTwoWays);
    version = 0;
    today = localMinute(await bureau.ledger.now(), bureau.city.zone).slice(0, 10);
  });
  afterEach(async () => bureau.close());

  const minute = (days: number, time = '08:00'): string => `${dateAfter(today, days)}T${time}`;
  const at = (days: number, time = '08:00'): Date => instantOfMinute(minute(days, time), bureau.city.zone);
  const moveTo = async (days: number, time = '08:00'): Promise<void> => bureau.moveTo(at(days, time));
  const shift = (post: RosterShift['post'], personId: RosterPersonId, from: number, to: number): RosterShift => {
    return { post, personId, from: minute(from), to: minute(to) };
  };
  const plan = async (...shifts: readonly RosterShift[]): Promise<void> => {
    const roster = { people, patterns: [], shifts, leaves: [], substitutes: [] };
    const saved = await bureau.run(async (tx) =>
      saveRoster(tx, bureau.city, place, { roster, seenVersion: version, note: '' }, systemActor),
    );
    if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
    version = saved.value.version;
  };
  const check = async (found: Partial<FoundElsewhere> = {}): Promise<AssessedReadiness | null> =>
    bureau.run(async (tx) => assessReadiness(tx, bureau.city, { ...nothing, ...found }, 60_000));
  const risks = async (): Promise<readonly ReadinessRiskRow[]> =>
    bureau.ledger.read(async (tx) => tx.readinessRisks.find({}, { order: { beginsAt: 'ASC', id: 'ASC' } }));
  const alarms = async (): Promise<readonly DeliveryRow[]> =>
    bureau.ledger.read(async (tx) => tx.deliveries.find({ purpose: 'readiness-alarm' }, { order: { createdAt: 'ASC' } }));

  it('finds nothing where every office and level has somebody with two ways, and tells nobody', async () => {
    expect(await check()).toEqual({ standing: 0, told: 0 });
    expect(await alarms()).toEqual([]);
  });

  it('finds the time from which an office tells nobody, the empty post, and who has one way only', async () => {
    await moveTo(1, '09:00');
    await plan(shift('officer', jin, 1, 20), shift('leader', mu, 1, 18));
    await check();
    const found = (await risks()).map(({ kind, post, name, beginsAt }) => [kind, post, name, localMinute(beginsAt, bureau.city.zone)]);
    expect(found).toEqual(
      expect.arrayContaining([
        ['one-way', null, '穆带班', minute(1, '09:00')],
        ['post-empty', 'leader', null, minute(18)],
        ['post-empty', 'officer', null, minute(20)],
        ['nobody-reached', null, null, minute(20)],
      ]),
    );
    expect(found).toHaveLength(4);
    // What the page says of that minute is the same, and the minute before it.
    const foreseen = async (when: Date) => bureau.ledger.read(async (tx) => readReadiness(tx, bureau.city, question, when));
    const of = async (when: Date) => (await foreseen(when)).dispatches.find(({ office }) => office.id === place);
    expect((await of(at(20, '07:59')))?.ways.map(({ contact }) => contact.name)).toContain('金值班');
    expect(await of(at(20))).toMatchObject({ ways: [], instead: { level: { name: bureau.city.command.levels[0]?.name } } });
  });

  it('tells desk and chief in writing, each risk once a day, and again not where it has ended', async () => {
    await moveTo(1, '09:00');
    await plan(shift('officer', jin, 1, 3), shift('leader', mu, 1, 60));
    expect(await check()).toMatchObject({ told: 2 });
    const first = await alarms();
    expect(first.map(({ channel }) => channel)).not.toContain('console');
    const desk = [...bureau.city.desk, ...bureau.city.chief].map(({ id }) => id);
    expect(first.filter(({ officeId: of }) => of === null).map(({ contactId }) => contactId)).toEqual(expect.arrayContaining(desk));
    await bureau.advance(minutes(2));
    expect(await check()).toMatchObject({ told: 0 });
    await moveTo(2, '09:01');
    expect(await check()).toMatchObject({ told: 1 });
    await plan(shift('officer', jin, 1, 60), shift('leader', mu, 1, 60));
    await moveTo(3, '09:02');
    expect(await check()).toMatchObject({ standing: 1, told: 0 });
  });

  it('wakes nobody at night for a list, but the command at once where an office tells nobody within a day', async () => {
    await moveTo(1, '23:00');
    await plan(shift('officer', jin, 1, 4), shift('leader', jin, 1, 4));
    expect(await check({ certificates: [{ name: 'CAP_CERTIFICATE', endsAt: at(5) }] })).toMatchObject({ told: 0 });
    await moveTo(3, '23:00');
    // The office that tells nobody in nine hours is urgent; its empty posts and the certificate wait for the morning.
    const found = await check({ certificates: [{ name: 'CAP_CERTIFICATE', endsAt: at(5) }] });
    expect(found?.told).toBe(1);
    const level = bureau.city.command.levels[0]?.contacts.map(({ id }) => id) ?? [];
    expect((await alarms()).map(({ contactId }) => contactId)).toEqual(expect.arrayContaining(level));
    await moveTo(4, '07:00');
    expect(await check({ certificates: [{ name: 'CAP_CERTIFICATE', endsAt: at(5) }] })).toMatchObject({ told: 3 });
  });

  it('says which way failed at its last try, and forgets it when the way works', async () => {
    await moveTo(1, '09:00');
    const dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'duty-office');
    const contact = dispatch.policy.contacts[0];
    if (contact === undefined) throw new Error('No contact');
    const tried = async (minutesAgo: number, patch: object) =>
      bureau.stage.delivery(dispatch, contact.id, 'email', {
        lastTriedAt: later(await bureau.ledger.now(), -minutes(minutesAgo)),
        ...patch,
      });
    await tried(9, { state: 'failed-permanently', lastReason: 'mailbox-unknown' });
    await check();
    expect(await risks()).toMatchObject([
      { kind: 'way-failed', place: 'duty-office', name: contact.name, channel: 'email', detail: 'mailbox-unknown' },
    ]);
    await tried(3, { state: 'sent' });
    await bureau.advance(minutes(2));
    expect(await check()).toMatchObject({ standing: 0 });
  });

  it('lists dead channels, certificates of the next thirty days and limits that are nearly used up', async () => {
    await moveTo(1, '09:00');
    const now = await bureau.ledger.now();
    await check({
      channels: [{ channel: 'sms', reason: 'unreachable', since: now }],
      certificates: [
        { name: 'SMTP_CA_FILE', endsAt: later(now, minutes(60 * 24 * 29)) },
        { name: 'far', endsAt: later(now, minutes(60 * 24 * 31)) },
      ],
      quotas: [
        { name: '138****0000', channel: 'voice', used: 16, most: 20 },
        { name: 'few', channel: 'voice', used: 15, most: 20 },
      ],
    });
    expect((await risks()).map(({ kind, name, channel, toldAt }) => [kind, name, channel, toldAt !== null])).toEqual(
      expect.arrayContaining([
        ['channel-failed', null, 'sms', false],
        ['certificate-ends', 'SMTP_CA_FILE', null, true],
        ['quota-near', '138****0000', 'voice', true],
      ]),
    );
    expect(await risks()).toHaveLength(3);
  });

  it('is made once for all schedulers', async () => {
    const both = await Promise.all([check(), check()]);
    expect(both.filter((found) => found === null)).toHaveLength(1);
  });
});
