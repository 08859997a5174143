import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { commandOfficer } from '@rainstorm/harness/actors';
import { Bureau } from '@rainstorm/harness/bureau';
import { stageClock } from '@rainstorm/harness/decision-clock-stage';
import type { BulletinRow } from '@rainstorm/ledger';
import { officerOf } from '../officer.js';
import { RecordDecision, type SentDecision } from './record-decision.js';

const fang = officerOf(commandOfficer);

describe('a decision at the command board', () => {
  let bureau: Bureau;
  let decisions: RecordDecision;
  let red: BulletinRow;
  beforeAll(async () => {
    bureau = await Bureau.open();
    decisions = new RecordDecision(bureau.ledger, bureau.city);
  });
  afterAll(async () => bureau.close());
  beforeEach(async () => {
    red = await bureau.stage.bulletin({ kind: 'signal', step: null, colour: 'red' });
  });

  const sent = async (patch: Partial<SentDecision> = {}): Promise<SentDecision> => ({
    ...{ episodeId: null, track: 'emergency-response', suggested: null, chosen: 'I', planVersion: null, decidedBy: '指挥长', note: '' },
    ...{ decidedAt: await bureau.ledger.now(), announcedAt: null, effectiveAt: null, answers: [red.id] },
    ...patch,
  });

  it('names the plan in force, unless it names another', async () => {
    const { planVersion } = bureau.city.command;
    const [inForce, named] = [
      await decisions.record(fang, await sent(), null),
      await decisions.record(fang, await sent({ planVersion: '旧预案' }), null),
    ];
    expect(inForce).toMatchObject({ ok: true, value: { planVersion, recordedBy: fang.id } });
    expect(named).toMatchObject({ ok: true, value: { planVersion: '旧预案' } });
  });

  it('is recorded once for each key, and a refused one has not used its key', async () => {
    const decision = await sent();
    expect(await decisions.record(fang, { ...decision, answers: [] }, 'key-of-tonight')).toMatchObject({ ok: false });
    const [first, again] = [
      await decisions.record(fang, decision, 'key-of-tonight'),
      await decisions.record(fang, decision, 'key-of-tonight'),
    ];
    expect([first.ok, again.ok && again.value.id]).toEqual([true, first.ok && first.value.id]);
    const other = await decisions.record(fang, { ...decision, note: '另一份' }, 'key-of-tonight');
    expect(other).toEqual({ ok: false, refusal: { type: 'idempotency-key-reused' } });
  });

  it('is not needed for a signal that an officer closes with a reason', async () => {
    const { id } = await stageClock(bureau.ledger, red);
    expect(await decisions.close(id, '已口头决定', fang)).toMatchObject({ ok: true, value: { state: 'closed' } });
    expect(await decisions.close(id, '再次', fang)).toMatchObject({ ok: false });
    expect(await bureau.stage.armedTimers(id)).toEqual([]);
  });
});
