import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newApiToken, type Permission } from '@rainstorm/access';
import { officeId } from '@rainstorm/harness/ledger-stage';
import { startConsole, type RunningConsole } from './console-app.spec-support.js';
import { EventReader } from './console-client.spec-support.js';

/** The own system of an office, at the console, by a token that the administrator made for the office. */
let console_: RunningConsole;
beforeAll(async () => {
  console_ = await startConsole();
});
afterAll(async () => console_.close());

interface Answer {
  readonly status: number;
  readonly body: { readonly type?: string; readonly items?: readonly { readonly dispatch: { readonly id: string } }[] };
}

let made = 0;
/** A token of an office, or with null of the person 周值班, who is of the duty office. */
const tokenOf = async (office: string | null, scopes: readonly Permission[]): Promise<string> => {
  const { token, tokenHash } = newApiToken();
  made += 1;
  await console_.ledger.transaction(async (tx) => {
    const owner = office === null ? await tx.accounts.first({ login: 'zhou' }) : null;
    const forOfficeId = office === null ? null : officeId(office);
    await tx.apiTokens.insert({
      ...{ id: `token-office${made}`, tokenHash, name: '收文系统', scopes, createdBy: 'acc-admin' },
      ...{ ownerId: owner?.id ?? null, forOfficeId, createdAt: tx.now, expiresAt: null, revokedAt: null, ownerToldAt: null },
    });
  });
  return token;
};

const ask = async (token: string, method: string, path: string, body?: object): Promise<Answer> => {
  const response = await fetch(`${console_.base}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
};

it('acknowledges and records for its own office, and for no other', async () => {
  const { stage } = console_;
  const token = await tokenOf('duty-office', ['inbox:read', 'receipt:give', 'follow-up:record']);
  const bulletin = await stage.bulletin();
  const [own, other] = [await stage.dispatch(bulletin, 'duty-office'), await stage.dispatch(bulletin, 'flood-control-office')];

  expect((await ask(token, 'GET', '/inbox')).body.items?.map(({ dispatch }) => dispatch.id)).toEqual([own.id]);
  const given = await ask(token, 'POST', `/dispatches/${own.id}/receipt`);
  expect([given.status, given.body]).toEqual([
    201,
    expect.objectContaining({
      receipt: expect.objectContaining({ officeId: 'duty-office', givenByName: '收文系统', way: 'system', proof: 'office-token' }),
    }),
  ]);
  expect((await ask(token, 'POST', `/dispatches/${own.id}/follow-up`, { kind: 'handled', toWhom: '各区县' })).status).toBe(201);
  expect((await ask(token, 'GET', '/inbox/history')).body.items?.map(({ dispatch }) => dispatch.id)).toEqual([own.id]);

  for (const [method, path, body] of [
    ['GET', `/dispatches/${other.id}`, undefined],
    ['GET', `/dispatches/${other.id}/follow-ups`, undefined],
    ['POST', `/dispatches/${other.id}/receipt`, undefined],
    ['POST', `/dispatches/${other.id}/withdrawal`, { reason: '一' }],
  ] as const)
    expect([path, (await ask(token, method, path, body)).status]).toEqual([path, 403]);
  expect(await stage.audited(other.id)).toContain('receipt-given refused');
});

it('may not do what a person does, whatever its scopes say', async () => {
  const token = await tokenOf('duty-office', [
    'inbox:read',
    'phone-task:work',
    'duty:take',
    'duty:read',
    'escalation:answer',
    'dispatch:read',
  ]);
  for (const path of ['/phone-tasks', '/duty', '/escalations']) expect([path, (await ask(token, 'GET', path)).status]).toEqual([path, 403]);
  expect((await ask(token, 'POST', '/duty/take-over', { note: '' })).status).toBe(403);
});

it('is no receipt of a person: a token of an officer still acknowledges nothing', async () => {
  const { stage } = console_;
  const dispatch = await stage.dispatch(await stage.bulletin(), 'duty-office');
  const answer = await ask(await tokenOf(null, ['receipt:give']), 'POST', `/dispatches/${dispatch.id}/receipt`);
  expect([answer.status, answer.body.type]).toEqual([403, 'urn:rainstorm:problem:not-your-office']);
});

it('hears what concerns its office on the stream, and is nobody’s presence there', async () => {
  const { stage, ledger, base } = console_;
  const token = await tokenOf('yellow-river-office', ['feed:read', 'receipt:give']);
  const reader = new EventReader(`${base}/api/v1/stream`, { authorization: `Bearer ${token}` });
  await reader.until(({ events }) => events.some(({ event }) => event === 'live'));
  const bulletin = await stage.bulletin();
  const [foreign, own] = [await stage.dispatch(bulletin, 'duty-office'), await stage.dispatch(bulletin, 'yellow-river-office')];
  await (await console_.as('zhou')).post(`/dispatches/${foreign.id}/receipt`);
  await ask(token, 'POST', `/dispatches/${own.id}/receipt`);
  await reader.until(({ events }) => events.some(({ event }) => event === 'dispatch-acknowledged'));
  const heard = reader.events.filter(({ event }) => event === 'dispatch-acknowledged').map(({ data }) => data);
  expect(JSON.stringify(heard)).toContain(own.id);
  expect(JSON.stringify(heard)).not.toContain(foreign.id);
  expect(await ledger.presences.officersPresent(officeId('yellow-river-office'))).toBe(0);
  reader.close();
});
