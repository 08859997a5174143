import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commandOfficer, dutyOfficer } from '@rainstorm/harness/actors';
import { Bureau } from '@rainstorm/harness/bureau';
import { withDistricts } from '@rainstorm/harness/districts';
import { publishSignal } from '@rainstorm/harness/published-signal';
import type { BulletinRow } from '@rainstorm/ledger';
import { giveReceipt } from '@rainstorm/operations';
import { officerOf } from '../officer.js';
import { ReadBulletinsBelow, type BulletinBelow } from './read-bulletins-below.js';

const page = { after: null, limit: 5 };
const feng = officerOf(dutyOfficer('flood-control-office'));
const xinzheng = officerOf(dutyOfficer('xinzheng-office'));

describe('the receipts of the offices below', () => {
  let bureau: Bureau;
  let below: ReadBulletinsBelow;
  let red: BulletinRow;
  const seenBy = async (officer: typeof feng): Promise<readonly BulletinBelow[]> => {
    const found = await below.list(officer, page);
    if (!found.ok) throw new Error(found.refusal.type);
    return found.value.items;
  };
  const stateOf = async (officeId: string): Promise<string | undefined> =>
    (await bureau.run(async (tx) => tx.dispatches.find({ bulletinId: red.id }))).find((one) => one.officeId === officeId)?.state;
  beforeAll(async () => {
    bureau = await Bureau.open(await withDistricts());
    below = new ReadBulletinsBelow(bureau.ledger, bureau.city);
    const areas = [
      { areaCode: '410184101', level: null, colour: 'red' as const },
      { areaCode: '410105', level: null, colour: 'orange' as const },
    ];
    red = await publishSignal(bureau, 'orange', { areas });
  });
  afterAll(async () => bureau.close());

  it('are seen by the office above, of the districts concerned only, down to the townships', async () => {
    const [first] = await seenBy(feng);
    expect(first?.bulletin.id).toBe(red.id);
    expect(first?.offices.map(({ officeId, parentId, level }) => [officeId, parentId, level])).toEqual([
      ['urban-flood-office', 'flood-control-office', 'city'],
      ['yellow-river-office', 'flood-control-office', 'city'],
      ['jinshui-office', 'flood-control-office', 'district'],
      ['xinzheng-office', 'flood-control-office', 'district'],
      ['xincun-office', 'xinzheng-office', 'township'],
    ]);
    expect((await seenBy(xinzheng))[0]?.offices.map(({ officeId }) => officeId)).toEqual(['xincun-office']);
  });

  it('have the deadline of the gravest level among their own areas', async () => {
    const dispatches = await bureau.run(async (tx) => tx.dispatches.find({ bulletinId: red.id }));
    const minutesOf = (officeId: string): number | undefined =>
      dispatches.find((one) => one.officeId === officeId)?.policy.rule.receiptDueAfterMin;
    expect(['jinshui-office', 'xinzheng-office', 'xincun-office', 'flood-control-office'].map(minutesOf)).toEqual([10, 5, 5, 5]);
  });

  it('are information: neither the child answers for the parent, nor the parent for the child', async () => {
    const township = (await bureau.run(async (tx) => tx.dispatches.find({ bulletinId: red.id }))).find(
      (one) => one.officeId === 'xincun-office',
    );
    if (township === undefined) throw new Error('no dispatch to the township');
    const hua = { id: 'acc-hua000000001', name: '花值守' };
    const given = await bureau.run(async (tx) => giveReceipt(tx, township, { ...hua, way: 'console', proof: 'signed-in' }, hua));
    expect(given.ok).toBe(true);
    expect([await stateOf('xincun-office'), await stateOf('xinzheng-office'), await stateOf('flood-control-office')]).toEqual([
      'acknowledged',
      'open',
      'open',
    ]);
    const [seen] = await seenBy(xinzheng);
    expect(seen?.counts).toEqual({ offices: 1, acknowledged: 1, followedUp: 0, owingReceipt: 0, escalated: 0 });
    expect(seen?.offices[0]).toMatchObject({ state: 'acknowledged', owed: 'follow-up', acknowledgedByName: '花值守' });
  });

  it('go page by page to the end, newest first, each bulletin once, whatever has one time', async () => {
    const more = await Promise.all(['一', '二', '三'].map(async (headline) => publishSignal(bureau, 'yellow', { headline })));
    const seen: string[] = [];
    let after: (typeof page)['after'] | { readonly key: string; readonly id: string } = null;
    do {
      const found = await below.list(feng, { after, limit: 1 });
      if (!found.ok) throw new Error(found.refusal.type);
      seen.push(...found.value.items.map(({ bulletin }) => bulletin.id));
      after = found.value.next;
    } while (after !== null && seen.length < 10);
    expect(seen).toHaveLength(4);
    expect(new Set(seen)).toEqual(new Set([red, ...more].map(({ id }) => id)));
    expect(seen.at(-1)).toBe(red.id);
  });

  it('are not shown to a district beside, nor to one without anybody below, and not asked for by whoever has no office', async () => {
    expect(await seenBy(officerOf(dutyOfficer('jinshui-office')))).toEqual([]);
    expect(await seenBy(officerOf(dutyOfficer('duty-office')))).toEqual([]);
    expect(await below.list(officerOf(commandOfficer), page)).toMatchObject({ ok: false, refusal: { type: 'no-office' } });
  });
});
