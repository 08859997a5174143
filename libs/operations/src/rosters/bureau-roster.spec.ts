import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { Issuance } from '@rainstorm/harness/issuance';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import type { DeliveryRow, LedgerTransaction, SlotRow, TimerKind, TimerRow } from '@rainstorm/ledger';
import {
  dateAfter,
  instantOfMinute,
  localMinute,
  type BureauPlace,
  type City,
  type RosterPersonId,
  type RosterShift,
} from '@rainstorm/warning-model';
import { systemActor } from '../audit-actor.js';
import { handleSlotDue, remindDesk } from '../cadence/slot-timer-effects.js';
import { saveRoster } from './save-roster.js';

const ids = ['rop-jin000000001', 'rop-mu0000000001', 'rop-qi0000000001'] as RosterPersonId[];
const [jin, mu, qi] = ids as [RosterPersonId, RosterPersonId, RosterPersonId];
const people = [
  { id: jin, name: '金预报' },
  { id: mu, name: '穆带班' },
  { id: qi, name: '齐预报' },
].map((one) => ({ ...one, phone: null, email: `${one.id}@bureau.example`, accountId: null, contactId: null, leftAt: null }));

describe('the rosters of the bureau itself', () => {
  let bureau: Bureau;
  let issuance: Issuance;
  let today: string;
  const minute = (days: number, time = '08:00'): string => `${dateAfter(today, days)}T${time}`;
  const shift = (post: RosterShift['post'], personId: RosterPersonId, from: string, to: string): RosterShift => ({
    ...{ post, personId, from, to },
  });
  const plan = async (place: BureauPlace, shifts: readonly RosterShift[], seenVersion = 0): Promise<void> => {
    const roster = { people, patterns: [], shifts, leaves: [], substitutes: [] };
    const saved = await bureau.run(async (tx) => saveRoster(tx, bureau.city, place, { roster, seenVersion, note: '' }, systemActor));
    if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
  };
  type Effect = (tx: LedgerTransaction, timer: TimerRow, city: City) => Promise<void>;
  const fire = async (effect: Effect, kind: TimerKind, subjectId: string): Promise<void> => {
    const timer = await issuance.timer(kind, subjectId);
    await bureau.run(async (tx) => effect(tx, timer, bureau.city));
  };
  const told = async (purpose: DeliveryRow['purpose'], slot?: SlotRow): Promise<readonly string[]> => {
    const where = slot === undefined ? { purpose } : { purpose, slotId: slot.id };
    const rows = await bureau.ledger.read(async (tx) => tx.deliveries.find(where));
    return [...new Set(rows.filter(({ officeId }) => officeId === null).map(({ contactName }) => contactName))].sort();
  };
  const slotOfToday = async (): Promise<SlotRow> => issuance.slot(await issuance.rainstorm(), 'H6');
  beforeEach(async () => {
    bureau = await Bureau.open();
    issuance = new Issuance(bureau);
    today = localMinute(await bureau.ledger.now(), bureau.city.zone).slice(0, 10);
  });
  afterEach(async () => bureau.close());

  it('remind the forecaster on duty alone, and tell the leader as soon as the bulletin is late', async () => {
    await plan('bureau-desk', [shift('officer', jin, minute(-1), minute(60)), shift('leader', mu, minute(-1), minute(60))]);
    const slot = await slotOfToday();
    await fire(remindDesk, 'desk-reminder', slot.id);
    expect(await told('desk-reminder', slot)).toEqual(['金预报']);
    await fire(handleSlotDue, 'slot-due', slot.id);
    expect(await told('missing-bulletin', slot)).toEqual(['演示·郝首席', '穆带班', '金预报'].sort());
  });

  it('pass an empty post to the other one, and never to nobody', async () => {
    await plan('bureau-desk', [shift('officer', jin, minute(40), minute(60))]);
    const slot = await slotOfToday();
    await fire(remindDesk, 'desk-reminder', slot.id);
    expect(await told('desk-reminder', slot)).toEqual(['演示·郝首席']);
    await plan('bureau-chief', [shift('officer', qi, minute(40), minute(60))]);
    await fire(handleSlotDue, 'slot-due', slot.id);
    expect(await told('missing-bulletin', slot)).toEqual(['演示·林预报', '演示·苏预报', '演示·郝首席'].sort());
  });

  it('tell the newcomer at the change of shift what is due and not published, once', async () => {
    const slot = await slotOfToday();
    await plan('bureau-desk', [shift('officer', jin, minute(-1), minute(60))]);
    await fire(handleSlotDue, 'slot-due', slot.id);
    expect(await told('missing-bulletin', slot)).toEqual(['演示·郝首席', '金预报'].sort());
    await plan('bureau-desk', [shift('officer', qi, minute(-1), minute(60))], 1);
    expect(await told('missing-bulletin', slot)).toEqual(['演示·郝首席', '金预报', '齐预报'].sort());
    const count = async (): Promise<number> => bureau.ledger.read(async (tx) => tx.deliveries.count({ purpose: 'missing-bulletin' }));
    const before = await count();
    await plan('bureau-desk', [shift('officer', qi, minute(-1), minute(61))], 2);
    expect(await count()).toBe(before);
    expect(await bureau.stage.audited('bureau-desk')).toContain('roster-shift-changed done');
  });

  it('tell the leader 48 h before a post is empty, and remind of a shift', async () => {
    await plan('bureau-desk', [
      shift('officer', jin, minute(0), minute(3)),
      shift('officer', qi, minute(3), minute(6)),
      shift('leader', mu, minute(0), minute(90)),
    ]);
    await bureau.moveTo(instantOfMinute(minute(3, '06:00'), bureau.city.zone));
    await bureau.schedulerOn().run();
    expect(await told('shift-reminder')).toEqual(['齐预报']);
    await bureau.moveTo(later(instantOfMinute(minute(4), bureau.city.zone), minutes(1)));
    await bureau.schedulerOn().run();
    expect(bureau.troubles).toEqual([]);
    expect(await told('roster-gap')).toEqual(['穆带班']);
  });

  it('are announced to the pages of the bureau alone', async () => {
    await plan('bureau-chief', [shift('officer', qi, minute(0), minute(60))]);
    const change = await bureau.ledger.read(async (tx) => tx.changes.first({ kind: 'roster-changed' }));
    expect(change).toMatchObject({ audience: 'bureau', payload: { place: 'bureau-chief', version: 1 } });
  });
});
