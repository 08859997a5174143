import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { later, minutes, officeId } from '@rainstorm/harness/ledger-stage';
import type { DeliveryRow } from '@rainstorm/ledger';
import { dateAfter, instantOfMinute, localMinute, type RosterPersonId, type RosterShift } from '@rainstorm/warning-model';
import { systemActor } from '../audit-actor.js';
import { saveRoster } from './save-roster.js';

const place = officeId('urban-flood-office');
const [jin, mu] = ['rop-jin000000001', 'rop-mu0000000001'] as [RosterPersonId, RosterPersonId];
const people = (
  [
    [jin, '金值班'],
    [mu, '穆带班'],
  ] as const
).map(([id, name]) => ({ id, name, phone: null, email: `${id}@urban.example`, accountId: null, contactId: null, leftAt: null }));

describe('the notices of a roster', () => {
  let bureau: Bureau;
  let today: string;
  let version: number;
  const minute = (days: number, time = '08:00'): string => `${dateAfter(today, days)}T${time}`;
  const moveTo = async (days: number, time = '08:00'): Promise<void> => {
    await bureau.moveTo(instantOfMinute(minute(days, time), bureau.city.zone));
    await bureau.schedulerOn().run();
    expect(bureau.troubles).toEqual([]);
  };
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
    await bureau.schedulerOn().run();
  };
  const told = async (purpose: DeliveryRow['purpose']): Promise<readonly string[]> => {
    const rows = await bureau.ledger.read(async (tx) => tx.deliveries.find({ purpose }, { order: { createdAt: 'ASC' } }));
    return rows.map(({ contactName, channel, deadlineAt }) => {
      const at = deadlineAt === null ? '' : localMinute(deadlineAt, bureau.city.zone);
      return `${contactName} ${channel} ${at}`;
    });
  };
  beforeEach(async () => {
    bureau = await Bureau.open();
    version = 0;
    today = localMinute(await bureau.ledger.now(), bureau.city.zone).slice(0, 10);
  });
  afterEach(async () => bureau.close());

  it('tell the leader 48 h before a post is empty, once, and not where it was filled', async () => {
    await plan(shift('officer', jin, 0, 6), shift('officer', jin, 7, 9), shift('leader', mu, 0, 9));
    const gap = (await told('roster-gap')).length;
    await moveTo(3, '23:00');
    expect((await told('roster-gap')).slice(gap)).toEqual([]);
    await moveTo(4);
    expect((await told('roster-gap')).slice(gap).sort()).toEqual([`穆带班 console ${minute(6)}`, `穆带班 email ${minute(6)}`]);
    await plan(shift('officer', jin, 0, 7), shift('officer', jin, 7, 12), shift('leader', mu, 0, 12));
    await moveTo(7, '09:00');
    expect(await told('roster-gap')).toHaveLength(gap + 2);
    expect((await bureau.stage.audited(place)).filter((act) => act === 'roster-gap-told done')).toHaveLength(gap === 0 ? 1 : 2);
  });

  it('tell of a gap within 48 h as soon as it is planned', async () => {
    await moveTo(1, '09:00');
    await plan(shift('officer', jin, 1, 2), shift('leader', mu, 1, 60));
    expect([...(await told('roster-gap'))].sort()).toEqual([`穆带班 console ${minute(2)}`, `穆带班 email ${minute(2)}`]);
  });

  it('remind of a shift two hours before it, in writing, and nobody who is on duty already', async () => {
    await moveTo(1, '09:00');
    await plan(shift('officer', jin, 1, 2), shift('officer', mu, 2, 40), shift('leader', mu, 2, 40));
    await moveTo(2, '05:59');
    expect(await told('shift-reminder')).toEqual([]);
    await moveTo(2, '06:00');
    expect(await told('shift-reminder')).toEqual([`穆带班 email ${minute(2)}`]);
    await bureau.moveTo(later(await bureau.ledger.now(), minutes(121)));
    await bureau.schedulerOn().run();
    expect(await told('shift-reminder')).toHaveLength(1);
  });
});
