import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { chief, Issuance, valueOf } from '@rainstorm/harness/issuance';
import { accepted, type BulletinId } from '@rainstorm/warning-model';
import { publishSigned } from './bulletins/publish-bulletin.js';
import { stateOf, whenCurrent, type SeenStates } from './when-current.js';

let bureau: Bureau;
let issuance: Issuance;
beforeAll(async () => {
  bureau = await Bureau.open();
  issuance = new Issuance(bureau);
});
afterAll(async () => bureau.close());

const attempt = async (id: BulletinId, seen: SeenStates): Promise<string> => {
  let isDone = false;
  const result = await bureau.run(async (tx) =>
    whenCurrent<'bulletin', string, never>(tx, 'bulletin', id, seen, async () => {
      isDone = true;
      return Promise.resolve(accepted('done'));
    }),
  );
  expect(isDone).toBe(result.ok);
  return result.ok ? result.value : result.refusal.type;
};

it('acts on what is as it was seen, on anything, and without a condition; not on what was changed since', async () => {
  const draft = await issuance.draft(await issuance.slot(await issuance.rainstorm(), 'D1'));
  const seen = stateOf('bulletin', draft);
  expect(seen).toMatch(/^[\w-]{16}$/);
  expect(await Promise.all([[seen], ['other', seen], 'any' as const, null].map(async (states) => attempt(draft.id, states)))).toEqual(
    Array.from({ length: 4 }, () => 'done'),
  );
  await bureau.run(async (tx) => tx.bulletins.update({ id: draft.id }, { headline: '别的标题' }));
  expect(await attempt(draft.id, [seen])).toBe('changed-since');
  expect(await attempt(draft.id, [])).toBe('changed-since');
  // What does not exist is refused by the act itself.
  expect(await attempt('bul-unknown' as BulletinId, [seen])).toBe('done');
});

it('names the same state from the row, from its answer as JSON, and in any order of its columns', async () => {
  const draft = await issuance.draft(await issuance.slot(await issuance.rainstorm(), 'D1'));
  const turned = Object.fromEntries(Object.entries(JSON.parse(JSON.stringify(draft)) as object).reverse());
  expect(stateOf('bulletin', turned)).toBe(stateOf('bulletin', draft));
  const account = { login: 'su', roles: ['forecaster'], failedTries: 0 };
  expect(stateOf('account', { ...account, failedTries: 3 })).toBe(stateOf('account', account));
  expect(stateOf('account', { ...account, roles: [] })).not.toBe(stateOf('account', account));
});

it('publishes what was seen beside whatever else locks its episode first', async () => {
  const slot = await issuance.slot(await issuance.rainstorm(), 'D1');
  const signed = await issuance.sign(await issuance.fill(await issuance.draft(slot)));
  const both = await Promise.all([
    bureau.run(async (tx) =>
      whenCurrent(tx, 'bulletin', signed.id, [stateOf('bulletin', signed)], async () => publishSigned(tx, bureau.city, signed.id, chief)),
    ),
    bureau.run(async (tx) => publishSigned(tx, bureau.city, signed.id, chief)),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(valueOf(both.find(({ ok }) => ok) ?? both[0]).bulletin.state).toBe('published');
});
