import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { auditor, commandOfficer, dutyOfficer } from '@rainstorm/harness/actors';
import { Bureau } from '@rainstorm/harness/bureau';
import { minutes } from '@rainstorm/harness/ledger-stage';
import type { DispatchRow } from '@rainstorm/ledger';
import type { DispatchId } from '@rainstorm/warning-model';
import { officerOf, type Officer } from '../officer.js';
import { EnterLateReceipt } from './enter-late-receipt.js';

describe('who enters a receipt from paper', () => {
  let bureau: Bureau;
  let entries: EnterLateReceipt;
  let dispatch: DispatchRow;
  beforeAll(async () => {
    bureau = await Bureau.open();
    entries = new EnterLateReceipt(bureau.ledger, bureau.city);
  });
  afterAll(async () => bureau.close());
  beforeEach(async () => {
    dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'flood-control-office', minutes(5));
  });

  const enter = async (officer: Officer, key: string | null = null, reference = '签收单1', id = dispatch.id) =>
    entries.enter(id, officer, { receivedBy: '冯值守', receivedAt: dispatch.publishedAt, way: 'phone', reference, note: '' }, key);

  it.each([
    ['the office itself', officerOf(dutyOfficer('flood-control-office'))],
    ['who telephones it', officerOf(dutyOfficer('duty-office'))],
    ['the command', officerOf(commandOfficer)],
  ])('%s may', async (_who, officer) => {
    expect(await enter(officer)).toMatchObject({ ok: true, value: { dispatchId: dispatch.id, enteredByName: officer.name } });
  });

  it.each([
    ['another office', officerOf(dutyOfficer('urban-flood-office'))],
    ['the auditor', officerOf(auditor)],
  ])('%s may not, and the attempt is on record', async (_who, officer) => {
    expect(await enter(officer)).toEqual({ ok: false, refusal: { type: 'not-your-office', dispatchId: dispatch.id } });
    expect(await bureau.stage.audited(dispatch.id)).toEqual(['late-receipt-entered refused']);
  });

  it('once for each key', async () => {
    const officer = officerOf(commandOfficer);
    const [one, again] = [await enter(officer, 'paper-of-tonight'), await enter(officer, 'paper-of-tonight')];
    expect(one.ok && one.value.id).toBe(again.ok && again.value.id);
    expect(await enter(officer, 'paper-of-tonight', '签收单2')).toEqual({ ok: false, refusal: { type: 'idempotency-key-reused' } });
  });

  it('needs a dispatch', async () => {
    expect(await enter(officerOf(commandOfficer), null, '签收单1', 'dsp-unknown' as DispatchId)).toEqual({
      ok: false,
      refusal: { type: 'unknown-dispatch' },
    });
  });
});
