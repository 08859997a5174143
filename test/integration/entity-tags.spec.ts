import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Desk, type DeskAnswer } from './desk-app.spec-support.js';

/** What is edited or moved on by persons has a tag (RFC 9110, 8.8.3); a change says by it what was seen (13.1.1). */

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
});
afterAll(async () => desk.close());

const tagOf = ({ headers }: DeskAnswer): string => headers.get('etag') ?? '';
const typeOf = ({ text }: DeskAnswer): unknown => (JSON.parse(text) as { readonly type?: unknown }).type;
const json = <Value>({ text }: DeskAnswer): Value => JSON.parse(text) as Value;
const strong = /^"[\w-]{16}\.[\w-]{16}"$/;

const episode = async (hazard: string): Promise<string> => {
  const given = {
    hazard,
    title: '试验过程',
    areas: ['410105'],
    onset: await desk.fromNow(5 * 3_600_000),
    endsAt: await desk.fromNow(86_400_000),
  };
  return (await (await desk.as('lin')).post<{ episode: { id: string } }>('/episodes', given)).episode.id;
};
const account = async (login: string): Promise<string> =>
  (await (await desk.as('guan')).get<{ items: { id: string; login: string }[] }>('/accounts')).items.find((one) => one.login === login)
    ?.id ?? '';

describe('the tag of a draft', () => {
  it('is the same in the answer of a change and of the next GET, at each step to publication', async () => {
    const [lin, hao, xie] = [await desk.as('lin'), await desk.as('hao'), await desk.as('xie')];
    const { id } = await desk.signal();
    const read = async (): Promise<string> => tagOf(await lin.ask('GET', `/bulletins/${id}`));
    const seen = [await read()];
    const steps = [
      [lin, 'PATCH', `/bulletins/${id}`, { headline: '金水区暴雨橙色预警信号' }],
      [lin, 'POST', `/bulletins/${id}/submit`, {}],
      [hao, 'POST', `/bulletins/${id}/review`, { approve: true }],
      [xie, 'POST', `/bulletins/${id}/sign`, {}],
      [hao, 'POST', `/bulletins/${id}/publish`, {}],
    ] as const;
    for (const [person, method, path, body] of steps) {
      const answer = await person.ask(method, path, body, { 'if-match': seen.at(-1) ?? '', 'idempotency-key': `tags-${id}` });
      expect([path, answer.status, tagOf(answer)]).toEqual([path, 200, await read()]);
      seen.push(tagOf(answer));
    }
    expect(seen.every((tag) => strong.test(tag))).toBe(true);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('refuses each step of somebody who saw an earlier state, with 412, and does nothing', async () => {
    const [lin, su, hao] = [await desk.as('lin'), await desk.as('su'), await desk.as('hao')];
    const { id } = await desk.signal();
    const old = tagOf(await su.ask('GET', `/bulletins/${id}`));
    await lin.ask('PATCH', `/bulletins/${id}`, { headline: '第一个人的修改' }, { 'if-match': old });
    const after = (await lin.ask('GET', `/bulletins/${id}`)).text;
    const steps = [
      [su, 'PATCH', '', { headline: '第二个人的修改' }],
      [su, 'POST', '/submit', {}],
      [hao, 'POST', '/review', { approve: true }],
      [hao, 'POST', '/override-contradictions', { reason: '已核对' }],
      [hao, 'POST', '/sign', {}],
      [hao, 'POST', '/publish', {}],
      [su, 'POST', '/take-back', {}],
      [su, 'POST', '/discard', undefined],
      [hao, 'POST', '/countersign', undefined],
    ] as const;
    for (const [person, method, path, body] of steps) {
      const answer = await person.ask(method, `/bulletins/${id}${path}`, body, { 'if-match': old, 'idempotency-key': `late-${id}` });
      expect([path, answer.status, typeOf(answer)]).toEqual([path, 412, 'urn:rainstorm:problem:changed-since']);
      expect(json<{ detail: string }>(answer).detail).toBe('此操作没有办理。请重新打开，核对现在的内容后再办。');
    }
    expect((await lin.ask('GET', `/bulletins/${id}`)).text).toBe(after);
  });

  it('lets one of several simultaneous edits through', async () => {
    const { id } = await desk.signal();
    const tag = tagOf(await (await desk.as('lin')).ask('GET', `/bulletins/${id}`));
    const answers = await Promise.all(
      (['lin', 'su', 'hao'] as const).map(async (login) =>
        (await desk.as(login)).ask('PATCH', `/bulletins/${id}`, { headline: `${login}的修改` }, { 'if-match': tag }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  });

  it('may be given among others, or as *; a weak one fits nothing, and what is no tag is malformed', async () => {
    const lin = await desk.as('lin');
    const { id } = await desk.signal();
    const edit = async (ifMatch: (tag: string) => string, headline: string): Promise<number> => {
      const tag = tagOf(await lin.ask('GET', `/bulletins/${id}`));
      return (await lin.ask('PATCH', `/bulletins/${id}`, { headline }, { 'if-match': ifMatch(tag) })).status;
    };
    expect(await edit((tag) => `"other", ${tag}`, '一')).toBe(200);
    expect(await edit(() => '*', '二')).toBe(200);
    expect(await edit((tag) => `W/${tag}`, '三')).toBe(412);
    expect(await edit((tag) => tag.replaceAll('"', ''), '四')).toBe(400);
  });

  it('is asked for with 428 where neither it nor the version is given: an edit would overwrite what nobody has read', async () => {
    const lin = await desk.as('lin');
    const { id, version } = await desk.signal();
    const answer = await lin.ask('PATCH', `/bulletins/${id}`, { headline: '改' });
    expect([answer.status, typeOf(answer)]).toEqual([428, 'urn:rainstorm:problem:if-match-required']);
    expect((await lin.ask('PATCH', `/bulletins/${id}`, { version, headline: '改' })).status).toBe(200);
  });

  it('stays with a receipt, which changes nothing of the bulletin, and so refuses no countersignature', async () => {
    const [lin, hao] = [await desk.as('lin'), await desk.as('hao')];
    const { bulletin } = await desk.publish((await desk.signal({ colour: 'red', areas: [{ areaCode: '410105', colour: 'red' }] })).id);
    const read = async (): Promise<string> => tagOf(await lin.ask('GET', `/bulletins/${bulletin.id}`));
    const before = await read();
    await desk.bureau.run(async (tx) => tx.dispatches.update({ bulletinId: bulletin.id as never }, { acknowledgedAt: tx.now }));
    expect(await read()).toBe(before);
    expect((await hao.ask('POST', `/bulletins/${bulletin.id}/countersign`, undefined, { 'if-match': before })).status).toBe(200);
  });
});

describe('GET', () => {
  it('answers 304 without content to whoever has the present tag, and 200 to whoever has an older one', async () => {
    const lin = await desk.as('lin');
    const { id, version } = await desk.signal();
    for (const path of [`/bulletins/${id}`, '/products', `/bulletins/${id}/editing`]) {
      const tag = tagOf(await lin.ask('GET', path));
      const again = await lin.ask('GET', path, undefined, { 'if-none-match': `"other", ${tag}` });
      expect([path, again.status, again.text, tagOf(again)]).toEqual([path, 304, '', tag]);
    }
    const old = tagOf(await lin.ask('GET', `/bulletins/${id}`));
    await lin.patch(`/bulletins/${id}`, { version, headline: '改' });
    expect((await lin.ask('GET', `/bulletins/${id}`, undefined, { 'if-none-match': old })).status).toBe(200);
  });
});

it('an episode: whoever saw another onset revises, lifts, withdraws and closes nothing', async () => {
  const [lin, su] = [await desk.as('lin'), await desk.as('su')];
  const id = await episode('rainstorm');
  const old = tagOf(await su.ask('GET', `/episodes/${id}`));
  expect(old).toMatch(strong);
  const revised = await lin.ask(
    'POST',
    `/episodes/${id}/onset`,
    { onset: await desk.fromNow(4 * 3_600_000), reason: '提前' },
    { 'if-match': old },
  );
  expect([revised.status, tagOf(revised)]).toEqual([200, tagOf(await su.ask('GET', `/episodes/${id}`))]);
  const steps = [
    ['onset', { onset: await desk.fromNow(6 * 3_600_000), reason: '推迟' }],
    ['areas', { areas: ['410102'], reason: '改变' }],
    ['lift', { reason: '雨停' }],
    ['withdraw', { reason: '误开' }],
    ['close', {}],
  ] as const;
  for (const [act, body] of steps)
    expect([act, (await su.ask('POST', `/episodes/${id}/${act}`, body, { 'if-match': old })).status]).toEqual([act, 412]);
  const areas = await su.ask('POST', `/episodes/${id}/areas`, { areas: ['410102'], reason: '改变' }, { 'if-match': tagOf(revised) });
  expect(areas.status).toBe(200);
});

it('an exercise is confirmed as it was seen', async () => {
  const [lin, hao] = [await desk.as('lin'), await desk.as('hao')];
  const given = { hazard: 'snowstorm', title: '演练', areas: ['410105'], note: '', leadFactor: 10 };
  const { id } = await lin.post<{ id: string }>('/exercises', {
    ...given,
    onset: await desk.fromNow(5 * 3_600_000),
    endsAt: await desk.fromNow(86_400_000),
  });
  const old = tagOf(await hao.ask('GET', `/exercises/${id}`));
  const aborted = await lin.ask('POST', `/exercises/${id}/abort`, { reason: '改日' }, { 'if-match': old });
  expect([aborted.status, tagOf(aborted)]).toEqual([200, tagOf(await hao.ask('GET', `/exercises/${id}`))]);
  expect((await hao.ask('POST', `/exercises/${id}/confirm`, undefined, { 'if-match': old })).status).toBe(412);
});

it('an account: two administrators do not undo each other, and failed sign-ins of a stranger are no change', async () => {
  const guan = await desk.as('guan');
  const id = await account('su');
  const first = await guan.ask('GET', `/accounts/${id}`);
  const changed = await guan.ask('PATCH', `/accounts/${id}`, { roles: ['forecaster', 'chief-forecaster'] }, { 'if-match': tagOf(first) });
  expect([changed.status, tagOf(changed)]).toEqual([200, tagOf(await guan.ask('GET', `/accounts/${id}`))]);
  expect((await guan.ask('PATCH', `/accounts/${id}`, { disabled: true }, { 'if-match': tagOf(first) })).status).toBe(412);
  await desk.bureau.run(async (tx) => tx.accounts.update({ login: 'su' }, { failedTries: 3 }));
  expect((await guan.ask('PATCH', `/accounts/${id}`, { roles: ['forecaster'] }, { 'if-match': tagOf(changed) })).status).toBe(200);
});
