import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { forecaster, Issuance, valueOf } from '@rainstorm/harness/issuance';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import { draftUnscheduled, type UnscheduledDraft } from './draft-unscheduled.js';

describe('the draft of a signal or an express bulletin', () => {
  let bureau: Bureau;
  let signal: UnscheduledDraft;
  beforeEach(async () => {
    bureau = await Bureau.open();
    signal = {
      kind: 'signal',
      hazard: 'rainstorm',
      productCode: 'rain-signal',
      episodeId: null,
      status: 'actual',
      areas: [{ areaCode: '410105', level: null, colour: 'red' }],
      level: null,
      colour: 'red',
      onset: null,
      expires: later(await bureau.ledger.now(), minutes(180)),
      headline: '郑州市气象台发布暴雨红色预警信号',
      description: '预计未来3小时内降雨量将达100毫米以上。',
      instruction: '',
    };
  });
  afterEach(async () => bureau.close());

  const draft = async (patch: Partial<UnscheduledDraft> = {}): ReturnType<typeof draftUnscheduled> =>
    bureau.run(async (tx) => draftUnscheduled(tx, bureau.city, { ...signal, ...patch }, forecaster));

  it('needs neither an episode nor a slot, and is on record and on the open pages', async () => {
    const bulletin = valueOf(await draft());
    expect(bulletin).toMatchObject({ state: 'draft', step: null, slotId: null, episodeId: null, colour: 'red', draftedBy: forecaster.id });
    const issuance = new Issuance(bureau);
    expect(await issuance.bulletin(bulletin)).toEqual(bulletin);
    expect(await bureau.stage.audited(bulletin.id)).toEqual(['bulletin-drafted done']);
    expect(await issuance.announced(bulletin.id)).toEqual(['bulletin-drafted']);
  });

  it('is rendered from its template where nothing was written, with the advice of its colour, and valid as long as that', async () => {
    const blank = { headline: '', description: '', instruction: '', expires: null };
    const areas = ['410173', '410106'].map((areaCode) => ({ areaCode, level: null, colour: 'yellow' as const }));
    const fields = { amount: '降水量将达50毫米以上' };
    const bulletin = valueOf(await draft({ ...blank, areas, colour: 'yellow', fields }));
    expect(bulletin).toMatchObject({
      headline: '郑州市气象台发布暴雨黄色预警信号',
      description:
        '郑州市气象台〔发布时间〕发布暴雨黄色预警信号：预计未来6小时内，郑州市航空港区、上街区所辖乡镇及街道降水量将达50毫米以上。' +
        '请注意防范强降雨引发的山洪、地质灾害和城市内涝等次生灾害。',
      expires: later(bulletin.draftedAt, minutes(360)),
    });
    expect(bulletin.instruction.split('\n')).toHaveLength(1 + 6 + 2);
    expect(bulletin.instruction).toContain('1.相应区域进入暴雨防御状态');
    const red = valueOf(await draft(blank));
    expect([red.instruction, red.expires]).toEqual([expect.stringContaining('防暴雨应急和抢险工作'), later(red.draftedAt, minutes(180))]);
    expect(red.description).toContain('（待填：预计量）');
  });

  it('is rendered for an express bulletin too, and keeps what was written', async () => {
    const express = {
      kind: 'express',
      productCode: 'rain-express',
      colour: null,
      areas: [{ areaCode: '410105', level: null, colour: null }],
    };
    const bulletin = valueOf(await draft({ ...express, description: '', headline: '一小时雨量超过50毫米' } as Partial<UnscheduledDraft>));
    expect(bulletin).toMatchObject({ headline: '一小时雨量超过50毫米', description: expect.stringContaining('影响范围：金水区') });
  });

  it('belongs to an episode only while that is open, and never mixes an exercise with the real thing', async () => {
    const open = await bureau.stage.episode();
    const over = await bureau.stage.episode({ state: 'lifted' });
    const exercise = await bureau.stage.episode({ status: 'exercise' });
    expect(valueOf(await draft({ episodeId: open.id })).episodeId).toBe(open.id);
    expect(await draft({ episodeId: over.id })).toEqual({ ok: false, refusal: { type: 'episode-is-over', state: 'lifted' } });
    expect(await draft({ episodeId: exercise.id })).toEqual({ ok: false, refusal: { type: 'exercise-differs' } });
    expect(await draft({ status: 'exercise' })).toEqual({ ok: false, refusal: { type: 'exercise-is-proposed-first' } });
  });

  it('is refused for a product of another kind or hazard, and for places that the city does not have', async () => {
    const refused = (productCode: string): unknown => ({ ok: false, refusal: { type: 'product-does-not-fit', productCode } });
    expect(await draft({ productCode: 'rain-express' })).toEqual(refused('rain-express'));
    expect(await draft({ hazard: 'cold-wave' })).toEqual(refused('rain-signal'));
    expect(await draft({ areas: [{ areaCode: '110000', level: null, colour: 'red' }] })).toEqual({
      ok: false,
      refusal: { type: 'content-not-fit', faults: [{ field: 'areas[0].areaCode', fault: 'unknown-area' }] },
    });
    expect(await bureau.ledger.read(async (tx) => tx.bulletins.count({}))).toBe(0);
  });
});
