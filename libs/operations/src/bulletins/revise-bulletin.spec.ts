import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { forecaster, Issuance, valueOf } from '@rainstorm/harness/issuance';
import { minutes } from '@rainstorm/harness/ledger-stage';
import type { BulletinRow } from '@rainstorm/ledger';
import { publicationTime, receiptRuleOf, type BulletinContent, type RevisionKind } from '@rainstorm/warning-model';
import { submitBulletin } from './advance-bulletin.js';
import { reviseBulletin } from './revise-bulletin.js';

describe('revising a bulletin', () => {
  let bureau: Bureau;
  let issuance: Issuance;
  let first: BulletinRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    issuance = new Issuance(bureau);
    const episode = await issuance.rainstorm();
    first = (await issuance.published(await issuance.slot(episode, 'D1'))).bulletin;
  });
  afterEach(async () => bureau.close());

  const signal = async (): Promise<BulletinRow> =>
    bureau.stage.bulletin({
      kind: 'signal',
      step: null,
      productCode: 'rain-signal',
      colour: 'orange',
      areas: [{ areaCode: '410105', level: null, colour: 'orange' }],
      headline: '郑州市气象台发布暴雨橙色预警信号',
      sender: '郑州市气象台',
    });
  const revise = async (
    { id }: BulletinRow,
    kind: RevisionKind = 'material-correction',
    patch: Partial<BulletinContent> = { headline: '雨势比预计的强' },
  ): ReturnType<typeof reviseBulletin> => bureau.run(async (tx) => reviseBulletin(tx, bureau.city, id, kind, patch, forecaster));

  it('drafts a new one with the changes, and leaves the published one as it is', async () => {
    const revision = valueOf(await revise(first));
    expect(revision).toMatchObject({
      state: 'draft',
      msgType: 'update',
      revisionKind: 'material-correction',
      previousId: first.id,
      refersTo: first.id,
      slotId: null,
      headline: '雨势比预计的强',
      description: expect.stringContaining(`更正${first.number ?? ''}：（待填：原因）`),
      draftedBy: forecaster.id,
      number: null,
    });
    expect(await issuance.bulletin(first)).toEqual(first);
    expect(await bureau.stage.audited(revision.id)).toEqual(['revision-drafted done']);
    expect(await issuance.announced(revision.id)).toEqual(['bulletin-drafted']);
  });

  it('again refers to the first issue, and follows the one before', async () => {
    const second = await issuance.publish(await issuance.sign(await issuance.fill(valueOf(await revise(first)))));
    expect(valueOf(await revise(second.bulletin, 'retract'))).toMatchObject({
      msgType: 'cancel',
      refersTo: first.id,
      previousId: second.bulletin.id,
    });
  });

  it('has the words of its kind, and none of the bulletin before that they do not ask for', async () => {
    const orange = await signal();
    const words = async (kind: RevisionKind, patch: Partial<BulletinContent> = {}): Promise<readonly string[]> => {
      const { headline, description } = valueOf(await revise(orange, kind, patch));
      return [headline.replace('〔发布时间〕', '…'), description];
    };
    const red = { colour: 'red', areas: [{ areaCode: '410105', level: null, colour: 'red' }] } as const;
    const headlines = {
      continue: '郑州市气象台…继续发布暴雨橙色预警信号',
      extend: '郑州市气象台…更新暴雨橙色预警信号',
      lift: '郑州市气象台…解除暴雨橙色预警信号',
      retract: `撤回误发的《暴雨预警信号》（${orange.number ?? ''}）`,
      'minor-correction': `更正《暴雨预警信号》（${orange.number ?? ''}）`,
    } as const;
    for (const [kind, headline] of Object.entries(headlines)) {
      const [said, description] = await words(kind as RevisionKind);
      expect(said).toBe(headline);
      if (kind !== 'minor-correction') expect(description).not.toContain(orange.description);
    }
    expect((await words('upgrade', red))[0]).toBe('郑州市气象台…将暴雨橙色预警信号升级为暴雨红色预警信号');
    // The colour is for the forecaster to choose.
    expect((await words('upgrade'))[0]).toBe('郑州市气象台…将暴雨橙色预警信号升级为暴雨（待填：预警颜色或等级）预警信号');
  });

  it('says of a signal what a first issue says, with the act, the area and what the forecaster filled in', async () => {
    const { id } = await signal();
    const fields = { observed: '金水区降水量已达50毫米以上', amount: '强降水持续', caution: '' };
    const continued = await bureau.run(async (tx) => reviseBulletin(tx, bureau.city, id, 'continue', {}, forecaster, fields));
    expect(valueOf(continued)).toMatchObject({
      description:
        '郑州市气象台〔发布时间〕继续发布暴雨橙色预警信号：金水区降水量已达50毫米以上，预计未来3小时内，郑州市金水区所辖乡镇及街道强降水持续。',
      instruction: expect.stringContaining('1.相应区域进入暴雨紧急防御状态'),
    });
  });

  it('passes the check of its content as soon as its places are filled, whatever its kind', async () => {
    const orange = await signal();
    const red = { colour: 'red', areas: [{ areaCode: '410105', level: null, colour: 'red' }] } as const;
    const ended: string[] = [];
    const submit = async (kind: RevisionKind, of: BulletinRow, patch: Partial<BulletinContent>): Promise<void> => {
      const { id } = await issuance.fill(valueOf(await revise(of, kind, patch)));
      const result = await bureau.run(async (tx) => submitBulletin(tx, bureau.city, id, forecaster));
      if (!result.ok) ended.push(`${kind} of ${of.kind}: ${JSON.stringify(result.refusal)}`);
    };
    for (const kind of ['continue', 'material-correction', 'minor-correction', 'extend', 'lift', 'retract'] as const)
      for (const original of [orange, first]) await submit(kind, original, {});
    await submit('upgrade', orange, red);
    await submit('downgrade', { ...orange, ...red }, { colour: 'blue', areas: [{ areaCode: '410105', level: null, colour: 'blue' }] });
    expect(ended).toEqual([]);
  });

  it('is not published with the words of the bulletin before', async () => {
    const orange = await signal();
    const { headline, description } = orange;
    const copy = valueOf(await revise(orange, 'lift', { headline, description, instruction: '1. 注意。' }));
    const submitted = await bureau.run(async (tx) => submitBulletin(tx, bureau.city, copy.id, forecaster));
    expect(submitted).toEqual({ ok: false, refusal: { type: 'text-unchanged', fields: ['headline', 'description'] } });
  });

  it('that lifts a red signal has the deadlines of a lift, and one that retracts it those of the red signal', () => {
    const { receipt } = bureau.city.revisions.lift;
    const red = { kind: 'signal', hazard: 'rainstorm', step: null, level: null, colour: 'red', areas: [] } as const;
    expect(receiptRuleOf(bureau.city, { ...red, revisionKind: null }, ['410100']).receiptDueAfterMin).toBe(5);
    expect(receiptRuleOf(bureau.city, { ...red, revisionKind: 'lift' }, ['410100'])).toEqual(receipt);
    expect(receipt?.receiptDueAfterMin).toBe(30);
    expect(receiptRuleOf(bureau.city, { ...red, revisionKind: 'retract' }, ['410100']).receiptDueAfterMin).toBe(5);
  });

  it('has its own time of publication in the signature, not that of the bulletin that it revises', async () => {
    expect(first.instruction).toContain(publicationTime(first.sentAt ?? new Date(0), bureau.city));
    await bureau.advance(minutes(30));
    const draft = valueOf(await revise(first));
    expect(draft.instruction).toContain('〔发布时间〕');
    const { bulletin } = await issuance.publish(await issuance.sign(await issuance.fill(draft)));
    expect(bulletin.instruction).toContain(publicationTime(bulletin.sentAt ?? new Date(0), bureau.city));
    expect(bulletin.instruction).not.toBe(first.instruction);
  });

  it('is refused for a draft, for a cancel, and for places that the city does not have', async () => {
    const draft = await bureau.stage.bulletin({ state: 'draft', number: null, identifier: null, sentAt: null, areas: first.areas });
    const cancel = await bureau.stage.bulletin({ msgType: 'cancel', areas: first.areas });
    expect(await revise(draft)).toEqual({ ok: false, refusal: { type: 'not-published' } });
    expect(await revise(cancel)).toEqual({ ok: false, refusal: { type: 'already-cancelled' } });
    const elsewhere = { areas: [{ areaCode: '110000', level: null, colour: null }] };
    expect(await revise(first, 'extend', elsewhere)).toMatchObject({ ok: false, refusal: { type: 'content-not-fit' } });
    expect(await bureau.ledger.read(async (tx) => tx.bulletins.count({ previousId: first.id }))).toBe(0);
  });
});
