import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import type { ForeignMessageId } from '@rainstorm/warning-model';
import { submitBulletin } from '../bulletins/advance-bulletin.js';
import { arrived, gongyi, referenceTo } from './foreign-messages.spec-support.js';
import { keepForeignMessage, type ArrivedMessage } from './keep-foreign-message.js';
import { takeForeignMessage } from './take-foreign-message.js';

const forecaster = { id: 'acc-forecaster0001', name: '林预报' };
let bureau: Bureau;
let now: Date;
beforeAll(async () => {
  bureau = await Bureau.open((city) => ({ ...city, capSources: [gongyi] }));
  now = await bureau.ledger.now();
});
afterAll(async () => bureau.close());

const keep = async (given: ArrivedMessage): Promise<ForeignMessageId> => {
  const kept = await bureau.run(async (tx) => keepForeignMessage(tx, gongyi, given));
  if (!kept.ok) throw new Error(kept.refusal.type);
  return kept.value.id;
};
const take = async (id: ForeignMessageId, kind: 'signal' | 'express' = 'signal') =>
  bureau.run(async (tx) => takeForeignMessage(tx, bureau.city, id, kind, forecaster));

it('makes a draft with the words, colour and areas of the station, that cannot be submitted as it is', async () => {
  const id = await keep(arrived(now, 'one', 5));
  const taken = await take(id);
  if (!taken.ok) throw new Error(taken.refusal.type);
  const draft = taken.value;
  expect(draft).toMatchObject({
    ...{ state: 'draft', kind: 'signal', hazard: 'rainstorm', colour: 'red', status: 'actual', msgType: 'alert' },
    areas: [{ areaCode: '410181', level: null, colour: 'red' }],
    instruction: '停止集会。',
  });
  expect(draft.headline).toContain('郑州市气象台');
  expect(draft.description).toMatch(/^（待填：核对并改写，原文出自巩义市气象台.+发布的信息）米河镇降雨量已达100毫米以上。$/);
  const submitted = await bureau.run(async (tx) => submitBulletin(tx, bureau.city, draft.id, forecaster));
  expect(submitted).toMatchObject({
    ok: false,
    refusal: { type: 'content-not-fit', faults: [{ field: 'description', fault: 'unfilled' }] },
  });
  const [row] = await bureau.run(async (tx) => tx.foreignMessages.find({ id }));
  expect(row).toMatchObject({ takenBulletinId: draft.id, takenByName: '林预报' });
  const [entry] = await bureau.run(async (tx) => tx.auditEntries.find({ act: 'foreign-message-taken', subjectId: id }));
  expect(entry).toMatchObject({ actorName: '林预报', details: { station: '巩义市气象台', bulletinId: draft.id } });
  expect(await bureau.run(async (tx) => tx.bulletins.count({ state: 'published' }))).toBe(0);
});

it('makes an express bulletin without a colour', async () => {
  const id = await keep(arrived(now, 'express', 5));
  expect(await take(id, 'express')).toMatchObject({ ok: true, value: { kind: 'express', colour: null, areas: [{ colour: null }] } });
});

it('leaves areas open that are not of the city, and cuts what is too long or cannot be printed', async () => {
  const text = {
    language: 'zh',
    event: '暴雨',
    headline: null,
    description: `雨\u0007${'雨'.repeat(9_000)}`,
    instruction: null,
    senderName: '（台）',
  };
  const id = await keep(arrived(now, 'long', 5, { areas: [{ areaDesc: '某地', codes: [] }], texts: [text] }));
  const taken = await take(id);
  if (!taken.ok) throw new Error(JSON.stringify(taken.refusal));
  expect(taken.value.areas).toEqual([]);
  expect([...taken.value.description].length).toBeLessThanOrEqual(5_000);
  expect(taken.value.description).toMatch(/…$/);
});

it('takes no Cancel, no exercise, nothing that is over, and no event that the city does not have', async () => {
  const first = arrived(now, 'first', 50);
  const ended = await keep(first);
  const cancel = await keep(arrived(now, 'cancel', 40, { msgType: 'cancel', refersTo: [referenceTo(first)] }));
  const exercise = await keep(arrived(now, 'exercise', 5, { status: 'exercise' }));
  const expired = await keep(arrived(now, 'expired', 500));
  const texts = [{ language: 'zh-CN', event: '大雾', headline: '大雾', description: null, instruction: null, senderName: null }];
  const fog = await keep(arrived(now, 'fog', 5, { eventCodes: ['11B17'], texts }));
  for (const [id, type] of [
    [cancel, 'foreign-message-is-cancel'],
    [ended, 'foreign-message-over'],
    [expired, 'foreign-message-over'],
    [exercise, 'foreign-message-not-actual'],
    [fog, 'event-not-of-city'],
    ['none' as ForeignMessageId, 'unknown-foreign-message'],
  ] as const)
    expect(await take(id)).toMatchObject({ ok: false, refusal: { type } });
});
