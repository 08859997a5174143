import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newApiToken, hashToken, SESSION_IDLE_MS } from '@rainstorm/access';
import type { LedgerTransaction } from '@rainstorm/ledger';
import type { AccountId, OfficeId } from '@rainstorm/warning-model';
import { startConsole, type RunningConsole } from './console-app.spec-support.js';
import { EventReader, type ConsoleClient } from './console-client.spec-support.js';

let console_: RunningConsole;
beforeAll(async () => {
  console_ = await startConsole();
});
afterAll(async () => console_.close());

const accountOf = async (login: string): Promise<AccountId> => {
  const account = await console_.ledger.read(async (tx) => tx.accounts.first({ login }));
  if (account === null) throw new Error(`no ${login}`);
  return account.id;
};
const change = async (work: (tx: LedgerTransaction) => Promise<unknown>): Promise<void> => {
  await console_.ledger.transaction(async (tx) => {
    expect(await work(tx)).toBe(1);
  });
};
const isOpen = async (reader: EventReader): Promise<void> => reader.until(({ events }) => events.some(({ event }) => event === 'live'));
const hashOf = (client: ConsoleClient): string => hashToken(client.cookie?.split('=')[1] ?? '');

describe('a stream of a person ends after', () => {
  const causes: Readonly<Record<string, (client: ConsoleClient, id: AccountId) => Promise<void>>> = {
    'signing out': async (client) => change(async (tx) => tx.sessions.delete({ tokenHash: hashOf(client) })),
    'the account was disabled': async (_, id) => change(async (tx) => tx.accounts.update({ id }, { disabled: true })),
    'a change of roles': async (_, id) => change(async (tx) => tx.accounts.update({ id }, { roles: ['command-officer'] })),
    'a change of office': async (_, id) => change(async (tx) => tx.accounts.update({ id }, { officeId: 'urban-flood-office' as OfficeId })),
    'somebody else set the password': async (_, id) => change(async (tx) => tx.accounts.update({ id }, { mustChangePassword: true })),
    'the end of the session': async (client) =>
      change(async (tx) => tx.sessions.update({ tokenHash: hashOf(client) }, { expiresAt: tx.now })),
    'the session was idle for too long': async (client) =>
      change(async (tx) => tx.sessions.update({ tokenHash: hashOf(client) }, { seenAt: new Date(tx.now.getTime() - SESSION_IDLE_MS) })),
  };

  it.each(Object.keys(causes))('%s', async (cause) => {
    const id = await accountOf('wu');
    const before = await console_.ledger.read(async (tx) => tx.accounts.first({ id }));
    const client = await console_.newSession('wu');
    const reader = client.stream();
    const other = (await console_.as('zhou')).stream();
    await Promise.all([isOpen(reader), isOpen(other)]);
    await causes[cause]?.(client, id);
    await reader.until(({ ended }) => ended);
    expect(other.ended).toBe(false);
    other.close();
    const { roles = [], officeId = null } = before ?? {};
    await change(async (tx) => tx.accounts.update({ id }, { disabled: false, mustChangePassword: false, roles, officeId }));
  });
});

describe('a stream of a machine ends after', () => {
  const causes: Readonly<Record<string, (id: string, owner: AccountId) => Promise<void>>> = {
    'the token was revoked': async (id) => change(async (tx) => tx.apiTokens.update({ id }, { revokedAt: tx.now })),
    'the token expired': async (id) => change(async (tx) => tx.apiTokens.update({ id }, { expiresAt: tx.now })),
    'the scopes were changed': async (id) => change(async (tx) => tx.apiTokens.update({ id }, { scopes: ['feed:read', 'inbox:read'] })),
    'its owner was disabled': async (_, owner) => change(async (tx) => tx.accounts.update({ id: owner }, { disabled: true })),
    'a change of its owner’s roles': async (_, owner) => change(async (tx) => tx.accounts.update({ id: owner }, { roles: ['auditor'] })),
  };

  it.each(Object.keys(causes))('%s', async (cause) => {
    const owner = await accountOf('shi');
    const { token, tokenHash } = newApiToken();
    const id = `token-${tokenHash.slice(0, 8)}`;
    await console_.ledger.transaction(async (tx) =>
      tx.apiTokens.insert({
        ownerToldAt: null,
        id,
        tokenHash,
        name: 'wall',
        scopes: ['feed:read'],
        createdBy: owner,
        ownerId: owner,
        forOfficeId: null,
        createdAt: tx.now,
        expiresAt: null,
        revokedAt: null,
      }),
    );
    const reader = new EventReader(`${console_.base}/api/v1/stream`, { authorization: `Bearer ${token}` });
    await isOpen(reader);
    await causes[cause]?.(id, owner);
    await reader.until(({ ended }) => ended);
    await change(async (tx) => tx.accounts.update({ id: owner }, { disabled: false, roles: ['command-officer'] }));
  });
});

it('one caller cannot take all streams', async () => {
  const small = await console_.another({ MOST_STREAMS_OF_ONE_CALLER: '2' });
  const { cookie } = await console_.as('zhou');
  const open = (): EventReader => new EventReader(`${small.base}/api/v1/stream`, { cookie: cookie ?? '' });
  const readers = [open(), open()];
  await Promise.all(readers.map(isOpen));
  const refused = await fetch(`${small.base}/api/v1/stream`, { headers: { cookie: cookie ?? '' } });
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
  const other = new EventReader(`${small.base}/api/v1/stream`, { cookie: (await console_.as('feng')).cookie ?? '' });
  await isOpen(other);
  readers[0]?.close();
  await isOpen(await untilAdmitted(open));
  for (const reader of [...readers, other]) reader.close();
  await small.close();
});

/** The place of a page that was closed is free once the server has noticed. */
const untilAdmitted = async (open: () => EventReader): Promise<EventReader> => {
  for (;;) {
    const reader = open();
    await reader.until(({ ended, events }) => ended || events.length > 0);
    if (reader.events.length > 0) return reader;
  }
};
