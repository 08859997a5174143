import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { officeId } from '@rainstorm/harness/ledger-stage';
import { newId, type NumberReportRow } from '@rainstorm/ledger';
import { HandleNumberReport } from './handle-number-report.js';

const forecaster = { id: 'acc-forecaster0001', name: '林预报' };
let bureau: Bureau;
let report: NumberReportRow;
beforeAll(async () => {
  bureau = await Bureau.open();
  report = await bureau.run(async (tx) => {
    const row: NumberReportRow = {
      ...{ id: newId('number-report'), officeId: officeId('duty-office'), status: 'actual', year: 2026, first: 2, last: 3 },
      ...{ received: false, note: '', reportedAt: tx.now, reportedBy: 'acc-zhou', reportedByName: '周值班' },
      ...{ handledAt: null, handledBy: null, handledByName: null, handledNote: null },
    };
    await tx.numberReports.insert(row);
    return row;
  });
});
afterAll(async () => bureau.close());

it('acts once for each key, and says to somebody else who was faster', async () => {
  const handling = new HandleNumberReport(bureau.ledger);
  const first = await handling.run(report.id, '已补发', forecaster, 'key-1');
  expect(first).toMatchObject({ ok: true, value: { handledByName: '林预报', handledNote: '已补发' } });
  expect(await handling.run(report.id, '已补发', forecaster, 'key-1')).toMatchObject({ ok: true, value: { handledNote: '已补发' } });
  expect(await handling.run(report.id, '已补发', { id: 'acc-other', name: '苏预报' }, 'key-2')).toEqual({
    ok: false,
    refusal: { type: 'number-report-handled', handledByName: '林预报' },
  });
});
