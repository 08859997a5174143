import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { unpublished } from '@rainstorm/harness/ledger-stage';
import { publishSigned, systemActor } from '@rainstorm/operations';
import { zonedParts } from '@rainstorm/warning-model';
import { startConsole, type RunningConsole } from './console-app.spec-support.js';
import { Desk } from './desk-app.spec-support.js';

let console_: RunningConsole;
let desk: Desk;
let year: number;
beforeAll(async () => {
  desk = await Desk.open();
  console_ = await startConsole();
  year = zonedParts(await console_.ledger.now(), 'Asia/Shanghai').year;
});
afterAll(async () => {
  await console_.close();
  await desk.close();
});

const publish = async (): Promise<string> => {
  const { id } = await console_.stage.bulletin({ ...unpublished, state: 'signed', colour: 'orange' });
  const published = await console_.ledger.transaction(async (tx) => publishSigned(tx, desk.bureau.city, id, systemActor));
  if (!published.ok) throw new Error(published.refusal.type);
  return published.value.dispatches.find(({ officeId }) => officeId === 'duty-office')?.id ?? '';
};

it('shows an office its numbers, names a gap until the office has spoken of it, and leads to what it lacks', async () => {
  const zhou = await console_.as('zhou');
  await publish();
  await console_.ledger.transaction(async (tx) => tx.receiverSeries.skip('actual', year, 2));
  const dispatchId = await publish();
  const inbox = (await zhou.get('/inbox')).body as { items: { dispatch: { id: string; receiverNumber: unknown } }[]; series: unknown };
  expect(inbox.series).toEqual([{ status: 'actual', year, last: 4, gaps: [{ first: 2, last: 3 }] }]);
  expect(inbox.items.find(({ dispatch }) => dispatch.id === dispatchId)?.dispatch).toMatchObject({
    receiverNumber: { year, number: 4, previous: 1 },
  });
  const given = { status: 'actual', year, first: 2, last: 4, received: false, note: '' };
  const reported = await zhou.post('/inbox/number-reports', given);
  expect([reported.status, reported.body]).toMatchObject([
    201,
    { report: { officeId: 'duty-office', reportedByName: expect.any(String), handledAt: null }, found: [{ dispatchId, sequence: 4 }] },
  ]);
  expect((await zhou.get('/inbox')).body).toMatchObject({ series: [{ gaps: [] }] });
});

it.each([
  ['numbers that were not given', { first: 900, last: 900 }, '/last'],
  ['numbers in reverse', { first: 2, last: 1 }, '/last'],
  ['no whole number', { first: 1.5, last: 2 }, '/first'],
  ['a number below 1', { first: 0, last: 1 }, '/first'],
  ['a number that no database takes', { first: 1, last: 99_999_999_999 }, '/last'],
  ['a status that is none', { status: 'test' }, '/status'],
])('refuses %s, and names the field', async (_what, change, pointer) => {
  const given = { status: 'actual', year, first: 1, last: 1, received: false, note: '', ...change };
  const answer = await (await console_.as('zhou')).post('/inbox/number-reports', given);
  expect([answer.status, JSON.stringify(answer.body)]).toEqual([422, expect.stringContaining(pointer)]);
});

it('takes no report of whoever has no office', async () => {
  const given = { status: 'actual', year, first: 1, last: 1, received: false };
  expect((await (await console_.as('fang')).post('/inbox/number-reports', given)).status).toBe(403);
});

it('stands on the desk until a forecaster has looked after it, and then says who did', async () => {
  const { ledger } = desk.bureau;
  const id = 'nrp-000000000001';
  await ledger.transaction(async (tx) =>
    tx.numberReports.insert({
      ...{
        id: id as never,
        officeId: 'duty-office' as never,
        status: 'actual',
        year,
        first: 2,
        last: 3,
        received: false,
        note: '没有收到',
      },
      ...{ reportedAt: tx.now, reportedBy: 'acc-zhou', reportedByName: '周值班' },
      ...{ handledAt: null, handledBy: null, handledByName: null, handledNote: null },
    }),
  );
  const lin = await desk.as('lin');
  expect(await lin.get('/now')).toMatchObject({ numberReports: [{ id, officeName: '市委市政府总值班室', note: '没有收到' }] });
  expect(await lin.post(`/number-reports/${id}/handle`, { note: '已电话补发' })).toMatchObject({ report: { handledNote: '已电话补发' } });
  expect(await lin.get('/now')).toMatchObject({ numberReports: [] });
  const refused = async (who: typeof lin, of: string): Promise<number> =>
    (await who.ask('POST', `/number-reports/${of}/handle`, { note: '' })).status;
  expect([await refused(lin, id), await refused(lin, 'nrp-none'), await refused(await desk.as('shenji'), id)]).toEqual([409, 404, 403]);
});
