import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { later, minutes, unpublished } from '@rainstorm/harness/ledger-stage';
import type { BulletinRow } from '@rainstorm/ledger';
import { ReadInForce } from './read-in-force.js';

let bureau: Bureau;
beforeAll(async () => {
  bureau = await Bureau.open();
});
afterAll(async () => bureau.close());

it('lists valid published bulletins, without expired, cancelled, replaced and unpublished ones', async () => {
  const { stage, ledger } = bureau;
  const now = await ledger.now();
  const signal = {
    kind: 'signal',
    step: null,
    areas: [{ areaCode: '410105', level: null, colour: 'orange' }],
    colour: 'orange',
  } as const;
  const of = (row: BulletinRow): Partial<BulletinRow> => ({ ...signal, msgType: 'update', refersTo: row.id, previousId: row.id });
  const sentAt = later(now, -minutes(30));

  await stage.bulletin({ ...signal, sentAt, expires: later(now, -minutes(1)) });
  await stage.bulletin({ ...signal, ...unpublished, state: 'signed' });
  const cancelled = await stage.bulletin({ ...signal, sentAt });
  await stage.bulletin({ ...of(cancelled), msgType: 'cancel', revisionKind: 'lift' });
  const replaced = await stage.bulletin({ ...signal, sentAt });
  const update = await stage.bulletin({ ...of(replaced), revisionKind: 'upgrade', colour: 'red', sentAt: later(now, -minutes(20)) });
  const lost = await stage.bulletin({ ...signal, sentAt });
  await stage.bulletin({ ...of(lost), revisionKind: 'downgrade', sentAt: later(now, -minutes(10)), expires: later(now, -minutes(1)) });
  const episode = await stage.episode();
  const report = await stage.bulletin({ episodeId: episode.id, sentAt });
  await stage.bulletin({ ...signal, episodeId: episode.id, sentAt });
  await stage.bulletin({ ...of(report), kind: 'scheduled', episodeId: episode.id, msgType: 'cancel', revisionKind: 'lift' });
  const exercise = await stage.bulletin({ ...signal, status: 'exercise', sentAt: later(now, -minutes(5)) });

  const { items } = await new ReadInForce(ledger).all();
  expect(items.map(({ id }) => id)).toEqual([exercise.id, update.id]);
});
