import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditor, commandOfficer, dutyOfficer, machineWith, officeSystem } from '@rainstorm/harness/actors';
import { Bureau } from '@rainstorm/harness/bureau';
import type { DispatchId, EpisodeId } from '@rainstorm/warning-model';
import { officerOf } from '../officer.js';
import { GiveReceipt } from './give-receipt.js';

const from = { remoteAddress: '203.0.113.7', client: 'Firefox' };

describe('a receipt on the page', () => {
  let bureau: Bureau;
  let receipts: GiveReceipt;
  beforeAll(async () => {
    bureau = await Bureau.open();
    receipts = new GiveReceipt(bureau.ledger);
  });
  afterAll(async () => bureau.close());

  const dispatched = async (episodeId: EpisodeId | null = null, officeId = 'duty-office') =>
    bureau.stage.dispatch(await bureau.stage.bulletin({ episodeId }), officeId);

  it('names the officer who is signed in, and from where', async () => {
    const officer = officerOf(dutyOfficer('duty-office'));
    const given = await receipts.give((await dispatched()).id, officer, from);
    expect(given).toMatchObject({
      ok: true,
      value: { already: false, receipt: { givenBy: officer.id, way: 'console', proof: 'signed-in' } },
    });
  });

  it('by the system of the office is marked as given by that system', async () => {
    const system = officerOf(officeSystem('duty-office'));
    const { id } = await dispatched();
    const given = await receipts.give(id, system, from);
    expect(given).toMatchObject({
      ok: true,
      value: {
        receipt: { officeId: 'duty-office', givenBy: system.id, givenByName: '总值班室收文系统', way: 'system', proof: 'office-token' },
      },
    });
    const [entry] = await bureau.ledger.read(async (tx) => tx.auditEntries.find({ subjectId: id, act: 'receipt-given' }));
    expect(entry).toMatchObject({
      actor: system.id,
      actorName: '总值班室收文系统',
      details: { officeId: 'duty-office', way: 'system', proof: 'office-token', from },
    });
  });

  it.each([
    ['another office', officerOf(dutyOfficer('flood-control-office'))],
    ['a machine', officerOf(machineWith('receipt:give'))],
    ['the system of another office', officerOf(officeSystem('flood-control-office'))],
  ])('is not for %s, and the attempt is on record', async (_who, officer) => {
    const { id } = await dispatched();
    expect(await receipts.give(id, officer, from)).toEqual({ ok: false, refusal: { type: 'not-your-office', dispatchId: id } });
    expect((await bureau.dispatch(id)).state).toBe('open');
    expect(await bureau.stage.audited(id)).toEqual(['receipt-given refused']);
  });

  it('needs a dispatch', async () => {
    const unknown = { ok: false, refusal: { type: 'unknown-dispatch' } };
    expect(await receipts.give('dsp-unknown' as DispatchId, officerOf(dutyOfficer('duty-office')), from)).toEqual(unknown);
  });

  it('for an episode covers what the own office owes, and nothing of another', async () => {
    const { id } = await bureau.stage.episode();
    const [mine, second, other] = [await dispatched(id), await dispatched(id), await dispatched(id, 'flood-control-office')];
    const given = await receipts.giveForEpisode(id, officerOf(dutyOfficer('duty-office')), from);
    expect(given.ok && given.value.map(({ receipt }) => receipt.dispatchId).sort()).toEqual([mine.id, second.id].sort());
    expect((await bureau.dispatch(other.id)).state).toBe('open');
  });

  it.each([
    ['the command', officerOf(commandOfficer)],
    ['an auditor', officerOf(auditor)],
    ['a machine', officerOf(machineWith('receipt:give'))],
  ])('for an episode is not for %s, which has no office', async (_who, officer) => {
    const { id } = await bureau.stage.episode();
    expect(await receipts.giveForEpisode(id, officer, from)).toEqual({ ok: false, refusal: { type: 'no-office' } });
  });
});
