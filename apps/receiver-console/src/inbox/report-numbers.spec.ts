import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { auditor, commandOfficer, dutyOfficer, machineWith } from '@rainstorm/harness/actors';
import { Bureau } from '@rainstorm/harness/bureau';
import { officeId } from '@rainstorm/harness/ledger-stage';
import { officerOf, type Officer } from '../officer.js';
import { ReportNumbers } from './report-numbers.js';

const own = officerOf(dutyOfficer('duty-office'));
const given = { status: 'actual', year: 2026, first: 1, last: 1, received: false, note: '' } as const;
let bureau: Bureau;
beforeAll(async () => {
  bureau = await Bureau.open();
  await bureau.run(async (tx) => tx.receiverSeries.next([officeId('duty-office')], 'actual', 2026));
  await bureau.stage.dispatch(await bureau.stage.bulletin(), 'duty-office', 0, { sequence: 1, sequenceYear: 2026 });
});
afterAll(async () => bureau.close());

it('records once for each key, and names what has the number', async () => {
  const numbers = new ReportNumbers(bureau.ledger);
  const first = await numbers.run(own, given, 'key-1');
  expect(first).toMatchObject({ ok: true, value: { report: { officeId: 'duty-office' }, found: [{ sequence: 1 }] } });
  expect(await numbers.run(own, given, 'key-1')).toMatchObject({ ok: true, value: { found: [{ sequence: 1 }] } });
  expect(await bureau.run(async (tx) => tx.numberReports.find({}))).toHaveLength(1);
});

it.each<[string, Officer]>([
  ['the command', officerOf(commandOfficer)],
  ['the auditor', officerOf(auditor)],
  ['a machine of no office', officerOf(machineWith('receipt:give'))],
])('takes none of %s', async (_who, officer) => {
  expect(await new ReportNumbers(bureau.ledger).run(officer, given, null)).toEqual({ ok: false, refusal: { type: 'no-office' } });
});
