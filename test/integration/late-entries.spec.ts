import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startConsole, type RunningConsole } from './console-app.spec-support.js';

let app: RunningConsole;
beforeAll(async () => {
  app = await startConsole();
});
afterAll(async () => app.close());

const entry = (receivedAt: Date, more: object = {}): object => ({
  ...{ receivedBy: '冯值守', receivedAt: receivedAt.toISOString(), way: 'paper', reference: '签收单1' },
  ...more,
});

it('enters a receipt from paper, which the office and the command then see with both times', async () => {
  const dispatch = await app.stage.dispatch(await app.stage.bulletin(), 'flood-control-office');
  const path = `/dispatches/${dispatch.id}/late-entries`;
  const fang = await app.as('fang');
  const made = await fang.post(path, entry(dispatch.publishedAt));
  expect([made.status, made.headers.get('location')]).toEqual([201, `/api/v1/dispatches/${dispatch.id}/follow-ups`]);
  const second = await (await app.as('feng')).post(path, entry(dispatch.publishedAt, { way: 'phone', reference: '记录本第8页' }));
  expect(second.body).toMatchObject({ entry: { receiptId: null, way: 'phone' } });
  const chain = (await fang.get(`/dispatches/${dispatch.id}/follow-ups`)).body;
  expect(chain).toMatchObject({
    receipt: { way: 'paper', givenByName: '冯值守', givenAt: dispatch.publishedAt.toISOString(), enteredAt: expect.any(String) },
    lateEntries: [
      { reference: '签收单1', receiptId: expect.stringMatching(/^rcp-/), enteredByName: '方值班' },
      { reference: '记录本第8页', receiptId: null },
    ],
  });
});

it.each([
  ['a time in the future', { receivedAt: '2099-01-01T00:00:00+08:00' }, 422, '/receivedAt'],
  ['a time before the publication', { receivedAt: '2001-01-01T00:00:00+08:00' }, 422, '/receivedAt'],
  ['no reference of the paper', { reference: '' }, 422, '/reference'],
  ['a way that is none', { way: 'console' }, 422, '/way'],
  ['no name', { receivedBy: ' ' }, 422, '/receivedBy'],
])('refuses %s, and names the field', async (_what, more, status, pointer) => {
  const dispatch = await app.stage.dispatch(await app.stage.bulletin(), 'flood-control-office');
  const answer = await (await app.as('fang')).post(`/dispatches/${dispatch.id}/late-entries`, entry(dispatch.publishedAt, more));
  expect([answer.status, JSON.stringify(answer.body)]).toEqual([status, expect.stringContaining(pointer)]);
});
