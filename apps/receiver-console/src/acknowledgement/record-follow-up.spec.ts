import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { dutyOfficer, machineWith } from '@rainstorm/harness/actors';
import { Bureau } from '@rainstorm/harness/bureau';
import type { DispatchRow } from '@rainstorm/ledger';
import type { DispatchId } from '@rainstorm/warning-model';
import { officerOf, type Officer } from '../officer.js';
import { RecordFollowUp } from './record-follow-up.js';

const own = officerOf(dutyOfficer('duty-office'));
const done = { kind: 'handled', toWhom: '各区县（市）', note: '' } as const;

describe('the second duty', () => {
  let bureau: Bureau;
  let dispatch: DispatchRow;
  beforeAll(async () => {
    bureau = await Bureau.open();
  });
  afterAll(async () => bureau.close());
  beforeEach(async () => {
    const acknowledgedAt = await bureau.ledger.now();
    dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'duty-office', 0, { state: 'acknowledged', acknowledgedAt });
  });

  const record = async (
    officer: Officer = own,
    followUp: typeof done | { kind: 'handled'; toWhom: string; note: string } = done,
    key?: string,
  ) => new RecordFollowUp(bureau.ledger).record(dispatch.id, officer, followUp, key);
  const recorded = async (): Promise<number> => bureau.ledger.read(async (tx) => tx.followUps.count({ dispatchId: dispatch.id }));

  it('is recorded in the name of the officer, once for each key', async () => {
    expect(await record(own, done, 'key-of-tonight')).toMatchObject({ ok: true, value: { doneBy: own.id, kind: 'handled' } });
    expect((await record(own, done, 'key-of-tonight')).ok).toBe(true);
    expect(await recorded()).toBe(1);
    const other = await record(own, { ...done, note: '别的' }, 'key-of-tonight');
    expect(other).toEqual({ ok: false, refusal: { type: 'idempotency-key-reused' } });
    expect(await record()).toMatchObject({ ok: false, refusal: { type: 'follow-up-already-recorded' } });
  });

  it.each([
    ['another office', officerOf(dutyOfficer('flood-control-office'))],
    ['a machine', officerOf(machineWith('follow-up:record'))],
  ])('is not for %s, and the attempt is on record', async (_who, officer) => {
    expect(await record(officer)).toEqual({ ok: false, refusal: { type: 'not-your-office', dispatchId: dispatch.id } });
    expect([await recorded(), await bureau.stage.audited(dispatch.id)]).toEqual([0, ['follow-up-recorded refused']]);
  });

  it('needs a dispatch', async () => {
    const unknown = await new RecordFollowUp(bureau.ledger).record('dsp-unknown' as DispatchId, own, done);
    expect(unknown).toEqual({ ok: false, refusal: { type: 'unknown-dispatch' } });
  });
});
