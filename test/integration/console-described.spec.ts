import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@rainstorm/ledger';
import type { SlotId } from '@rainstorm/warning-model';
import { startConsole, type Login, type RunningConsole } from './console-app.spec-support.js';
import { stageClock } from '@rainstorm/harness/decision-clock-stage';
import { minutes } from '@rainstorm/harness/ledger-stage';
import { faultsOf, replyOf, type OpenApiDocument } from './described.spec-support.js';

let console_: RunningConsole;
let document: OpenApiDocument;
beforeAll(async () => {
  console_ = await startConsole();
  document = (await (await fetch(`${console_.base}/api/openapi.json`)).json()) as OpenApiDocument;
});
afterAll(async () => console_.close());

/** Asks, and holds the answer against its description. `/dispatches/{id}` with `{ id }`. */
const ask = async (login: Login, method: 'get' | 'post', path: string, values: Record<string, string> = {}, sent: object = {}) => {
  const client = await console_.as(login);
  const real = path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  const { status, body } = await (method === 'get' ? client.get(real) : client.post(real, sent));
  const described = replyOf(document, method, `/api/v1${path.split('?')[0]}`, status);
  if (described === null) throw new Error(`${method} ${path} answered ${status}, which is not described: ${JSON.stringify(body)}`);
  expect({ path, faults: faultsOf(body, described.schema, described.definitions) }).toEqual({ path, faults: [] });
  return body;
};

const aMissingBulletin = async (): Promise<void> => {
  const { stage, ledger } = console_;
  const episode = await stage.episode();
  const slotId: SlotId = newId('slot');
  await stage.bulletin({ episodeId: episode.id, areas: [{ areaCode: '410102', level: 'II', colour: null }] });
  await ledger.transaction(async (tx) =>
    tx.slots.insert({
      id: slotId,
      episodeId: episode.id,
      week: null,
      step: 'H1',
      purpose: 'step',
      opensAt: tx.now,
      dueAt: tx.now,
      graceUntil: tx.now,
      dueNow: false,
      state: 'missing',
      reason: null,
      note: null,
      bulletinId: null,
      followsSlotId: null,
      createdAt: tx.now,
      publishedAt: null,
    }),
  );
};

describe('the OpenAPI document', () => {
  it('describes the answers of every route', () => {
    const silent = Object.entries(document.paths)
      .filter(
        ([path]) =>
          path.startsWith('/api/v1/') &&
          path !== '/api/v1/stream' &&
          !/\.(atom|xml|pem|ics|html|pdf|docx|csv)$|\/attachments\/\{sha256\}$/.test(path),
      )
      .flatMap(([path, operations]) =>
        Object.entries(operations).flatMap(([method, { responses }]) => {
          const good = Object.keys(responses).filter((status) => /^2/.test(status));
          const isSaid =
            good.length > 0 && good.every((status) => status === '204' || replyOf(document, method, path, Number(status)) !== null);
          return isSaid ? [] : [`${method} ${path}`];
        }),
      );
    expect(silent).toEqual([]);
  });

  it('describes what an office reads and does', async () => {
    const { stage } = console_;
    await aMissingBulletin();
    const bulletin = await stage.bulletin();
    const open = await stage.dispatch(bulletin, 'flood-control-office', minutes(1));
    await stage.dispatch(await stage.bulletin(), 'flood-control-office', minutes(3), { state: 'superseded', supersededBy: open.id });
    const mine = { id: (await stage.dispatch(bulletin, 'duty-office')).id };
    const task = await stage.phoneTask(open, 'duty-office');

    await ask('zhou', 'get', '/session');
    await ask('zhou', 'get', '/status');
    await ask('zhou', 'get', '/city');
    await ask('zhou', 'get', '/city/map');
    await ask('zhou', 'post', '/dispatches/{id}/receipt', mine);
    await ask('zhou', 'post', '/dispatches/{id}/receipt', mine);
    await ask('zhou', 'post', '/dispatches/{id}/withdrawal', mine, { reason: '点错' });
    await ask('zhou', 'post', '/dispatches/{id}/receipt', mine);
    await ask('zhou', 'post', '/dispatches/{id}/follow-up', mine, { kind: 'handled', toWhom: '市委办' });
    await ask('zhou', 'post', '/dispatches/{id}/follow-ups', mine, { kind: 'submitted', person: '秘书长' });
    await ask('zhou', 'post', '/dispatches/{id}/follow-ups', mine, { kind: 'cannot-act', note: '道路中断' });
    await ask('zhou', 'get', '/dispatches/{id}/follow-ups', mine);
    await ask('zhou', 'get', '/inbox/history', {});
    await ask('zhou', 'get', '/dispatches/{id}', mine);
    await ask('feng', 'get', '/inbox');
    const { body: inbox } = await (await console_.as('feng')).get('/inbox');
    expect(inbox).toMatchObject({ items: [{ superseded: [{}] }], expected: [{ inForce: {} }] });

    await ask('zhou', 'get', '/phone-tasks');
    await ask('zhou', 'post', '/phone-tasks/{id}/take', { id: task.id });
    const call = { number: '0371-0000-0201', outcome: 'no-answer' };
    await ask('zhou', 'post', '/phone-tasks/{id}/calls', { id: task.id }, call);
    await ask('zhou', 'get', '/phone-tasks');
    await ask(
      'zhou',
      'post',
      '/phone-tasks/{id}/calls',
      { id: task.id },
      { ...call, outcome: 'reached', reached: '冯', givesReceipt: true },
    );
  });

  it('describes what the command reads and does', async () => {
    const { stage, ledger } = console_;
    const episode = await stage.episode({ status: 'exercise', exerciseNote: '演练' });
    const bulletin = await stage.bulletin({ episodeId: episode.id, status: 'exercise' });
    await stage.dispatch(bulletin, 'duty-office');
    const late = await stage.dispatch(bulletin, 'flood-control-office', minutes(11));
    await stage.deliveries(late);
    await stage.phoneTask(late, 'duty-office');
    const escalation = { id: (await stage.escalation(late, { summary: { tried: [{ zh: '邮件', en: 'mail' }], callList: [] } })).id };
    const owing = await stage.dispatch(bulletin, 'urban-flood-office');
    await stage.escalation(owing, { cause: 'follow-up-overdue', bulletinId: null });

    await ask('shenji', 'get', '/escalations');
    await ask('fang', 'get', '/escalations/unanswered');
    await ask('fang', 'post', '/escalations/{id}/calling', escalation);
    await ask('fang', 'post', '/escalations/{id}/acknowledgement', escalation, { note: '已叫应' });
    await ask('fang', 'get', '/escalations?state=answered');
    await ask('fang', 'get', '/bulletins/{id}/roll-call', { id: bulletin.id });
    await ask('fang', 'get', '/roll-call');
    await ask('fang', 'get', '/roll-call/silent');
    await ask('fang', 'get', '/in-force');
    await ask('fang', 'get', '/cap/messages');
    await ask('fang', 'get', '/episodes');
    const signal = { kind: 'signal', step: null, colour: 'red', areas: [{ areaCode: '410102', level: null, colour: 'red' }] } as const;
    const red = await stage.bulletin({ ...signal, episodeId: episode.id, status: 'exercise' });
    const lone = await stage.bulletin(signal);
    const closed = { id: (await stageClock(ledger, red)).id };
    await stageClock(ledger, lone);
    await ask('fang', 'get', '/decisions');
    await ask('fang', 'post', '/decision-clocks/{id}/closing', closed, { reason: '已是Ⅰ级' });
    const decision = { track: 'emergency-response', chosen: 'II', decidedAt: (await ledger.now()).toISOString(), decidedBy: '指挥长' };
    await ask('fang', 'post', '/decisions', {}, { ...decision, answers: [lone.id] });
    await ask('fang', 'post', '/episodes/{id}/decisions', { id: episode.id }, { ...decision, answers: [red.id] });
    await ask('fang', 'get', '/decisions');
    await ask('fang', 'get', '/episodes/{id}/decisions', { id: episode.id });
    await ask('feng', 'post', '/episodes/{id}/receipts', { id: episode.id });
    await ask('fang', 'get', '/phone-tasks');
  });

  it('describes handing over and taking over a post', async () => {
    await ask('zhou', 'post', '/duty/take-over');
    await ask('wu', 'post', '/duty/take-over', {}, { note: '接班' });
    await ask('wu', 'post', '/duty/hand-over', {}, { note: '交班' });
    await ask('fang', 'post', '/duty/take-over');
    await ask('zhou', 'get', '/duty');
    await ask('fang', 'get', '/duty');
    await ask('shenji', 'get', '/duty/posts');
  });
});
