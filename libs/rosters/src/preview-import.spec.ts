import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditor, dutyOfficer } from '@rainstorm/harness/actors';
import { Bureau } from '@rainstorm/harness/bureau';
import { keeperOf } from './keeper.spec-support.js';
import { PreviewImport } from './preview-import.js';

const sheet = Buffer.from('日期,开始,结束,值班员\n2026-12-01,08:00,08:00,周值班\n2026-12-02,8点,08:00,周值班');

describe('the preview of an import', () => {
  let bureau: Bureau;
  let imports: PreviewImport;
  beforeAll(async () => {
    bureau = await Bureau.open();
    imports = new PreviewImport(bureau.ledger, bureau.city);
  });
  afterAll(async () => bureau.close());

  it('shows what would come of the file, and stores nothing', async () => {
    const shown = await imports.run(keeperOf(dutyOfficer('duty-office'), 'duty-office'), 1, 'csv', sheet);
    expect(shown).toMatchObject({
      ok: true,
      value: {
        seenVersion: 0,
        newNames: ['周值班'],
        replaced: 0,
        roster: { shifts: [{ post: 'officer', from: '2026-12-01T08:00', to: '2026-12-02T08:00' }] },
        faults: [{ row: 3, column: '开始', kind: 'not-a-time' }],
      },
    });
    expect(await bureau.ledger.read(async (tx) => tx.rosters.newestOfAll())).toEqual([]);
  });

  it('is refused to whoever has no post, and for what is no such file', async () => {
    expect(await imports.run(keeperOf(auditor), 1, 'csv', sheet)).toEqual({ ok: false, refusal: { type: 'no-office' } });
    const officer = keeperOf(dutyOfficer('duty-office'), 'duty-office');
    expect(await imports.run(officer, 1, 'ics', sheet)).toEqual({ ok: false, refusal: { type: 'sheet-unreadable' } });
  });
});
