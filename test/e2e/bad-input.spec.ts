import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BulletinJson } from '@rainstorm/harness/api-json';
import type { Person } from '@rainstorm/harness/person';
import { HOUR, World } from '@rainstorm/harness/world';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(async () => world.close());

interface Problem {
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  readonly errors?: readonly { readonly pointer: string }[];
}

/** The answer must be a precise refusal: problem details with this type, in the reader's language, and no stack. */
const refused = async (person: Person, method: string, path: string, body: unknown, status: number, type: string): Promise<Problem> => {
  const answer = await person.ask<Problem>(method, path, body);
  expect({ status: answer.status, type: answer.body.type }).toEqual({ status, type: `urn:rainstorm:problem:${type}` });
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(JSON.stringify(answer.body)).not.toMatch(/\bat \/|node_modules|\.ts:\d/);
  return answer.body;
};

const anEpisode = async (more: Record<string, unknown> = {}): Promise<Record<string, unknown>> => ({
  hazard: 'rainstorm',
  title: '暴雨过程',
  areas: ['410102'],
  onset: await world.fromNow(9 * HOUR),
  endsAt: await world.fromNow(20 * HOUR),
  ...more,
});

describe('an episode', () => {
  it('is refused with an onset long ago, after its end, or in another century, an unknown hazard or area, or a field too many', async () => {
    const { forecaster } = world;
    const past = new Date((await world.now()).getTime() - 8 * 24 * HOUR);
    await refused(forecaster, 'POST', '/episodes', await anEpisode({ onset: past }), 422, 'onset-too-long-ago');
    await refused(forecaster, 'POST', '/episodes', await anEpisode({ endsAt: await world.fromNow(8 * HOUR) }), 422, 'onset-after-end');
    await refused(
      forecaster,
      'POST',
      '/episodes',
      await anEpisode({ onset: '2126-07-20T08:00:00Z', endsAt: '2126-07-21T08:00:00Z' }),
      422,
      'onset-too-far',
    );
    await refused(forecaster, 'POST', '/episodes', await anEpisode({ hazard: 'locusts' }), 422, 'unknown-hazard');
    await refused(forecaster, 'POST', '/episodes', await anEpisode({ areas: ['999999'] }), 422, 'unknown-area');
    const unknown = await refused(forecaster, 'POST', '/episodes', await anEpisode({ priority: 1 }), 422, 'invalid-body');
    expect(unknown.errors?.map(({ pointer }) => pointer)).toEqual(['#/priority']);
    const malformed = await refused(
      forecaster,
      'POST',
      '/episodes',
      await anEpisode({ onset: 'tomorrow', title: '' }),
      422,
      'invalid-body',
    );
    expect(malformed.errors?.map(({ pointer }) => pointer).sort()).toEqual(['#/onset', '#/title']);
    expect((await forecaster.get<{ items: readonly unknown[] }>('/episodes')).items).toEqual([]);
  });

  it('that does not exist is not found, whatever its id looks like', async () => {
    for (const id of ['eps-000000000000000000', 'none', "x'%20OR%201=1--", '%00', 'a'.repeat(500)])
      expect((await world.forecaster.ask('GET', `/episodes/${id}`)).status).toBe(404);
  });
});

describe('a body', () => {
  const raw = async (body: string, headers: Record<string, string> = {}): Promise<Response> => {
    await world.forecaster.get('/session');
    return fetch(`${world.stage.instance.dispatcherUrl}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'zh', ...headers },
      body,
    });
  };

  it('of 5 MB, of broken JSON, of another type or with a NUL byte is refused in Chinese', async () => {
    // The app reads the whole of it before it answers, so that the writing never fails.
    const large = await raw(`{"login":"${'x'.repeat(5_000_000)}"}`);
    expect(large.status).toBe(413);
    const broken = await raw('{"login":');
    expect([broken.status, ((await broken.json()) as Problem).title]).toEqual([400, '请求内容不是有效的 JSON']);
    expect((await raw('login=x', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415);
    const nul = await raw(JSON.stringify({ login: 'lin\u0000', password: 'x' }));
    expect([nul.status, ((await nul.json()) as Problem).type]).toEqual([422, 'urn:rainstorm:problem:invalid-body']);
    await refused(world.forecaster, 'POST', '/episodes', await anEpisode({ title: '暴雨\u0000过程' }), 400, 'control-character');
  });
});

describe('a bulletin', () => {
  const aSignal = async (more: Record<string, unknown> = {}): Promise<Record<string, unknown>> => ({
    hazard: 'rainstorm',
    productCode: 'rain-signal',
    areas: [{ areaCode: '410105', colour: 'red' }],
    colour: 'red',
    headline: '暴雨红色预警信号',
    description: '预计未来3小时内降水量将达100毫米以上。',
    instruction: '',
    expires: await world.fromNow(6 * HOUR),
    ...more,
  });

  it('whose headline would inject a header is refused at that field, and nothing is stored', async () => {
    const before = (await world.forecaster.get<{ items: readonly unknown[] }>('/bulletins')).items.length;
    const problem = await refused(
      world.forecaster,
      'POST',
      '/signals',
      await aSignal({ headline: '暴雨\r\nBcc: everybody@example.org' }),
      422,
      'content-not-fit',
    );
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(['#/headline']);
    expect((await world.forecaster.get<{ items: readonly unknown[] }>('/bulletins')).items).toHaveLength(before);
  });

  it('cannot take a step that its state does not allow, be edited with a stale version, or be published twice', async () => {
    const { forecaster, reviewer, chief } = world;
    const draft = await forecaster.post<BulletinJson>('/signals', await aSignal());
    const path = `/bulletins/${draft.id}`;
    await refused(reviewer, 'POST', `${path}/review`, { approve: true }, 409, 'wrong-state');
    await refused(chief, 'POST', `${path}/sign`, {}, 409, 'wrong-state');
    expect((await chief.ask('POST', `${path}/publish`, {})).status).toBe(400);
    await forecaster.patch(path, { version: 1, headline: '暴雨红色预警信号（改）' });
    await refused(reviewer, 'PATCH', path, { version: 1, headline: '另一个人的修改' }, 409, 'version-conflict');
    await forecaster.post(`${path}/submit`);
    await refused(forecaster, 'POST', `${path}/review`, { approve: true }, 403, 'reviewer-is-author');
    await reviewer.post(`${path}/review`, { approve: true });
    await refused(forecaster, 'POST', `${path}/sign`, {}, 403, 'not-allowed');
    await chief.post(`${path}/sign`);
    await world.publish(draft.id);
    // The same key again gets the same answer; another key is a second publication.
    const again = await world.publish(draft.id);
    expect(again.bulletin.number).toBe((await world.publish(draft.id)).bulletin.number);
    const second = await chief.ask<Problem>('POST', `${path}/publish`, {}, { 'idempotency-key': 'another-key-1' });
    expect([second.status, second.body.type]).toEqual([409, 'urn:rainstorm:problem:already-published']);
    await refused(forecaster, 'PATCH', path, { version: 2, headline: '发布后修改' }, 409, 'already-published');
    const other = await forecaster.post<BulletinJson>('/signals', await aSignal());
    const reused = await chief.ask<Problem>('POST', `/bulletins/${other.id}/publish`, {}, { 'idempotency-key': `test-${draft.id}` });
    expect([reused.status, reused.body.type]).toEqual([409, 'urn:rainstorm:problem:idempotency-key-reused']);
  });

  it('cannot be published by one person if it is not urgent', async () => {
    const draft = await world.forecaster.post<BulletinJson>(
      '/signals',
      await aSignal({ headline: '暴雨黄色预警信号', colour: 'yellow', areas: [{ areaCode: '410105', colour: 'yellow' }] }),
    );
    await refused(world.forecaster, 'POST', `/bulletins/${draft.id}/sign`, { emergency: true }, 403, 'not-an-emergency-product');
  });

  it('with a script in its text reaches everybody as text', async () => {
    const { bulletin } = await world.signal('red', { description: '<script>alert(1)</script><img src=x onerror=alert(2)>' });
    const mail = await world.mail.find(({ text }) => text.includes(bulletin.number ?? '?'));
    expect(mail.html).not.toMatch(/<script|<img/);
    expect(mail.text).toContain('<script>alert(1)</script>');
  });
});
