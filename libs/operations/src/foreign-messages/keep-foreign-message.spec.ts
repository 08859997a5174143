import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { arrived, gongyi, referenceTo } from './foreign-messages.spec-support.js';
import { keepForeignMessage, type ArrivedMessage } from './keep-foreign-message.js';
import { noteCapSource } from './note-cap-source.js';

let bureau: Bureau;
let now: Date;
beforeAll(async () => {
  bureau = await Bureau.open();
  now = await bureau.ledger.now();
});
afterAll(async () => bureau.close());

const keep = async (given: ArrivedMessage) => bureau.run(async (tx) => keepForeignMessage(tx, gongyi, given));
const kept = async (name: string) => {
  const [row] = await bureau.run(async (tx) => tx.foreignMessages.find({ identifier: name }));
  if (row === undefined) throw new Error(`${name} is not kept`);
  return row;
};
const entries = async (act: string) => bureau.run(async (tx) => tx.auditEntries.find({ act }, { order: { seq: 'ASC' } }));

it('keeps a message once, with its original text, and says so in the audit chain', async () => {
  const message = arrived(now, 'once', 5);
  const [first, second] = [await keep(message), await keep(message)];
  expect(first).toMatchObject({ ok: true, value: { sourceId: 'gongyi-station', endedById: null, receivedByName: null, colour: 'red' } });
  expect(second).toEqual(first);
  const { id } = await kept('once');
  expect(await bureau.run(async (tx) => tx.foreignOriginals.find({ id }))).toEqual([{ id, xml: '<alert>once</alert>' }]);
  expect((await entries('foreign-message-kept')).filter(({ subjectId }) => subjectId === id)).toHaveLength(1);
  expect(await keep({ ...message, sha256: 'other' })).toEqual({ ok: false, refusal: { type: 'cap-differs', identifier: 'once' } });
});

it('keeps one of two that come at the same moment', async () => {
  const message = arrived(now, 'race', 5);
  const [one, other] = await Promise.all([keep(message), keep(message)]);
  expect(one.ok && other.ok && one.value.id === other.value.id).toBe(true);
});

it('ends what a Cancel names, whichever came first, and nothing of another time', async () => {
  const first = arrived(now, 'first', 30);
  const update = arrived(now, 'update', 20, { msgType: 'update', refersTo: [referenceTo(first)] });
  const cancel = arrived(now, 'cancel', 10, { msgType: 'cancel', refersTo: [referenceTo(update)] });
  for (const each of [cancel, update, first]) expect((await keep(each)).ok).toBe(true);
  expect((await kept('first')).endedById).toBe((await kept('update')).id);
  expect((await kept('update')).endedById).toBe((await kept('cancel')).id);
  expect(await kept('cancel')).toMatchObject({ endedById: null, unmatched: 0 });

  const stands = arrived(now, 'stands', 9);
  const vague = arrived(now, 'vague', 8, { msgType: 'cancel', refersTo: [{ ...referenceTo(stands), sentAt: now.toISOString() }] });
  for (const each of [stands, vague]) await keep(each);
  expect(await kept('stands')).toMatchObject({ endedById: null, doubtById: (await kept('vague')).id });
  expect((await kept('vague')).unmatched).toBe(1);
});

it.each([
  ['another sender', { sender: 'stranger' }, { type: 'cap-of-another-sender', sender: 'stranger' }],
  [
    'an area that is not its own',
    { areas: [{ areaDesc: '登封市', codes: ['410185'] }] },
    { type: 'cap-area-not-of-source', areaCode: '410185', areaDesc: '登封市' },
  ],
  ['an identifier that no index takes', { identifier: 'x'.repeat(9_000) }, { type: 'cap-identifier-too-long', most: 200 }],
  ['an onset in the year 0', { onset: new Date('0000-01-01T00:00:00Z') }, { type: 'cap-time-too-long-ago' }],
] as const)('refuses %s', async (_what, change, refusal) => {
  expect(await keep(arrived(now, 'refused', 5, change))).toEqual({ ok: false, refusal });
  await expect(kept('refused')).rejects.toThrow();
});

it('refuses what was sent in the future, and what ends too far away', async () => {
  expect(await keep(arrived(now, 'ahead', -11))).toMatchObject({ refusal: { type: 'cap-sent-in-the-future' } });
  expect((await keep(arrived(now, 'a-fast-clock', -9))).ok).toBe(true);
  const expires = new Date(now.getTime() + 61 * 86_400_000);
  expect(await keep(arrived(now, 'far', 1, { expires }))).toMatchObject({ refusal: { type: 'cap-expires-too-far' } });
});

it('gives each look at a source to one scheduler, and tells a fault when it begins and when it is over', async () => {
  const claim = async () => bureau.run(async (tx) => tx.capSources.claim(gongyi.id, 'https://a.example/', 60));
  const claims = await Promise.all([claim(), claim(), claim()]);
  expect(claims.filter((each) => each !== null)).toEqual([{ etag: null, lastModified: null, seen: [] }]);
  const look = { etag: '"1"', lastModified: null, seen: [{ key: 'k', fault: null }] };
  const note = async (found: Parameters<typeof noteCapSource>[3]) => bureau.run(async (tx) => noteCapSource(tx, gongyi, look, found));
  expect(await note({ fault: 'status', detail: '500' })).toBe('failed');
  expect(await note({ fault: 'status', detail: '500' })).toBeNull();
  expect((await bureau.run(async (tx) => tx.capSources.all()))[0]).toMatchObject({ fault: 'status', faultDetail: '500', goodAt: null });
  expect(await note(null)).toBe('recovered');
  expect(await note(null)).toBeNull();
  expect([(await entries('cap-source-failed')).length, (await entries('cap-source-recovered')).length]).toEqual([1, 1]);
  // Of another address nothing is known, and it is looked at once.
  const moved = async () => bureau.run(async (tx) => tx.capSources.claim(gongyi.id, 'https://b.example/', 60));
  expect([await moved(), await moved()]).toEqual([{ etag: null, lastModified: null, seen: [] }, null]);
});
