import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { Issuance, valueOf } from '@rainstorm/harness/issuance';
import { later, minutes, unpublished } from '@rainstorm/harness/ledger-stage';
import type { BulletinRow, DecisionClockRow, EscalationRow } from '@rainstorm/ledger';
import type { BulletinId, Colour, RevisionKind } from '@rainstorm/warning-model';
import { closeEscalationByOfficer } from '../escalations/close-escalation-by-officer.js';
import { closeDecisionClock } from './close-decision-clock.js';
import { recordDecision, type NewDecision } from './record-decision.js';

const commander = { id: 'acc-command000001', name: '尤指挥' };
const withinMin = { blue: 60, yellow: 60, orange: 30, red: 15 };

describe('the decision clock of a signal', () => {
  let bureau: Bureau;
  let issuance: Issuance;
  beforeEach(async () => {
    bureau = await Bureau.open();
    issuance = new Issuance(bureau);
  });
  afterEach(async () => bureau.close());

  const publish = async (colour: Colour, patch: Partial<BulletinRow> = {}): Promise<BulletinRow> => {
    const productCode = bureau.city.products.find(({ kind }) => kind === 'signal')?.code ?? '';
    const areas = [{ areaCode: '410100', level: null, colour }];
    const signal = { kind: 'signal' as const, step: null, productCode, colour, areas };
    const draft = await bureau.stage.bulletin({ ...unpublished, ...signal, state: 'signed', ...patch });
    return (await issuance.publish(draft)).bulletin;
  };
  const revise = async (of: BulletinRow, revisionKind: RevisionKind, colour: Colour): Promise<BulletinRow> =>
    publish(colour, {
      headline: `${revisionKind}：${colour}`,
      description: `${revisionKind} of ${of.id}`,
      revisionKind,
      msgType: revisionKind === 'lift' || revisionKind === 'retract' ? 'cancel' : 'update',
      refersTo: of.refersTo ?? of.id,
      previousId: of.id,
    });
  const clockOf = async ({ id }: BulletinRow): Promise<DecisionClockRow> => {
    const clock = await bureau.run(async (tx) => tx.decisionClocks.first({ bulletinId: id }));
    if (clock === null) throw new Error(`No clock of ${id}`);
    return clock;
  };
  const escalationsOf = async (bulletin: BulletinRow): Promise<readonly EscalationRow[]> => {
    const { id } = await clockOf(bulletin);
    return bureau.run(async (tx) => tx.escalations.find({ decisionClockId: id }));
  };
  const dueAt = async (bulletin: BulletinRow): Promise<number> =>
    ((await clockOf(bulletin)).dueAt.getTime() - (bulletin.sentAt?.getTime() ?? 0)) / 60_000;
  const decide = async (...answers: readonly BulletinId[]): Promise<void> => {
    const decision: NewDecision = {
      episodeId: null,
      track: 'warning-response',
      suggested: null,
      chosen: 'yellow',
      decidedAt: await bureau.ledger.now(),
      announcedAt: null,
      effectiveAt: null,
      answers,
      planVersion: '2022',
      decidedBy: '指挥长',
      note: '',
    };
    valueOf(await bureau.run(async (tx) => recordDecision(tx, decision, commander)));
  };
  const pass = async (min: number): Promise<void> => {
    await bureau.advance(minutes(min));
    await bureau.schedulerOn().run();
  };

  it('runs without an episode, for the minutes of the colour, and then tells the levels of the command', async () => {
    for (const colour of ['blue', 'yellow', 'orange', 'red'] as const) expect(await dueAt(await publish(colour))).toBe(withinMin[colour]);
    const red = await publish('red', { hazard: 'snowstorm' });
    expect(await bureau.stage.armedTimers((await clockOf(red)).id)).toEqual(['decision-due']);
    await pass(15);
    expect(await clockOf(red)).toMatchObject({ state: 'overdue' });
    const [escalation] = await escalationsOf(red);
    expect(escalation).toMatchObject({ cause: 'undecided', state: 'open', bulletinId: red.id, dispatchId: null, level: 0, round: 1 });
    expect(escalation?.summary.callList.length).toBeGreaterThan(0);
    await pass(10);
    expect((await escalationsOf(red))[0]).toMatchObject({ level: 1, round: 1 });
    await pass(10);
    expect((await escalationsOf(red))[0]).toMatchObject({ level: 0, round: 2 });
    expect(bureau.troubles).toEqual([]);
  });

  it('of a red is not answered by the decision on the yellow before it: 20 July 2021', async () => {
    const yellow = await publish('yellow');
    await decide(yellow.id);
    expect(await clockOf(yellow)).toMatchObject({ state: 'decided' });
    const red = await revise(yellow, 'upgrade', 'red');
    await pass(10);
    const second = await revise(red, 'continue', 'red');
    expect(await clockOf(red)).toMatchObject({ state: 'ended', endedWhy: 'superseded', endedByBulletinId: second.id });
    expect(await dueAt(second)).toBe(15);
    await pass(15);
    expect(await escalationsOf(second)).toMatchObject([{ cause: 'undecided', state: 'open' }]);
    expect(await escalationsOf(red)).toEqual([]);
    await decide(second.id);
    expect(await escalationsOf(second)).toMatchObject([{ state: 'closed', closedReason: expect.stringContaining('已决定') }]);
    expect(await bureau.stage.armedTimers((await escalationsOf(second))[0]?.id ?? '')).toEqual([]);
  });

  it('is ended by the lifting, and the command that was told is told', async () => {
    const red = await publish('red');
    await pass(15);
    await revise(red, 'lift', 'red');
    expect(await clockOf(red)).toMatchObject({ state: 'ended', endedWhy: 'lifted' });
    const [escalation] = await escalationsOf(red);
    expect(escalation?.state).toBe('closed');
    const told = await bureau.run(async (tx) =>
      tx.deliveries.find({ escalationId: escalation?.id as EscalationRow['id'], purpose: 'escalation-closed' }),
    );
    expect(told.length).toBeGreaterThan(0);
  });

  it('runs again for the orange when the red that superseded it is retracted', async () => {
    const orange = await publish('orange');
    await pass(10);
    const red = await revise(orange, 'upgrade', 'red');
    await pass(1);
    await revise(red, 'retract', 'red');
    expect(await clockOf(red)).toMatchObject({ state: 'ended', endedWhy: 'retracted' });
    expect(await clockOf(orange)).toMatchObject({ state: 'running', endedAt: null });
    expect(await dueAt(orange)).toBe(30);
    await pass(20);
    expect(await escalationsOf(orange)).toHaveLength(1);
  });

  it('is carried by a 3-hour forecast with a colour, and by no report', async () => {
    const h3 = await publish('orange', { kind: 'scheduled', step: 'H3', productCode: 'rain-3h' });
    expect(await dueAt(h3)).toBe(30);
    const d1 = await publish('orange', { kind: 'scheduled', step: 'D1', productCode: 'rain-3h' });
    expect(await bureau.run(async (tx) => tx.decisionClocks.count({ bulletinId: d1.id }))).toBe(0);
  });

  it('is closed by a named officer with a reason, once', async () => {
    const red = await publish('red');
    await pass(15);
    const { id } = await clockOf(red);
    const closed = await bureau.run(async (tx) => closeDecisionClock(tx, id, '响应已是Ⅰ级', commander));
    expect(closed).toMatchObject({ ok: true, value: { state: 'closed', closedByName: '尤指挥', closedReason: '响应已是Ⅰ级' } });
    expect(await escalationsOf(red)).toMatchObject([{ state: 'closed', closedReason: '响应已是Ⅰ级', closedByName: '尤指挥' }]);
    const again = await bureau.run(async (tx) => closeDecisionClock(tx, id, '再次', commander));
    expect(again).toEqual({ ok: false, refusal: { type: 'decision-clock-over', state: 'closed' } });
    expect(await bureau.stage.audited(id)).toEqual(['decision-clock-started done', 'decision-clock-closed done']);
  });

  it('ends with the episode that is lifted, for each of its signals', async () => {
    const episode = await bureau.stage.episode();
    const red = await publish('red', { episodeId: episode.id });
    const other = await publish('red');
    const lift = { kind: 'scheduled', step: 'H1', msgType: 'cancel', revisionKind: 'lift', productCode: 'rain-1h' } as const;
    const words = {
      headline: '暴雨过程解除',
      description: '解除暴雨过程的预报预警。',
      areas: [{ areaCode: '410100', level: null, colour: null }],
    };
    await publish('red', { ...lift, ...words, colour: null, episodeId: episode.id, refersTo: red.id, previousId: red.id });
    expect(await clockOf(red)).toMatchObject({ state: 'ended', endedWhy: 'lifted' });
    expect(await clockOf(other)).toMatchObject({ state: 'running' });
  });

  it('starts nothing that is due before now: a deadline is in the ledger when the scheduler was away', async () => {
    const red = await publish('red');
    await bureau.moveTo(later(red.sentAt ?? new Date(), minutes(60)));
    await bureau.schedulerOn().run();
    expect(await escalationsOf(red)).toMatchObject([{ deadlineAt: later(red.sentAt ?? new Date(), minutes(15)) }]);
  });

  it('rings no more once the signal has expired, and stays on record as never decided', async () => {
    const red = await publish('red', { expires: later(await bureau.ledger.now(), minutes(40)) });
    for (let quarter = 0; quarter < 4; quarter += 1) {
      await bureau.advance(minutes(15));
      await bureau.schedulerOn().run();
    }
    const clock = await clockOf(red);
    expect(clock).toMatchObject({ state: 'ended', endedWhy: 'expired', decisionId: null });
    const [escalation] = await escalationsOf(red);
    expect(escalation).toMatchObject({ state: 'closed' });
    expect([...(await bureau.stage.armedTimers(clock.id)), ...(await bureau.stage.armedTimers(escalation?.id ?? ''))]).toEqual([]);
  });

  it('is closed together with its escalation, by the same officer and for the same reason', async () => {
    const red = await publish('red');
    await bureau.advance(minutes(15));
    await bureau.schedulerOn().run();
    const [escalation] = await escalationsOf(red);
    if (escalation === undefined) throw new Error('No escalation');
    const closed = await bureau.run(async (tx) => closeEscalationByOfficer(tx, escalation.id, '已口头部署', commander));
    expect(closed).toMatchObject({ ok: true, value: { state: 'closed', closedByName: commander.name, closedReason: '已口头部署' } });
    expect(await clockOf(red)).toMatchObject({ state: 'closed', closedBy: commander.id, closedReason: '已口头部署' });
    expect(await bureau.run(async (tx) => closeEscalationByOfficer(tx, escalation.id, '再次', commander))).toMatchObject({ ok: false });
  });
});
