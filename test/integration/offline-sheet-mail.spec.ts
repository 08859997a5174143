import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { canReadPdf, pdfPages } from '@rainstorm/harness/paper';
import { until } from '@rainstorm/harness/until';
import { dateAfter, instantAt, zonedParts } from '@rainstorm/warning-model';
import { Workshop } from './dissemination.spec-support.js';

const PASSPHRASE = 'a passphrase of a drill 2021';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await Workshop.open();
  workshop.environment = { OFFLINE_SHEET_PASSPHRASE: PASSPHRASE };
});
afterAll(async () => workshop.close());

it('goes from a worker over SMTP to each person that the city names, once when the shift begins', async () => {
  const { bureau, mail } = workshop;
  const { offlineSheet, zone } = bureau.city;
  if (offlineSheet === undefined) throw new Error('The city mails no offline sheet');
  const hasLooked = async (): Promise<boolean> =>
    (await bureau.run(async (tx) => tx.sql(`SELECT FROM scheduler_marks WHERE name = 'offline-sheet'`))).length > 0;
  const first = await workshop.start('worker');
  await until(hasLooked);
  await workshop.stop(first);
  expect(mail.mails).toEqual([]);

  const { date } = zonedParts(await bureau.ledger.now(), zone);
  await bureau.moveTo(instantAt(dateAfter(date, 1), offlineSheet.shifts[0] ?? '08:00', zone));
  await workshop.start('worker');
  await workshop.start('worker');
  await until(async () => Promise.resolve(mail.mails.length >= offlineSheet.recipients.length));
  expect(mail.mails.map(({ to }) => to).sort()).toEqual(offlineSheet.recipients.map(({ address }) => address).sort());
  for (const { subject, text, html, files } of mail.mails) {
    expect(subject).toContain('【离线应急页】');
    expect(text).toContain('口令不随邮件发送');
    expect(`${text}${html}`).not.toContain(PASSPHRASE);
    expect(files.map(({ fileName }) => fileName.split('.').at(-1))).toEqual(['html', 'pdf']);
    const [, pdf] = files;
    if (pdf === undefined || !canReadPdf()) continue;
    expect(pdfPages(pdf.content, PASSPHRASE).flat().join('')).toContain('给谁打电话');
    expect(() => pdfPages(pdf.content)).toThrow(/password/i);
  }
  await until(async () => (await bureau.run(async (tx) => tx.auditEntries.count({ act: 'offline-sheet-taken' }))) === mail.mails.length);
  expect(mail.mails).toHaveLength(offlineSheet.recipients.length);
});
