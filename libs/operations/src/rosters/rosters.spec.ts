import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { minutes, officeId } from '@rainstorm/harness/ledger-stage';
import { seedDemoPeople } from '@rainstorm/harness/seed-people';
import type { AuditActor, RosterSwapRow, RosterVersionRow } from '@rainstorm/ledger';
import {
  dateAfter,
  holderAt,
  instantOfMinute,
  localMinute,
  type AccountId,
  type LocalMinute,
  type Result,
  type RosterPerson,
  type RosterPersonId,
  type RosterPlace,
  type RosterSwap,
} from '@rainstorm/warning-model';
import { endInEveryRoster, removeRosterPerson } from './remove-roster-person.js';
import { agreeToSwap, proposeSwap, refuseSwap, withdrawSwap } from './roster-swaps.js';
import { saveRoster, type EditedRoster } from './save-roster.js';

const place: RosterPlace = officeId('duty-office');
const [zhou, wu, ma] = ['rop-zhou00000001', 'rop-wu0000000001', 'rop-ma0000000001'] as RosterPersonId[] as [
  RosterPersonId,
  RosterPersonId,
  RosterPersonId,
];
const person = (id: RosterPersonId, name: string): RosterPerson => {
  return { id, name, phone: null, email: null, accountId: null, contactId: null, leftAt: null };
};
const daily: EditedRoster = {
  people: [person(zhou, '演示·周值班'), person(wu, '演示·吴带班'), person(ma, '马新来')],
  patterns: [{ post: 'officer', kind: 'whole-day', startsOn: '2026-01-01', endsOn: null, changesAt: ['08:00'], order: [zhou, wu, ma] }],
  shifts: [],
  leaves: [],
  substitutes: [],
};
const side = (personId: RosterPersonId, from: LocalMinute, to: LocalMinute): RosterSwap['one'] => ({ post: 'officer', personId, from, to });
const swap: RosterSwap = {
  one: side(zhou, '2026-01-04T08:00', '2026-01-05T08:00'),
  other: side(wu, '2026-01-05T08:00', '2026-01-06T08:00'),
};

describe('rosters', () => {
  let bureau: Bureau;
  let officers: Map<string, AuditActor>;
  const who = (name: string): AuditActor => officers.get(name) ?? { id: 'acc-nobody0000001', name: 'x' };
  const at = (minute: LocalMinute): Date => instantOfMinute(minute, bureau.city.zone);
  let today: string;
  const day = (days: number): string => dateAfter(today, days);
  const save = async (
    roster: EditedRoster,
    seenVersion = 0,
    of: RosterPlace = place,
  ): Promise<Result<RosterVersionRow, { readonly type: string }>> =>
    bureau.run(async (tx) => saveRoster(tx, bureau.city, of, { roster, seenVersion, note: '元旦值班' }, who('演示·周值班')));
  const newest = async (of: RosterPlace = place): Promise<RosterVersionRow | null> =>
    bureau.ledger.read(async (tx) => tx.rosters.newest(of));
  const holder = async (minute: LocalMinute): Promise<string> => {
    const row = await newest();
    if (row === null) return 'no roster';
    const found = holderAt(row.roster, 'officer', at(minute), bureau.city.zone);
    return found.held ? found.person.name : found.gap.why;
  };
  /** Tomorrow at noon. */
  const noon = async (): Promise<void> => bureau.moveTo(at(`${day(1)}T12:00`));
  const propose = async (by: string, wanted = swap): Promise<Result<RosterSwapRow, { readonly type: string }>> =>
    bureau.run(async (tx) => proposeSwap(tx, bureau.city, place, { swap: wanted, note: '' }, who(by)));

  beforeEach(async () => {
    bureau = await Bureau.open();
    today = localMinute(await bureau.ledger.now(), bureau.city.zone).slice(0, 10);
    await seedDemoPeople(bureau.ledger, 'config/zhengzhou');
    officers = new Map((await bureau.run(async (tx) => tx.accounts.find({}))).map(({ id, name }) => [name, { id, name }]));
  });
  afterEach(async () => bureau.close());

  describe('a version', () => {
    it('is added, sealed in the audit chain and told to the pages; older ones stay', async () => {
      expect(await save(daily)).toMatchObject({ ok: true, value: { version: 1, madeByName: '演示·周值班' } });
      expect(await save({ ...daily, patterns: [] }, 1)).toMatchObject({ ok: true, value: { version: 2 } });
      const before = await bureau.ledger.read(async (tx) => tx.rosters.version(place, 1));
      expect(before?.roster.patterns).toEqual(daily.patterns);
      expect(await bureau.stage.audited(place)).toEqual(['roster-changed done', 'roster-changed done']);
      const changes = await bureau.ledger.read(async (tx) => tx.changes.find({ kind: 'roster-changed' }, { order: { seq: 'ASC' } }));
      expect(changes.map(({ officeId: of, payload }) => [of, payload])).toEqual([
        [place, { place, version: 1, byName: '演示·周值班' }],
        [place, { place, version: 2, byName: '演示·周值班' }],
      ]);
      expect(await bureau.ledger.verify()).toMatchObject({ intact: true });
      await bureau.ledger.read(async (tx) => tx.sql(`UPDATE roster_versions SET roster = roster || '{"patterns": []}' WHERE version = 1`));
      expect(await bureau.ledger.verify()).toMatchObject({ intact: false, fault: 'content-differs' });
    });

    it('is refused to whoever edited an older one, who learns whose the newer one is', async () => {
      await save(daily);
      const refusal = { type: 'roster-changed-since', version: 1, byName: '演示·周值班' };
      expect(await save(daily)).toEqual({ ok: false, refusal });
      expect((await newest())?.version).toBe(1);
    });

    it('is refused with each fault and its place', async () => {
      const shifts = [{ post: 'officer' as const, personId: zhou, from: '2026-02-30T08:00', to: '2026-03-01T08:00' }];
      const faults = [{ at: '/shifts/0/from', kind: 'not-a-minute' }];
      expect(await save({ ...daily, shifts })).toEqual({ ok: false, refusal: { type: 'roster-faulty', faults } });
      expect(await newest()).toBeNull();
    });

    it('finds the account and the contact of a person by the name, whatever account the input names', async () => {
      const claimed = who('演示·冯值守').id as AccountId;
      await save({ ...daily, people: daily.people.map((one) => ({ ...one, accountId: claimed })) });
      expect((await newest())?.roster.people).toMatchObject([
        { accountId: who('演示·周值班').id, contactId: 'duty-office-officer' },
        { accountId: who('演示·吴带班').id, contactId: 'duty-office-leader' },
        { accountId: null, contactId: null },
      ]);
    });

    it('keeps who was taken off the list and stands in the turn, as somebody who left, and brings nobody back', async () => {
      await save(daily);
      await noon();
      const without = { ...daily, people: daily.people.filter(({ id }) => id !== wu) };
      await save(without, 1);
      const left = { id: wu, leftAt: `${day(1)}T12:00` };
      expect((await newest())?.roster.people.find(({ id }) => id === wu)).toMatchObject(left);
      await bureau.advance(minutes(60));
      await save(daily, 2);
      expect((await newest())?.roster.people.find(({ id }) => id === wu)).toMatchObject(left);
    });
  });

  describe('a person who leaves', () => {
    it('ends everywhere at once, and nobody else is moved', async () => {
      await save(daily);
      const other = 'command-level-1';
      const patterns = daily.patterns.map((pattern) => ({ ...pattern, order: [zhou] }));
      await save({ ...daily, people: [person(zhou, '演示·方值班')], patterns }, 0, other);
      const fang = who('演示·方值班').id as AccountId;
      expect((await newest(other))?.roster.people[0]?.accountId).toBe(fang);
      await noon();
      await bureau.run(async (tx) => removeRosterPerson(tx, bureau.city, place, { personId: wu, note: '调离' }, who('演示·周值班')));
      const days = [2, 3, 4].map((ahead) => `${day(ahead)}T09:00` as const);
      expect((await Promise.all(days.map(holder))).toSorted()).toEqual(['left', '演示·周值班', '马新来'].toSorted());
      await bureau.run(async (tx) => endInEveryRoster(tx, bureau.city, fang, '停用账号', who('演示·周值班')));
      expect(await newest(other)).toMatchObject({ version: 2, roster: { people: [{ leftAt: `${day(1)}T12:00` }] } });
      expect((await newest())?.version).toBe(2);
    });

    it('is refused where the roster knows nobody of that id, and changes nothing a second time', async () => {
      const leave = async (personId: RosterPersonId): Promise<unknown> =>
        bureau.run(async (tx) => removeRosterPerson(tx, bureau.city, place, { personId, note: '' }, who('演示·周值班')));
      expect(await leave(wu)).toEqual({ ok: false, refusal: { type: 'unknown-roster-person' } });
      await save(daily);
      await leave(wu);
      expect(await leave(wu)).toMatchObject({ ok: true, value: { version: 2 } });
    });
  });

  describe('a swap', () => {
    beforeEach(async () => {
      await save(daily);
    });

    it('needs the consent of both, and nobody else’s', async () => {
      const soon = nextShifts();
      const proposed = await propose('演示·周值班', soon);
      expect(proposed).toMatchObject({ ok: true, value: { state: 'proposed', askedName: '演示·吴带班' } });
      if (!proposed.ok) return;
      const { id } = proposed.value;
      const agree = async (by: string): Promise<unknown> => bureau.run(async (tx) => agreeToSwap(tx, bureau.city, place, id, who(by)));
      expect(await holder(soon.one.from)).toBe('演示·周值班');
      const notYours = { ok: false, refusal: { type: 'swap-without-you' } };
      expect([await agree('演示·周值班'), await agree('演示·冯值守')]).toEqual([notYours, notYours]);
      expect(await agree('演示·吴带班')).toMatchObject({ ok: true, value: { state: 'agreed', settledByName: '演示·吴带班' } });
      expect([await holder(soon.one.from), await holder(soon.other.from)]).toEqual(['演示·吴带班', '演示·周值班']);
      expect(await agree('演示·吴带班')).toEqual({ ok: false, refusal: { type: 'swap-settled', state: 'agreed' } });
      expect(await bureau.stage.audited(place)).toEqual([
        'roster-changed done',
        'roster-swap-proposed done',
        'roster-swap-agreed done',
        'roster-changed done',
      ]);
    });

    it('is proposed by one of the two, for shifts that they hold and that have not begun', async () => {
      const soon = nextShifts();
      expect(await propose('演示·冯值守', soon)).toEqual({ ok: false, refusal: { type: 'swap-without-you' } });
      const wrong = { ...soon, one: { ...soon.one, personId: ma } };
      expect(await propose('演示·吴带班', wrong)).toEqual({ ok: false, refusal: { type: 'swap-not-possible', why: 'not-the-holder' } });
      expect(await propose('演示·周值班')).toEqual({ ok: false, refusal: { type: 'swap-not-possible', why: 'begun-already' } });
    });

    it('is refused by the other, or withdrawn by whoever proposed it', async () => {
      const soon = nextShifts();
      const ids: RosterSwapRow['id'][] = [];
      const other = { one: soon.other, other: soon.one };
      for (const proposed of [await propose('演示·周值班', soon), await propose('演示·周值班', other)])
        if (proposed.ok) ids.push(proposed.value.id);
      // Proposing the same once more is the same swap.
      expect(await propose('演示·周值班', soon)).toMatchObject({ ok: true, value: { id: ids[0] } });
      const [first, second] = ids as [RosterSwapRow['id'], RosterSwapRow['id']];
      expect(await bureau.run(async (tx) => refuseSwap(tx, place, first, who('演示·吴带班')))).toMatchObject({
        value: { state: 'refused' },
      });
      expect(await bureau.run(async (tx) => withdrawSwap(tx, place, second, who('演示·吴带班')))).toMatchObject({ ok: false });
      expect(await bureau.run(async (tx) => withdrawSwap(tx, place, second, who('演示·周值班')))).toMatchObject({
        value: { state: 'withdrawn' },
      });
      expect((await newest())?.version).toBe(1);
    });

    it('is no longer possible once the roster gives the shift to somebody else, and is withdrawn when one of the two leaves', async () => {
      const soon = nextShifts();
      const proposed = await propose('演示·周值班', soon);
      if (!proposed.ok) throw new Error(proposed.refusal.type);
      const { id } = proposed.value;
      await save({ ...daily, shifts: [{ ...soon.other, personId: ma }] }, 1);
      const agreeing = await bureau.run(async (tx) => agreeToSwap(tx, bureau.city, place, id, who('演示·吴带班')));
      expect(agreeing).toEqual({ ok: false, refusal: { type: 'swap-not-possible', why: 'not-the-holder' } });
      await bureau.run(async (tx) => removeRosterPerson(tx, bureau.city, place, { personId: zhou, note: '' }, who('演示·吴带班')));
      expect(await bureau.ledger.read(async (tx) => tx.rosterSwaps.first({ id }))).toMatchObject({ state: 'withdrawn' });
    });
  });

  /** The next shifts of Zhou and of Wu, from tomorrow on. */
  const nextShifts = (): RosterSwap => {
    const next = (id: RosterPersonId): RosterSwap['one'] => {
      const ahead = [1, 2, 3].find((days) => {
        const held = holderAt({ ...daily, swaps: [] }, 'officer', at(`${day(days)}T08:00`), bureau.city.zone);
        return held.held && held.person.id === id;
      });
      if (ahead === undefined) throw new Error('No shift within three days');
      return side(id, `${day(ahead)}T08:00`, `${day(ahead + 1)}T08:00`);
    };
    return { one: next(zhou), other: next(wu) };
  };
});
