import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DocumentPress } from '@rainstorm/documents';
import { commandOfficer, dutyOfficer } from '@rainstorm/harness/actors';
import { Bureau } from '@rainstorm/harness/bureau';
import { unpublished } from '@rainstorm/harness/ledger-stage';
import { refused } from '@rainstorm/warning-model';
import { ReadInbox } from '../inbox/read-inbox.js';
import { officerOf } from '../officer.js';
import { ExportBulletin } from './export-bulletin.js';

let bureau: Bureau;
beforeAll(async () => {
  bureau = await Bureau.open();
});
afterAll(async () => bureau.close());

it('is for the own office and the command, of a dispatch, and never of a draft', async () => {
  const inbox = new ReadInbox(bureau.ledger, bureau.city);
  const exporter = new ExportBulletin(bureau.ledger, bureau.city, inbox, new DocumentPress());
  const bulletin = await bureau.stage.bulletin({ headline: '暴雨橙色预警信号' });
  const { id } = await bureau.stage.dispatch(bulletin, 'duty-office');

  for (const officer of [dutyOfficer('duty-office'), commandOfficer]) {
    const own = await exporter.ofDispatch(id, 'docx', officerOf(officer));
    expect(own.ok && own.value.fileName).toBe(`${bulletin.number ?? ''} 暴雨橙色预警信号.docx`);
  }
  expect(await exporter.ofDispatch(id, 'docx', officerOf(dutyOfficer('flood-control-office')))).toEqual(
    refused({ type: 'not-your-office', dispatchId: id }),
  );
  const draft = await bureau.stage.bulletin({ ...unpublished, state: 'draft' });
  expect(await exporter.ofBulletin(draft.id, 'pdf')).toEqual(refused({ type: 'unknown-bulletin' }));
  expect((await exporter.ofBulletin(bulletin.id, 'pdf')).ok).toBe(true);
});
