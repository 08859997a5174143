import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import type { BulletinRow } from '@rainstorm/ledger';
import { formatInstant, type AccountId } from '@rainstorm/warning-model';
import { checkBulletinContent } from './check-bulletin-content.js';

describe('the content of a bulletin', () => {
  let bureau: Bureau;
  let orange: BulletinRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    orange = await bureau.stage.bulletin({ areas: [{ areaCode: '410105', level: null, colour: 'orange' }], colour: 'orange' });
  });
  afterEach(async () => bureau.close());

  const check = async (patch: Partial<BulletinRow>): ReturnType<typeof checkBulletinContent> =>
    bureau.run(async (tx) => checkBulletinContent(tx, bureau.city, { ...orange, ...patch }));
  const revision = async (kind: BulletinRow['revisionKind'], patch: Partial<BulletinRow> = {}): ReturnType<typeof checkBulletinContent> =>
    check({ revisionKind: kind, previousId: orange.id, headline: '未来3小时暴雨趋势更新', description: '雨势有变化。', ...patch });

  it('fits when it is complete and has what its product carries', async () => {
    expect(await check({})).toEqual({ ok: true, value: undefined });
    const faults = [{ field: 'colour', fault: 'missing' }];
    expect(await check({ colour: null })).toEqual({ ok: false, refusal: { type: 'content-not-fit', faults } });
    expect(await check({ colour: null, msgType: 'cancel' })).toEqual({ ok: true, value: undefined });
  });

  it('does not fit without its words, or when it has expired; every fault is named', async () => {
    const expires = later(await bureau.ledger.now(), -minutes(1));
    const faults = [
      { field: 'headline', fault: 'missing' },
      { field: 'expires', fault: 'in-the-past' },
    ];
    expect(await check({ headline: ' ', expires })).toEqual({ ok: false, refusal: { type: 'content-not-fit', faults } });
    expect(await check({ productCode: 'no-such-product' })).toEqual({ ok: false, refusal: { type: 'unknown-product' } });
  });

  it('does not fit when its words contradict its fields, each place named, unless the chief has let them stand', async () => {
    const red = { field: 'headline', kind: 'colour', said: '发布暴雨红色预警', record: '橙色' };
    const headline = '郑州市气象台发布暴雨红色预警信号';
    expect(await check({ headline })).toEqual({ ok: false, refusal: { type: 'contradicts-record', contradictions: [red] } });
    const keys = ['headline|colour|发布暴雨红色预警|橙色'];
    const contradictionOverride = { reason: '转发省台信号', by: 'acc-chief00000001' as AccountId, byName: '郝首席', keys };
    expect(await check({ headline, contradictionOverride })).toEqual({ ok: true, value: undefined });
    expect(await check({ headline, contradictionOverride, colour: 'yellow', areas: [] })).toMatchObject({ ok: false });
    expect(await check({ headline: `${headline}（待填：实况）`, contradictionOverride })).toMatchObject({
      ok: false,
      refusal: { type: 'content-not-fit' },
    });
  });

  it('does not fit with another onset than that of its episode, in its words or in its field', async () => {
    const episode = await bureau.stage.episode();
    const other = later(episode.onset, minutes(60));
    const words = formatInstant(other, bureau.city.zone, 'zh');
    const given = { episodeId: episode.id, headline: `${words}起我市有暴雨`, expires: episode.endsAt };
    expect(await check({ ...given, onset: episode.onset })).toMatchObject({
      ok: false,
      refusal: { type: 'contradicts-record', contradictions: [{ field: 'headline', said: words }] },
    });
    expect(await check({ ...given, onset: other })).toMatchObject({
      ok: false,
      refusal: { type: 'names-another-onset', contradictions: [{ field: 'onset', words }] },
    });
  });

  it('of a revision must do what its kind says', async () => {
    const unchanged = { ok: false, refusal: { type: 'text-unchanged', fields: ['headline', 'description'] } };
    expect(await revision('lift', { headline: orange.headline, description: orange.description })).toEqual(unchanged);
    expect(await revision('upgrade')).toEqual({ ok: false, refusal: { type: 'not-an-upgrade' } });
    expect(await revision('upgrade', { colour: 'red' })).toEqual({ ok: true, value: undefined });
    expect(await revision('downgrade', { colour: 'red' })).toEqual({ ok: false, refusal: { type: 'not-a-downgrade' } });
    expect(await revision('minor-correction', { headline: '错字已改' })).toEqual({ ok: true, value: undefined });
    expect(await revision('minor-correction', { expires: later(orange.expires, minutes(60)) })).toEqual({
      ok: false,
      refusal: { type: 'changes-more-than-words', fields: ['expires'] },
    });
  });
});
