import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { minutes } from '@rainstorm/harness/ledger-stage';
import { closeEscalationByOfficer } from '../escalations/close-escalation-by-officer.js';
import { fang, LeaderStage } from './leader-calls.spec-support.js';

const violations = async ({ bureau }: LeaderStage) =>
  bureau.ledger.read(async (tx) => tx.invariants.violations('every-leader-is-reached-or-listed'));

describe('the calls to leaders for a signal', () => {
  let stage: LeaderStage;
  beforeEach(async () => {
    stage = await LeaderStage.open();
  });
  afterEach(async () => stage.close());

  it('begin with its publication: a row, a call by machine and a timer, with the text of an exercise or of the real thing', async () => {
    const red = await stage.publish('red');
    expect(await stage.roundOf(red)).toMatchObject({ state: 'running', colour: 'red', status: 'actual', callers: ['duty-office'] });
    const calls = await stage.calls(red);
    expect(calls.map(({ name, state, colour }) => [name, state, colour])).toEqual([
      ['演示·领导1', 'open', 'red'],
      ['演示·领导2', 'open', 'red'],
      ['演示·领导3', 'open', 'red'],
      ['演示·领导4', 'open', 'red'],
    ]);
    const deliveries = await stage.bureau.run(async (tx) => tx.deliveries.find({ purpose: 'leader-call' }));
    expect(deliveries).toHaveLength(4);
    expect(deliveries.every(({ channel, bulletinId, officeId }) => channel === 'voice' && bulletinId === red.id && officeId === null)).toBe(
      true,
    );
    expect(await stage.bureau.stage.armedTimers((await stage.roundOf(red)).id)).toEqual(['leader-calls-due']);
    expect(await stage.bureau.stage.audited((await stage.roundOf(red)).id)).toEqual(['leader-calls-started done']);
    expect(await violations(stage)).toMatchObject({ count: 0 });
    // No office is asked for anything by them.
    expect(await stage.publish('blue').then(async () => stage.rounds())).toHaveLength(1);
  });

  it('end when everybody was reached, by the key or by a person, and the command hears nothing', async () => {
    const red = await stage.publish('red');
    for (const call of await stage.calls(red)) expect(await stage.rings(call, 'acknowledged')).toBe('called');
    expect(await stage.states(red)).toEqual(['reached', 'reached', 'reached', 'reached']);
    expect(await stage.call(red)).toMatchObject({
      reachedWay: 'machine',
      reachedByName: '演示·领导1',
      attempts: [{ way: 'machine', outcome: 'answered' }],
    });
    expect(await stage.roundOf(red)).toMatchObject({ state: 'completed' });
    await stage.pass(6);
    expect(await stage.escalationsOf(red)).toEqual([]);
    expect(await stage.bureau.stage.armedTimers((await stage.roundOf(red)).id)).toEqual([]);
  });

  it('after five minutes of a red put whoever was not reached on the list of the command, which is told level by level', async () => {
    const red = await stage.publish('red');
    await stage.rings(await stage.call(red, 0), 'acknowledged');
    await stage.rings(await stage.call(red, 1), 'hung-up');
    await stage.rings(await stage.call(red, 2), 'no-answer');
    await stage.pass(4.9);
    expect(await stage.states(red)).toEqual(['reached', 'open', 'open', 'open']);
    await stage.pass(0.1);
    expect(await stage.states(red)).toEqual(['reached', 'listed', 'listed', 'listed']);
    expect(await stage.roundOf(red)).toMatchObject({ state: 'overdue' });
    const [escalation] = await stage.escalationsOf(red);
    expect(escalation).toMatchObject({ cause: 'leaders-not-reached', state: 'open', level: 0, round: 1, bulletinId: red.id });
    expect(escalation?.summary.callList.map(({ name }) => name)).toEqual(['演示·领导2', '演示·领导3', '演示·领导4']);
    expect(escalation?.summary.tried[0]?.zh).toContain('应叫应4人，已叫应1人，未叫应3人');
    expect(await violations(stage)).toMatchObject({ count: 0 });
    await stage.pass(10);
    expect((await stage.escalationsOf(red))[0]).toMatchObject({ level: 1, round: 1 });
    // Whoever is on the list is still reached, and with the last one the command hears that it is over.
    for (const place of [1, 2, 3]) await stage.rings(await stage.call(red, place), 'acknowledged');
    expect(await stage.roundOf(red)).toMatchObject({ state: 'completed' });
    expect((await stage.escalationsOf(red))[0]).toMatchObject({ state: 'closed', closedReason: expect.stringContaining('已全部叫应') });
    expect(stage.bureau.troubles).toEqual([]);
  });

  it('are taken over by a named officer with a reason, and who is on the list stays there', async () => {
    const red = await stage.publish('red');
    await stage.pass(5);
    const [escalation] = await stage.escalationsOf(red);
    if (escalation === undefined) throw new Error('nothing was told');
    const reason = '已派人到金水区现场';
    const closed = await stage.bureau.run(async (tx) => closeEscalationByOfficer(tx, escalation.id, reason, fang));
    expect(closed).toMatchObject({ ok: true, value: { state: 'closed', closedReason: reason, closedByName: fang.name } });
    expect(await stage.roundOf(red)).toMatchObject({ state: 'closed', closedByName: fang.name, closedReason: reason });
    expect(await stage.states(red)).toEqual(['listed', 'listed', 'listed', 'listed']);
    expect(await violations(stage)).toMatchObject({ count: 0 });
  });

  it('go on with the next signal for whoever was not reached, with the nearer deadline', async () => {
    const orange = await stage.publish('orange');
    // The fourth is of a township, and called for red only.
    expect(await stage.calls(orange)).toHaveLength(3);
    await stage.rings(await stage.call(orange, 0), 'acknowledged');
    const again = await stage.revise(orange, 'continue', 'orange');
    expect(await stage.roundOf(orange)).toMatchObject({ state: 'ended', endedWhy: 'superseded', endedByBulletinId: again.id });
    expect(await stage.states(orange)).toEqual(['reached', 'ended', 'ended']);
    expect((await stage.calls(again)).map(({ name }) => name)).toEqual(['演示·领导2', '演示·领导3']);
    await stage.pass(7);
    const red = await stage.revise(again, 'upgrade', 'red');
    expect(await stage.calls(red)).toHaveLength(4);
    expect((await stage.roundOf(red)).dueAt.getTime() - (red.sentAt?.getTime() ?? 0)).toBe(minutes(5));
    const listed = await stage.revise(red, 'continue', 'red');
    await stage.pass(5);
    expect(await stage.states(listed)).toEqual(['listed', 'listed', 'listed', 'listed']);
    // The machine calls nobody for what was superseded.
    const unsent = await stage.bureau.run(async (tx) => tx.deliveries.find({ purpose: 'leader-call', bulletinId: orange.id }));
    expect(unsent.filter(({ state }) => state !== 'cancelled' && state !== 'delivered')).toEqual([]);
  });

  it('end with the lifting, and what a retraction takes back is called for again', async () => {
    const red = await stage.publish('red');
    await stage.pass(5);
    await stage.revise(red, 'lift', 'red');
    expect(await stage.roundOf(red)).toMatchObject({ state: 'ended', endedWhy: 'lifted' });
    expect((await stage.escalationsOf(red))[0]).toMatchObject({ state: 'closed', closedReason: expect.stringContaining('信号已解除') });

    const orange = await stage.publish('orange');
    const error = await stage.revise(orange, 'upgrade', 'red');
    await stage.rings(await stage.call(error, 0), 'acknowledged');
    await stage.revise(error, 'retract', 'red');
    expect(await stage.roundOf(error)).toMatchObject({ state: 'ended', endedWhy: 'retracted' });
    const resumed = (await stage.rounds()).at(-1);
    expect(resumed).toMatchObject({ bulletinId: orange.id, state: 'running', colour: 'orange' });
    const calls = await stage.bureau.run(async (tx) => tx.leaderCalls.find({ roundId: resumed?.id as never }, { order: { place: 'ASC' } }));
    // The first one was told of red a moment ago, and the retraction goes to the offices.
    expect(calls.map(({ name }) => name)).toEqual(['演示·领导2', '演示·领导3']);
  });

  it('leave the wording of a minor correction alone', async () => {
    const red = await stage.publish('red');
    await stage.revise(red, 'minor-correction', 'red', { expires: red.expires });
    expect(await stage.rounds()).toHaveLength(1);
    expect(await stage.roundOf(red)).toMatchObject({ state: 'running' });
  });

  it('of an expired signal are over, and the command is not told again', async () => {
    const red = await stage.publish('red', { expires: new Date((await stage.bureau.ledger.now()).getTime() + minutes(8)) });
    await stage.pass(5);
    await stage.pass(10);
    expect(await stage.roundOf(red)).toMatchObject({ state: 'ended', endedWhy: 'expired' });
    expect((await stage.escalationsOf(red))[0]).toMatchObject({ state: 'closed' });
  });

  it('that nobody listed in time are a breach that the auditor names', async () => {
    const red = await stage.publish('red');
    const { id } = await stage.roundOf(red);
    await stage.bureau.run(async (tx) => tx.timers.cancel([id]));
    expect(await violations(stage)).toMatchObject({ count: 4 });
    await stage.bureau.run(async (tx) =>
      tx.timers.arm([{ kind: 'leader-calls-due', subjectId: id, dueAt: (await stage.roundOf(red)).dueAt }]),
    );
    expect(await violations(stage)).toMatchObject({ count: 0 });
    await stage.bureau.advance(minutes(5) + 3_000);
    expect(await violations(stage)).toMatchObject({ count: 4 });
    await stage.bureau.schedulerOn().run();
    expect(await violations(stage)).toMatchObject({ count: 0 });
    await stage.bureau.run(async (tx) => tx.sql(`UPDATE escalations SET state = 'closed' WHERE leader_round_id = $1`, [id]));
    expect(await violations(stage)).toEqual({ count: 1, examples: [id] });
  });
});
