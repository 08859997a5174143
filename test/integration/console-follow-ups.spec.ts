import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startConsole, type RunningConsole } from './console-app.spec-support.js';

let console_: RunningConsole;
beforeAll(async () => {
  console_ = await startConsole();
});
afterAll(async () => console_.close());

interface Entry {
  readonly id: string;
  readonly kind: string;
  readonly person: string;
  readonly corrects: string | null;
}

it('keeps the chain of one bulletin at one office, for the office to write and the command to read', async () => {
  const { stage } = console_;
  const dispatch = await stage.dispatch(await stage.bulletin(), 'flood-control-office');
  const [feng, zhou, fang] = [await console_.as('feng'), await console_.as('zhou'), await console_.as('fang')];
  const path = `/dispatches/${dispatch.id}/follow-ups`;
  const entry = { kind: 'forwarded', person: '各区县', note: '转办' };
  expect((await feng.post(path, entry)).status).toBe(409);
  await feng.post(`/dispatches/${dispatch.id}/receipt`);
  await feng.post(`/dispatches/${dispatch.id}/follow-up`, { kind: 'reported', toWhom: '市防指', note: '' });

  const key = { 'idempotency-key': 'entry-of-tonight' };
  const first = await feng.post(path, entry, key);
  expect(first.status).toBe(201);
  expect(await feng.post(path, entry, key)).toMatchObject({ status: 201, body: first.body });
  expect((await feng.post(path, { ...entry, note: '别的' }, key)).status).toBe(409);
  const { id } = first.body['entry'] as Entry;
  await feng.post(path, { ...entry, person: '巩义市', corrects: id });
  expect((await zhou.post(path, entry)).status).toBe(403);
  expect((await zhou.get(path)).status).toBe(403);

  const chain = (await fang.get(path)).body['entries'] as readonly Entry[];
  expect(chain.map(({ kind, person, corrects }) => [kind, person, corrects])).toEqual([
    ['reported', '市防指', null],
    ['forwarded', '各区县', null],
    ['forwarded', '巩义市', id],
  ]);
});
