import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditor, dutyOfficer, withAccount } from '@rainstorm/harness/actors';
import { Bureau } from '@rainstorm/harness/bureau';
import type { RosterPersonId, RosterSwapId } from '@rainstorm/warning-model';
import { keeperOf } from './keeper.spec-support.js';
import { ChangeRoster } from './change-roster.js';

const zhou = 'rop-zhou00000001' as RosterPersonId;
const people = [{ id: zhou, name: '周值班', phone: null, email: null, accountId: null, contactId: null, leftAt: null }];
const edit = { roster: { people, patterns: [], shifts: [], leaves: [], substitutes: [] }, seenVersion: 0, note: '' };
const side = { post: 'officer', personId: zhou, from: '2199-01-01T08:00', to: '2199-01-02T08:00' } as const;

describe('a change of a roster', () => {
  let bureau: Bureau;
  let changes: ChangeRoster;
  beforeAll(async () => {
    bureau = await Bureau.open();
    changes = new ChangeRoster(bureau.ledger, bureau.city);
  });
  afterAll(async () => bureau.close());

  it('happens at the own place, under the name of the officer', async () => {
    const officer = keeperOf(await withAccount(bureau.ledger, dutyOfficer('duty-office')), 'duty-office');
    const saved = await changes.save(officer, 1, edit);
    expect(saved).toMatchObject({ ok: true, value: { place: 'duty-office', version: 1, madeBy: officer.id } });
    const left = await changes.leave(officer, 1, zhou, '调离');
    expect(left).toMatchObject({
      ok: true,
      value: { version: 2, note: '调离', roster: { people: [{ id: zhou, leftAt: expect.any(String) }] } },
    });
    const feng = keeperOf(dutyOfficer('flood-control-office'), 'flood-control-office');
    expect(await changes.leave(feng, 1, zhou, '')).toEqual({ ok: false, refusal: { type: 'unknown-roster-person' } });
  });

  it('is refused to whoever has no post', async () => {
    const officer = keeperOf(auditor);
    const noOffice = { ok: false, refusal: { type: 'no-office' } };
    expect(await changes.save(officer, 1, edit)).toEqual(noOffice);
    expect(await changes.leave(officer, 1, zhou, '')).toEqual(noOffice);
    expect(await changes.propose(officer, 1, { one: side, other: side }, '')).toEqual(noOffice);
    for (const act of ['agree', 'refuse', 'withdraw'] as const)
      expect(await changes.settle(officer, 1, 'rsw-none00000001' as RosterSwapId, act)).toEqual(noOffice);
  });

  it('is refused for a swap that the place does not know', async () => {
    const officer = keeperOf(dutyOfficer('duty-office'), 'duty-office');
    for (const act of ['agree', 'refuse', 'withdraw'] as const)
      expect(await changes.settle(officer, 1, 'rsw-none00000001' as RosterSwapId, act)).toEqual({
        ok: false,
        refusal: { type: 'unknown-roster-swap' },
      });
  });
});
