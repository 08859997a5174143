import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { commandOfficer, dutyOfficer, machineWith } from '@rainstorm/harness/actors';
import { Bureau } from '@rainstorm/harness/bureau';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import type { DispatchRow } from '@rainstorm/ledger';
import type { DispatchId } from '@rainstorm/warning-model';
import { officerOf } from '../officer.js';
import { AppendFollowUp, type SentFollowUpEntry } from './append-follow-up.js';

describe('an entry of the follow-up chain', () => {
  let bureau: Bureau;
  let followUps: AppendFollowUp;
  let dispatch: DispatchRow;
  beforeAll(async () => {
    bureau = await Bureau.open();
    followUps = new AppendFollowUp(bureau.ledger);
  });
  afterAll(async () => bureau.close());
  beforeEach(async () => {
    const now = await bureau.ledger.now();
    const done = { state: 'acknowledged', acknowledgedAt: now, followedUpAt: now } as const;
    dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'duty-office', minutes(5), done);
  });

  const own = officerOf(dutyOfficer('duty-office'));
  const sent = { kind: 'forwarded', person: '各区县', note: '转办', happenedAt: null, limitAt: null, corrects: null } as const;
  const append = async (officer = own, patch: Partial<SentFollowUpEntry> = {}, key: string | null = null, id = dispatch.id) =>
    followUps.append(id, officer, { ...sent, ...patch }, key);
  const count = async (): Promise<number> => bureau.ledger.read(async (tx) => tx.followUpEntries.count({ dispatchId: dispatch.id }));

  it('happened when it is recorded, unless it says when', async () => {
    const now = await bureau.ledger.now();
    const before = later(now, -minutes(2));
    const [first, second] = [await append(), await append(own, { happenedAt: before })];
    expect(first.ok && first.value.happenedAt.getTime()).toBeGreaterThanOrEqual(now.getTime());
    expect(second).toMatchObject({ ok: true, value: { happenedAt: before, recordedBy: own.id, recordedByName: own.name } });
  });

  it('is added once for each key, also if it says no time', async () => {
    const first = await append(own, {}, 'key-of-tonight');
    const again = await append(own, {}, 'key-of-tonight');
    expect([first.ok && first.value.id, await count()]).toEqual([again.ok && again.value.id, 1]);
    expect(await append(own, { note: '别的' }, 'key-of-tonight')).toEqual({ ok: false, refusal: { type: 'idempotency-key-reused' } });
  });

  it.each([
    ['another office', officerOf(dutyOfficer('flood-control-office'))],
    ['a machine', officerOf(machineWith('follow-up:record'))],
  ])('is not for %s, and the attempt is on record', async (_who, officer) => {
    expect(await append(officer)).toEqual({ ok: false, refusal: { type: 'not-your-office', dispatchId: dispatch.id } });
    expect(await count()).toBe(0);
    expect(await bureau.stage.audited(dispatch.id)).toEqual(['follow-up-entry-added refused']);
  });

  it('needs a dispatch', async () => {
    const unknown = { ok: false, refusal: { type: 'unknown-dispatch' } };
    expect(await append(officerOf(commandOfficer), {}, null, 'dsp-unknown' as DispatchId)).toEqual(unknown);
  });
});
