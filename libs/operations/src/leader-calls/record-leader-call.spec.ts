import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { BulletinRow, LeaderCallRow } from '@rainstorm/ledger';
import type { LeaderCallId, Result } from '@rainstorm/warning-model';
import { fang, LeaderStage, zhou } from './leader-calls.spec-support.js';
import {
  lockLeaderCall,
  recordLeaderCall,
  releaseLeaderCall,
  takeLeaderCall,
  type LeaderCallRefusal,
  type SpokenCall,
} from './record-leader-call.js';

describe('a leader who is called by persons', () => {
  let stage: LeaderStage;
  let red: BulletinRow;
  let call: LeaderCallRow;
  beforeEach(async () => {
    stage = await LeaderStage.open(2);
    red = await stage.publish('red');
    call = await stage.call(red);
  });
  afterEach(async () => stage.close());

  type Answer = Result<LeaderCallRow, LeaderCallRefusal>;
  const locked = async (
    work: (tx: Parameters<typeof takeLeaderCall>[0], found: Parameters<typeof takeLeaderCall>[1]) => Promise<Answer>,
    id: LeaderCallId = call.id,
  ): Promise<Answer> =>
    stage.bureau.run(async (tx): Promise<Answer> => {
      const found = await lockLeaderCall(tx, id);
      if (found === null) throw new Error('no such call');
      return work(tx, found);
    });
  const take = async (who = zhou): Promise<Answer> => locked(async (tx, found) => takeLeaderCall(tx, found, who));
  const release = async (who = zhou): Promise<Answer> => locked(async (tx, found) => releaseLeaderCall(tx, found, who));
  const say = async (outcome: SpokenCall['outcome'], who = zhou, key: string | null = null, note = ''): Promise<Answer> =>
    locked(async (tx, found) => recordLeaderCall(tx, stage.bureau.city, found, { outcome, note }, key, who));

  it('is taken by one of them, until it is recorded, given back, or forgotten for three minutes', async () => {
    expect(await take()).toMatchObject({ ok: true, value: { takenByName: zhou.name } });
    expect(await take(fang)).toEqual({ ok: false, refusal: { type: 'leader-call-taken', byName: zhou.name } });
    expect(await say('answered', fang)).toMatchObject({ ok: false, refusal: { type: 'leader-call-taken' } });
    expect(await release(fang)).toMatchObject({ ok: false });
    expect(await release()).toMatchObject({ ok: true, value: { takenBy: null } });
    expect(await take(fang)).toMatchObject({ ok: true, value: { takenByName: fang.name } });
    await stage.bureau.advance(180_000);
    expect(await take()).toMatchObject({ ok: true, value: { takenByName: zhou.name } });
    expect(await say('no-answer')).toMatchObject({ ok: true, value: { state: 'open', takenBy: null } });
    expect(await stage.bureau.stage.audited(call.id)).toEqual([
      'leader-call-taken done',
      'leader-call-released done',
      'leader-call-taken done',
      'leader-call-taken done',
      'leader-call-recorded done',
    ]);
  });

  it('is taken once by two who press at the same moment', async () => {
    const answers = await Promise.all([take(zhou), take(fang)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await stage.call(red)).takenBy).not.toBeNull();
  });

  it('was reached with 已叫应 alone, and is called by no machine any more', async () => {
    for (const outcome of ['hung-up', 'no-answer', 'busy', 'switched-off', 'wrong-number'] as const)
      expect(await say(outcome)).toMatchObject({ ok: true, value: { state: 'open', reachedAt: null } });
    expect(await say('answered', zhou, null, '本人接听')).toMatchObject({
      ok: true,
      value: { state: 'reached', reachedByName: zhou.name, reachedWay: 'person' },
    });
    expect((await stage.call(red)).attempts.map(({ outcome, byName, note }) => [outcome, byName, note]).at(-1)).toEqual([
      'answered',
      zhou.name,
      '本人接听',
    ]);
    expect(await stage.rings(call, 'acknowledged')).toBe('not called');
    expect(await say('answered', fang)).toEqual({ ok: false, refusal: { type: 'leader-already-reached', byName: zhou.name } });
  });

  it('is recorded once for each key', async () => {
    await say('no-answer', zhou, 'key-0001');
    await say('no-answer', zhou, 'key-0001');
    expect((await stage.call(red)).attempts).toHaveLength(1);
    expect(await say('hung-up', zhou, 'key-0001')).toMatchObject({ ok: false, refusal: { type: 'idempotency-key-reused' } });
  });

  it('that was recorded by mistake is called again, and after the time is over stands on the list of the command', async () => {
    expect(await say('mistaken')).toMatchObject({ ok: false, refusal: { type: 'leader-not-reached' } });
    await say('answered');
    expect(await say('mistaken', fang)).toMatchObject({ ok: true, value: { state: 'open', reachedAt: null } });
    const second = await stage.call(red, 1);
    for (const { id } of [call, second])
      await locked(async (tx, found) => recordLeaderCall(tx, stage.bureau.city, found, { outcome: 'answered', note: '' }, null, zhou), id);
    expect(await stage.roundOf(red)).toMatchObject({ state: 'completed' });
    await say('mistaken', fang);
    expect(await stage.roundOf(red)).toMatchObject({ state: 'running' });
    expect(await stage.bureau.stage.armedTimers((await stage.roundOf(red)).id)).toEqual(['leader-calls-due']);
    await say('answered');
    await stage.bureau.advance(600_000);
    expect(await say('mistaken', fang)).toMatchObject({ ok: true, value: { state: 'listed' } });
    expect(await stage.roundOf(red)).toMatchObject({ state: 'overdue' });
    expect(await stage.escalationsOf(red)).toMatchObject([{ cause: 'leaders-not-reached', state: 'open' }]);
    const violations = await stage.bureau.ledger.read(async (tx) => tx.invariants.violations('every-leader-is-reached-or-listed'));
    expect(violations.count).toBe(0);
  });

  it('is over when the signal is', async () => {
    await stage.revise(red, 'lift', 'red');
    expect(await take()).toMatchObject({ ok: false, refusal: { type: 'leader-call-over' } });
    expect(await say('answered')).toMatchObject({ ok: false, refusal: { type: 'leader-call-over' } });
  });
});
