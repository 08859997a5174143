import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { minutes } from '@rainstorm/harness/ledger-stage';
import type { CanaryRow, DeliveryRow } from '@rainstorm/ledger';
import { dateAfter, instantOfMinute, localMinute, type CanaryRule, type City, type Contact } from '@rainstorm/warning-model';
import { assessReadiness } from './assess-readiness.js';
import { proveCanary } from './prove-canary.js';
import { runCanaries, type CanaryRound } from './run-canaries.js';

const rule: CanaryRule = {
  maxADay: 50,
  maxADayPerAddress: 1,
  channels: { email: { everyDays: 7, afterMissDays: 1, answerWithinHours: 24 } },
};
const nothing = { channels: [], certificates: [], quotas: [] };
const FIVE_MIN = minutes(5);
const byEmail = ({ channels }: Contact): boolean => channels.some(({ kind }) => kind === 'email');

/** The demonstration city with its line tests on, and nobody with one way only. */
const withCanaries =
  (canaries: CanaryRule) =>
  (city: City): City => ({ ...city, canaries });

describe('the line tests', () => {
  let bureau: Bureau;
  let today: string;
  const open = async (canaries = rule): Promise<void> => {
    bureau = await Bureau.open(withCanaries(canaries));
    today = localMinute(await bureau.ledger.now(), bureau.city.zone).slice(0, 10);
  };
  beforeEach(async () => open());
  afterEach(async () => bureau.close());

  const at = (days: number, time: string): Date => instantOfMinute(`${dateAfter(today, days)}T${time}`, bureau.city.zone);
  /** Each day a minute later: the clock runs on while a test works, and a full 24 hours shall have passed. */
  const moveTo = async (days: number, time: string): Promise<void> => bureau.moveTo(new Date(at(days, time).getTime() + minutes(days)));
  const round = async (): Promise<CanaryRound | null> => bureau.run(async (tx) => runCanaries(tx, bureau.city, 10_000));
  const tests = async (): Promise<readonly CanaryRow[]> =>
    bureau.ledger.read(async (tx) => tx.canaries.find({}, { order: { sentAt: 'ASC', deliveryId: 'ASC' } }));
  const deliveries = async (purpose: DeliveryRow['purpose']): Promise<readonly DeliveryRow[]> =>
    bureau.ledger.read(async (tx) => tx.deliveries.find({ purpose }, { order: { createdAt: 'ASC', id: 'ASC' } }));
  const risks = async () => {
    await bureau.advance(2_000);
    await bureau.run(async (tx) => assessReadiness(tx, bureau.city, nothing, 1_000));
    const found = await bureau.ledger.read(async (tx) => tx.readinessRisks.find({}));
    return found.filter(({ kind }) => kind === 'canary-missed' || kind === 'way-unproven');
  };
  /** Rounds as the scheduler makes them, until one sends nothing; how many tests went out. */
  const allOfToday = async (): Promise<number> => {
    let sum = 0;
    for (;;) {
      const sent = (await round())?.sent ?? 0;
      if (sent === 0) return sum;
      sum += sent;
      await bureau.advance(FIVE_MIN);
    }
  };
  const answerAll = async (): Promise<void> => {
    for (const test of await tests()) if (test.provenAt === null) await bureau.run(async (tx) => proveCanary(tx, test));
  };
  const ways = (): number =>
    [
      ...[...bureau.city.offices, ...bureau.city.command.levels].flatMap(({ contacts }) => contacts.filter(byEmail)),
      ...[...bureau.city.desk, ...bureau.city.chief].filter(byEmail),
    ].length;

  it('reach every e-mail address of offices, command and bureau once a week, and not at night', async () => {
    await moveTo(1, '23:00');
    expect(await round()).toEqual({ sent: 0, missed: 0 });
    await moveTo(2, '06:57');
    expect(await round()).toEqual({ sent: 0, missed: 0 });
    await moveTo(2, '07:00');
    expect(await allOfToday()).toBe(ways());
    expect(new Set((await tests()).map(({ contactId }) => contactId)).size).toBe(ways());
    await answerAll();
    await moveTo(8, '21:00');
    expect(await allOfToday()).toBe(0);
    await moveTo(9, '07:00');
    expect(await allOfToday()).toBe(ways());
  });

  it('come two at a time, and never more in a day than the city allows', async () => {
    await bureau.close();
    await open({ ...rule, maxADay: 3 });
    await moveTo(1, '09:00');
    expect(await round()).toMatchObject({ sent: 2 });
    await bureau.advance(FIVE_MIN);
    expect(await round()).toMatchObject({ sent: 1 });
    await bureau.advance(FIVE_MIN);
    expect(await round()).toMatchObject({ sent: 0 });
    const first = new Set((await tests()).map(({ contactId }) => contactId));
    await moveTo(2, '09:00');
    await allOfToday();
    // The next day it is the turn of others.
    const next = (await tests()).slice(3).map(({ contactId }) => contactId);
    expect(next).toHaveLength(3);
    expect(next.filter((id) => first.has(id))).toEqual([]);
  });

  it('are no dispatch, no bulletin and no escalation, and ask for no receipt', async () => {
    await moveTo(1, '09:00');
    await round();
    const [sent] = await deliveries('line-test');
    expect(sent).toMatchObject({ dispatchId: null, bulletinId: null, escalationId: null, alarmId: null, deadlineAt: null });
    await moveTo(3, '09:00');
    await round();
    const counts = await bureau.ledger.read(async (tx) =>
      Promise.all([tx.dispatches.count({}), tx.escalations.count({}), tx.alarms.count({}), tx.phoneTasks.count({})]),
    );
    expect(counts).toEqual([0, 0, 0, 0]);
  });

  it('wait while a real episode is open, and nothing counts as missed meanwhile', async () => {
    await moveTo(1, '09:00');
    await round();
    const episode = await bureau.stage.episode();
    await moveTo(3, '09:00');
    expect(await round()).toEqual({ sent: 0, missed: 0 });
    await bureau.run(async (tx) => tx.episodes.transition({ id: episode.id }, { from: 'open', to: 'closed' }));
    await bureau.advance(FIVE_MIN);
    expect(await round()).toMatchObject({ missed: 2, sent: 2 });
  });

  it('climb the ladder: a note, then the office, then desk and command; and an answer ends it', async () => {
    const silent = bureau.city.offices.find(({ contacts }) => contacts.some(byEmail));
    const contact = silent?.contacts.find(byEmail);
    if (silent === undefined || contact === undefined) throw new Error('No contact by e-mail');
    const ofContact = async (): Promise<readonly CanaryRow[]> => (await tests()).filter(({ contactId }) => contactId === contact.id);
    const othersAnswer = async (): Promise<void> => {
      for (const test of await tests())
        if (test.provenAt === null && test.contactId !== contact.id) await bureau.run(async (tx) => proveCanary(tx, test));
    };
    const day = async (number: number): Promise<readonly DeliveryRow[]> => {
      const before = (await deliveries('readiness-alarm')).length;
      await moveTo(number, '09:00');
      await allOfToday();
      await othersAnswer();
      await risks();
      return (await deliveries('readiness-alarm')).slice(before);
    };
    await day(1);
    expect(await risks()).toEqual([]);
    // Found within 24 hours after its sending: a note.
    const told = (await day(2)).filter(({ officeId }) => officeId === silent.id);
    expect(await risks()).toMatchObject([{ kind: 'canary-missed', place: silent.id, contactId: contact.id, detail: '1', toldAt: null }]);
    expect(told).toEqual([]);
    const second = await day(3);
    expect(await risks()).toMatchObject([{ kind: 'canary-missed', detail: '2' }]);
    expect(second.length).toBeGreaterThan(0);
    expect(second.map(({ officeId }) => officeId).every((id) => id === silent.id)).toBe(true);
    const third = await day(4);
    expect(await risks()).toMatchObject([{ kind: 'way-unproven', detail: '3' }]);
    const toldThen = new Set(third.map(({ contactId }) => contactId));
    for (const { id } of [...bureau.city.desk, ...(bureau.city.command.levels[0]?.contacts ?? [])]) expect(toldThen).toContain(id);
    expect(third.map(({ channel }) => channel).filter((kind) => kind === 'voice' || kind === 'console')).toEqual([]);
    // The oldest one is answered late: the way works, and the ladder begins anew.
    const [oldest] = await ofContact();
    if (oldest === undefined) throw new Error('No test');
    await bureau.run(async (tx) => proveCanary(tx, oldest));
    expect(await risks()).toEqual([]);
    expect(await bureau.stage.audited(contact.id)).toContain('line-test-proven done');
  });

  it('find a channel that takes everything and delivers nothing within eight days', async () => {
    await moveTo(1, '09:00');
    await allOfToday();
    await answerAll();
    // From now on the channel says that it sent, and nothing comes.
    for (let day = 1; day <= 8; day += 1) {
      await moveTo(1 + day, '09:00');
      await allOfToday();
    }
    await bureau.advance(FIVE_MIN);
    await round();
    const found = await risks();
    expect(new Set(found.map(({ contactId }) => contactId)).size).toBe(ways());
  });

  it.each(['sms', 'voice'] as const)(
    'find a number that nobody is reached by %s any more within 32 days, with one test a month',
    async (kind) => {
      await bureau.close();
      const oneNumber = (city: City): City => {
        const [office] = city.offices;
        const [contact] = office?.contacts ?? [];
        if (office === undefined || contact === undefined) throw new Error('No contact');
        const channels = [{ kind, address: '13800000777', fallback: false, secretRef: null }];
        const monthly = { everyDays: 31, afterMissDays: 31, answerWithinHours: 24 };
        return {
          ...city,
          offices: [{ ...office, contacts: [{ ...contact, channels }] }],
          canaries: { ...rule, channels: { [kind]: monthly } },
        };
      };
      bureau = await Bureau.open(oneNumber);
      today = localMinute(await bureau.ledger.now(), bureau.city.zone).slice(0, 10);
      await moveTo(1, '09:00');
      await allOfToday();
      await answerAll();
      let found = 0;
      for (let day = 1; day <= 32 && found === 0; day += 1) {
        await moveTo(1 + day, '09:00');
        await allOfToday();
        found = (await risks()).length;
      }
      expect(found).toBe(1);
      expect(await tests()).toHaveLength(2);
    },
  );

  it('count a test at once that could not be sent, and call back one that still waits', async () => {
    await moveTo(1, '09:00');
    await round();
    const [failed, waiting] = await tests();
    if (failed === undefined || waiting === undefined) throw new Error('Two tests were expected');
    await bureau.ledger.transaction(async (tx) =>
      tx.sql(`UPDATE deliveries SET state = 'failed-permanently', last_reason = 'mailbox-unknown' WHERE id = $1`, [failed.deliveryId]),
    );
    await bureau.advance(FIVE_MIN);
    expect(await round()).toMatchObject({ missed: 1 });
    await moveTo(2, '09:00');
    await round();
    const [called] = await bureau.ledger.read(async (tx) => tx.deliveries.find({ id: waiting.deliveryId }));
    expect(called?.state).toBe('cancelled');
  });

  it('are made once for all schedulers, and never where the city has no canaries.yaml', async () => {
    await moveTo(1, '09:00');
    const both = await Promise.all([round(), round()]);
    expect(both.filter((one) => one === null)).toHaveLength(1);
    const { canaries: _canaries, ...bare } = bureau.city;
    expect(await bureau.run(async (tx) => runCanaries(tx, bare, 0))).toBeNull();
  });
});
