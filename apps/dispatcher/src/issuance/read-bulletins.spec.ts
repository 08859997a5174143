import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditor, dutyOfficer, machineWith, personWith, withAccount } from '@rainstorm/harness/actors';
import { Bureau } from '@rainstorm/harness/bureau';
import { later, minutes, unpublished } from '@rainstorm/harness/ledger-stage';
import type { Actor } from '@rainstorm/access';
import type { BulletinRow, Page, PageRequest } from '@rainstorm/ledger';
import { ReadBulletins } from './read-bulletins.js';

const forecaster = personWith(['forecaster']);

describe('the bulletins', () => {
  let bureau: Bureau;
  let reader: ReadBulletins;
  const rows: Record<string, BulletinRow> = {};
  beforeAll(async () => {
    bureau = await Bureau.open();
    reader = new ReadBulletins(bureau.ledger);
    const now = await bureau.ledger.now();
    const author = await withAccount(bureau.ledger, personWith(['forecaster'], null, { name: '林预报' }));
    rows['first'] = await bureau.stage.bulletin({ sentAt: later(now, -minutes(30)), draftedBy: author.accountId });
    const revision = { refersTo: rows['first'].id, previousId: rows['first'].id, msgType: 'update' } as const;
    rows['update'] = await bureau.stage.bulletin({ ...revision, revisionKind: 'upgrade', sentAt: later(now, -minutes(20)) });
    rows['draft'] = await bureau.stage.bulletin({ ...unpublished, ...revision, revisionKind: 'lift', state: 'draft' });
    await bureau.stage.dispatch(rows['first'], 'duty-office');
  });
  afterAll(async () => bureau.close());

  const named = (found: readonly BulletinRow[]): unknown =>
    found.map(({ id }) => Object.entries(rows).find(([, row]) => row.id === id)?.[0]);
  const one = async (name: string, actor: Actor) => reader.one(rows[name]?.id as BulletinRow['id'], actor);

  const first = { after: null, limit: 10 };

  it.each<[string, Actor, readonly string[]]>([
    ['a forecaster', forecaster, ['draft', 'update', 'first']],
    ['the auditor', auditor, ['draft', 'update', 'first']],
    ['an office', dutyOfficer('duty-office'), ['update', 'first']],
    ['a machine that only reads', machineWith('bulletin:read'), ['update', 'first']],
  ])('that %s sees include drafts only for the bureau', async (_who, actor, expected) => {
    expect(named((await reader.list({}, first, actor)).items)).toEqual(expected);
    // Whatever state is asked for.
    expect(named((await reader.list({ state: 'draft' }, first, actor)).items)).toEqual(expected.includes('draft') ? ['draft'] : expected);
    expect((await one('draft', actor)).ok).toBe(expected.includes('draft'));
    const found = await one('first', actor);
    expect(found.ok && named(found.value.revisions)).toEqual(expected.toReversed());
  });

  it('come in pages, each with the cursor of the next, until there is none', async () => {
    const seen: BulletinRow[] = [];
    const isLast: boolean[] = [];
    let after: PageRequest['after'] = null;
    for (let n = 0; n < 3; n += 1) {
      const page: Page<BulletinRow> = await reader.list({}, { after, limit: 1 }, forecaster);
      seen.push(...page.items);
      isLast.push(page.next === null);
      after = page.next;
    }
    expect(named(seen)).toEqual(['draft', 'update', 'first']);
    expect(isLast).toEqual([false, false, true]);
  });

  it('name the people behind their ids, and the offices to which it went, with nothing that a receipt changes', async () => {
    const found = await one('first', forecaster);
    if (!found.ok) throw new Error(found.refusal.type);
    expect(found.value.people.map(({ name }) => name)).toEqual(['林预报']);
    expect(found.value.addressees).toEqual([
      { officeId: 'duty-office', officeName: expect.any(String), officeNameEn: expect.any(String), receiptDueAt: expect.any(Date) },
    ]);
  });
});
