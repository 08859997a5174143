import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { colleague, forecaster, Issuance, valueOf } from '@rainstorm/harness/issuance';
import type { UnscheduledDraft } from '@rainstorm/operations';
import { DraftBulletin } from './draft-bulletin.js';

describe('a draft', () => {
  let bureau: Bureau;
  let drafts: DraftBulletin;
  beforeAll(async () => {
    bureau = await Bureau.open();
    drafts = new DraftBulletin(bureau.ledger, bureau.city);
  });
  afterAll(async () => bureau.close());

  const orange: UnscheduledDraft = {
    ...{
      kind: 'signal',
      hazard: 'rainstorm',
      productCode: 'rain-signal',
      episodeId: null,
      status: 'actual',
      level: null,
      colour: 'orange',
    },
    ...{
      areas: [{ areaCode: '410105', level: null, colour: 'orange' }],
      onset: null,
      expires: null,
      headline: '',
      description: '',
      instruction: '',
    },
  };
  const bulletins = async (): Promise<number> => bureau.ledger.read(async (tx) => tx.bulletins.count({}));
  const reused = { ok: false, refusal: { type: 'idempotency-key-reused' } };

  it('of a signal is made once for each key of each person', async () => {
    const first = valueOf(await drafts.unscheduled(orange, forecaster, 'key-of-tonight'));
    expect(valueOf(await drafts.unscheduled(orange, forecaster, 'key-of-tonight')).id).toBe(first.id);
    expect(await drafts.unscheduled({ ...orange, headline: '别的' }, forecaster, 'key-of-tonight')).toEqual(reused);
    expect(await bulletins()).toBe(1);
    expect(valueOf(await drafts.unscheduled(orange, colleague, 'key-of-tonight')).draftedBy).toBe(colleague.id);
  });

  it('for a slot is one, whoever opens it, and its key is not that of a signal', async () => {
    const issuance = new Issuance(bureau);
    const slot = await issuance.slot(await issuance.rainstorm(), 'D1');
    const { bulletin } = valueOf(await drafts.forSlot(slot.id, undefined, forecaster, 'key-of-slot'));
    expect(bulletin).toMatchObject({ slotId: slot.id, step: 'D1', state: 'draft' });
    expect(valueOf(await drafts.forSlot(slot.id, undefined, colleague)).bulletin.id).toBe(bulletin.id);
    expect(await drafts.unscheduled(orange, forecaster, 'key-of-slot')).toEqual(reused);
  });

  it('that is refused leaves nothing, and has not used its key', async () => {
    const before = await bulletins();
    expect(await drafts.unscheduled({ ...orange, hazard: 'no-such-hazard' }, forecaster, 'key-refused')).toMatchObject({ ok: false });
    expect(await bulletins()).toBe(before);
    expect(await drafts.unscheduled(orange, forecaster, 'key-refused')).toMatchObject({ ok: true });
  });
});
