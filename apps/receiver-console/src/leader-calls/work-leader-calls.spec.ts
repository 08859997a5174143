import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commandOfficer, dutyOfficer } from '@rainstorm/harness/actors';
import { Bureau } from '@rainstorm/harness/bureau';
import { withLeaders } from '@rainstorm/harness/leaders';
import { publishSignal } from '@rainstorm/harness/published-signal';
import type { LeaderCallRow } from '@rainstorm/ledger';
import { idFrom } from '@rainstorm/warning-model';
import { officerOf } from '../officer.js';
import { WorkLeaderCalls } from './work-leader-calls.js';

const fang = officerOf(commandOfficer);
const zhou = officerOf(dutyOfficer('duty-office'));

describe('two desks that share a list', () => {
  let bureau: Bureau;
  let work: WorkLeaderCalls;
  let call: LeaderCallRow;
  beforeAll(async () => {
    bureau = await Bureau.open(withLeaders(1));
    work = new WorkLeaderCalls(bureau.ledger, bureau.city);
    await publishSignal(bureau, 'red');
    const [first] = await bureau.run(async (tx) => tx.leaderCalls.find({}));
    if (first === undefined) throw new Error('no calls');
    call = first;
  });
  afterAll(async () => bureau.close());

  it('never telephone one leader at the same time, and each sees at once what the other does', async () => {
    const before = await bureau.ledger.changes.newest();
    expect(await work.take(call.id, zhou)).toMatchObject({ ok: true, value: { takenByName: zhou.name } });
    expect(await work.take(call.id, fang)).toMatchObject({ ok: false, refusal: { type: 'leader-call-taken', byName: zhou.name } });
    expect(await work.release(call.id, zhou)).toMatchObject({ ok: true });
    expect(await work.record(call.id, fang, { outcome: 'answered', note: '' }, 'key-0001')).toMatchObject({
      ok: true,
      value: { state: 'reached', reachedByName: fang.name },
    });
    const changes = await bureau.ledger.changes.after(before);
    expect(changes.map(({ kind, officeId, payload }) => [kind, officeId, (payload as { state: string }).state])).toEqual([
      ['leader-call-changed', 'duty-office', 'open'],
      ['leader-call-changed', 'duty-office', 'open'],
      ['leader-call-changed', 'duty-office', 'reached'],
      ['leader-calls-changed', 'duty-office', 'completed'],
    ]);
  });

  it('are not those of another office, which finds no such call', async () => {
    const wei = officerOf(dutyOfficer('urban-flood-office'));
    expect(await work.take(call.id, wei)).toMatchObject({ ok: false, refusal: { type: 'unknown-leader-call' } });
    expect(await work.record(idFrom('ldc-nothing000000'), fang, { outcome: 'answered', note: '' }, null)).toMatchObject({ ok: false });
  });
});
