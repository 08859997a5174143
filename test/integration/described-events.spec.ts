import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { changeEventKinds } from '@rainstorm/warning-model';
import { EventReader } from './console-client.spec-support.js';
import { Desk, password } from './desk-app.spec-support.js';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
});
afterAll(async () => desk.close());

interface Change {
  readonly properties: { readonly kind: { readonly const: string } };
}
interface Document {
  readonly components: { readonly schemas: Readonly<Record<string, { readonly oneOf?: readonly Change[] }>> };
}
const documentOf = async (): Promise<Document> => (await (await fetch(`${desk.base}/api/openapi.json`)).json()) as Document;

it('describes the payload of every kind of change', async () => {
  const kinds = (await documentOf()).components.schemas['StreamChange']?.oneOf?.map(({ properties }) => properties.kind.const);
  expect([...(kinds ?? [])].sort()).toEqual([...changeEventKinds].sort());
});

it('sends what it describes', async () => {
  const judge = new Ajv2020({ strict: false, discriminator: false });
  formats.default(judge);
  judge.addSchema(await documentOf(), 'document');
  const fits = judge.compile({ $ref: 'document#/components/schemas/StreamChange' });

  const signedIn = await fetch(`${desk.base}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'lin', password }),
  });
  const reader = new EventReader(`${desk.base}/api/v1/stream`, { cookie: signedIn.headers.get('set-cookie')?.split(';')[0] ?? '' });
  await reader.until(({ events }) => events.some(({ event }) => event === 'live'));
  const lin = await desk.as('lin');
  const rain = { hazard: 'rainstorm', title: '一', areas: ['410105'], endsAt: await desk.fromNow(60 * 3_600_000) };
  const { episode } = await lin.post<{ episode: { id: string } }>('/episodes', { ...rain, onset: await desk.fromNow(30 * 3_600_000) });
  await lin.post(`/episodes/${episode.id}/onset`, { onset: await desk.fromNow(40 * 3_600_000), reason: '推迟' });
  await lin.post(`/episodes/${episode.id}/areas`, { areas: ['410105', '410102'], reason: '扩大' });
  await lin.post('/exercises', { ...rain, onset: await desk.fromNow(30 * 3_600_000) });
  const draft = await desk.signal();
  await lin.put(`/bulletins/${draft.id}/editing`);
  await desk.publish(draft.id);
  await lin.post(`/episodes/${episode.id}/withdraw`, { reason: '误建' });
  await reader.until(({ events }) => events.some(({ event }) => event === 'episode-withdrawn'));
  reader.close();

  const changes = reader.events.filter(({ event }) => (changeEventKinds as readonly string[]).includes(event));
  expect(new Set(changes.map(({ event }) => event)).size).toBeGreaterThan(9);
  for (const { event, data } of changes)
    expect([event, fits(data) ? [] : (fits.errors ?? []).map(({ message }) => message)]).toEqual([event, []]);
});
