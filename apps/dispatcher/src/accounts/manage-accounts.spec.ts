import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Permission, Role } from '@rainstorm/access';
import { personWith, withAccount } from '@rainstorm/harness/actors';
import { Bureau } from '@rainstorm/harness/bureau';
import { valueOf } from '@rainstorm/harness/issuance';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import { saveRoster } from '@rainstorm/operations';
import type { AccountId, OfficeId, RosterPersonId } from '@rainstorm/warning-model';
import { auditActorOf } from '../audit-actor.js';
import { ManageAccounts, type NewAccount, type NewToken } from './manage-accounts.js';

const DAY = minutes(1440);
const administrator = auditActorOf(personWith(['administrator'], null, { accountId: 'acc-administrator' as AccountId, name: '关管理员' }));

describe('the accounts', () => {
  let bureau: Bureau;
  let accounts: ManageAccounts;
  let made = 0;
  beforeAll(async () => {
    bureau = await Bureau.open();
    accounts = new ManageAccounts(bureau.ledger, bureau.city);
  });
  afterAll(async () => bureau.close());

  const given = (patch: Partial<NewAccount> = {}): NewAccount => ({
    login: `officer-${(made += 1)}`,
    name: '秦值班',
    roles: ['duty-officer'],
    officeId: 'duty-office' as OfficeId,
    password: 'seven umbrellas in july',
    ...patch,
  });
  const stored = async (id: AccountId) => bureau.ledger.read(async (tx) => tx.accounts.first({ id }));
  const sessionsOf = async (accountId: AccountId): Promise<number> => bureau.ledger.read(async (tx) => tx.sessions.count({ accountId }));
  const signIn = async (accountId: AccountId): Promise<void> => {
    await bureau.run(async (tx) =>
      tx.sessions.insert({
        tokenHash: accountId,
        accountId,
        csrfToken: 'x',
        createdAt: tx.now,
        seenAt: tx.now,
        expiresAt: later(tx.now, DAY),
        userAgent: null,
        remoteAddress: null,
      }),
    );
  };

  it('never show their hash, and their first password is to be replaced', async () => {
    const account = valueOf(await accounts.create(given(), administrator));
    expect(account).toMatchObject({ mustChangePassword: true, passwordSetByName: '关管理员' });
    expect(JSON.stringify([account, await accounts.list()])).not.toMatch(/passwordHash|argon2/);
    expect((await stored(account.id))?.passwordHash).toMatch(/^\$argon2/);
  });

  it('are made once for each key', async () => {
    const officer = given();
    const [first, again] = [await accounts.create(officer, administrator, 'key-1'), await accounts.create(officer, administrator, 'key-1')];
    expect(valueOf(again).id).toBe(valueOf(first).id);
    expect(await accounts.create(officer, administrator)).toEqual({ ok: false, refusal: { type: 'login-taken' } });
  });

  it.each<[string, Partial<NewAccount>]>([
    ['weak-password', { password: 'short' }],
    ['roles-apart', { roles: ['administrator', 'chief-forecaster'], officeId: null }],
    ['office-missing', { officeId: null }],
    ['unknown-office', { officeId: 'no-such-office' as OfficeId }],
  ])('are refused: %s', async (type, patch) => {
    const { login, ...rest } = given(patch);
    expect(await accounts.create({ login, ...rest }, administrator)).toMatchObject({ ok: false, refusal: { type } });
    expect(await bureau.ledger.read(async (tx) => tx.accounts.first({ login }))).toBeNull();
  });

  it('lose their sessions when they are disabled, or get another password', async () => {
    const { id } = valueOf(await accounts.create(given(), administrator));
    await signIn(id);
    valueOf(await accounts.change(id, { disabled: true }, administrator));
    expect(await sessionsOf(id)).toBe(0);
    await signIn(id);
    valueOf(await accounts.setPassword(id, 'eight umbrellas in july', administrator));
    expect(await sessionsOf(id)).toBe(0);
  });

  it('end in the rosters when they are disabled or get another office, and stay in them otherwise', async () => {
    const place = 'duty-office' as OfficeId;
    const leftIn = async (): Promise<(string | null)[]> => {
      const newest = await bureau.ledger.read(async (tx) => tx.rosters.newest(place));
      return newest?.roster.people.map(({ leftAt }) => leftAt) ?? [];
    };
    const officers = [valueOf(await accounts.create(given({ name: '秦一' }), administrator))];
    officers.push(valueOf(await accounts.create(given({ name: '秦二' }), administrator)));
    const people = officers.map(({ name }, at) => {
      const id = `rop-officer00000${at}` as RosterPersonId;
      return { id, name, phone: null, email: null, accountId: null, contactId: null, leftAt: null };
    });
    const roster = { people, patterns: [], shifts: [], leaves: [], substitutes: [] };
    await bureau.run(async (tx) => saveRoster(tx, bureau.city, place, { roster, seenVersion: 0, note: '' }, administrator));
    const [first, second] = officers.map(({ id }) => id) as [AccountId, AccountId];
    valueOf(await accounts.change(first, { unlock: true }, administrator));
    expect(await leftIn()).toEqual([null, null]);
    valueOf(await accounts.change(first, { disabled: true }, administrator));
    expect(await leftIn()).toEqual([expect.any(String), null]);
    valueOf(await accounts.change(second, { officeId: 'flood-control-office' as OfficeId }, administrator));
    expect(await leftIn()).toEqual([expect.any(String), expect.any(String)]);
  });

  it('lose their sessions when they get other roles or another office, but not when they are unlocked', async () => {
    const { id } = valueOf(await accounts.create(given(), administrator));
    await signIn(id);
    valueOf(await accounts.change(id, { unlock: true }, administrator));
    expect(await sessionsOf(id)).toBe(1);
    valueOf(await accounts.change(id, { officeId: 'flood-control-office' as OfficeId }, administrator));
    expect(await sessionsOf(id)).toBe(0);
    await signIn(id);
    const changed = valueOf(await accounts.change(id, { roles: ['command-officer'], officeId: null }, administrator));
    expect([changed.roles, changed.officeId, await sessionsOf(id)]).toEqual([['command-officer'], null, 0]);
  });

  it('are not disabled and get no roles by their own holder, nor by a token of theirs', async () => {
    const { id } = valueOf(await accounts.create(given(), administrator));
    const own = { ok: false, refusal: { type: 'own-account' } };
    for (const holder of [
      { id, name: '秦值班' },
      { id: 'token-1', ownerId: id, name: '接口' },
    ])
      for (const patch of [{ disabled: true }, { roles: ['administrator'] as Role[] }, { officeId: null }])
        expect(await accounts.change(id, patch, holder)).toEqual(own);
    expect(await accounts.change(id, { unlock: true }, { id, name: '秦值班' })).toMatchObject({ ok: true });
    expect(await accounts.change('acc-unknown' as AccountId, { disabled: true }, administrator)).toMatchObject({ ok: false });
  });

  describe('and a token', () => {
    let ownerId: AccountId;
    let now: Date;
    beforeAll(async () => {
      ownerId = (await withAccount(bureau.ledger, personWith(['forecaster']))).accountId;
      now = await bureau.ledger.now();
    });
    type Wanted = NewToken & { readonly ownerId: AccountId };
    const token = (patch: Partial<Wanted> = {}): Wanted => ({
      name: '大屏',
      scopes: ['episode:read'],
      expiresAt: later(now, DAY),
      ownerId,
      ...patch,
    });

    it.each<[string, () => Partial<Wanted>]>([
      ['scopes-exceed-owner', () => ({ scopes: ['episode:read', 'account:manage'] satisfies Permission[] })],
      ['token-expiry-out-of-range', () => ({ expiresAt: later(now, -1) })],
      ['token-expiry-out-of-range', () => ({ expiresAt: later(now, DAY * (bureau.city.approval.tokenMostDays + 1)) })],
      ['unknown-account', () => ({ ownerId: 'acc-unknown' as AccountId })],
    ])('is refused: %s', async (type, patch) => {
      expect(await accounts.createToken(token(patch()), administrator)).toMatchObject({ ok: false, refusal: { type } });
      expect(await accounts.listTokens()).toEqual([]);
    });

    it('of an office has no owner, and may do what its system may', async () => {
      const { ownerId: _ownerId, ...wanted } = token({ name: '总值班室收文系统', scopes: ['inbox:read', 'receipt:give'] });
      const office = (officeId: string, scopes: readonly Permission[] = wanted.scopes) => ({
        ...wanted,
        scopes,
        officeId: officeId as OfficeId,
      });
      const made = valueOf(await accounts.createToken(office('duty-office'), administrator));
      expect(made).toMatchObject({ ownerId: null, forOfficeId: 'duty-office', scopes: ['inbox:read', 'receipt:give'] });
      expect(await accounts.createToken(office('office-of-nobody'), administrator)).toMatchObject({ refusal: { type: 'unknown-office' } });
      for (const scope of ['duty:take', 'phone-task:work', 'dispatch:read', 'escalation:answer', 'account:manage'] as const)
        expect(await accounts.createToken(office('duty-office', ['inbox:read', scope]), administrator)).toEqual({
          ok: false,
          refusal: { type: 'scopes-exceed-office-system', scopes: [scope] },
        });
    });

    it('is shown once, also to who repeats the request, and can be revoked', async () => {
      const row = valueOf(await accounts.createToken(token(), administrator, 'key-of-token'));
      expect(await accounts.createToken(token(), administrator, 'key-of-token')).toMatchObject({
        refusal: { type: 'idempotency-key-reused' },
      });
      expect(JSON.stringify(await accounts.listTokens())).not.toMatch(/tokenHash|rst_/);
      const revoked = valueOf(await accounts.revokeToken(row.id, administrator));
      // The first time stays.
      expect(valueOf(await accounts.revokeToken(row.id, administrator)).revokedAt).toEqual(revoked.revokedAt);
      expect(await accounts.revokeToken('token-unknown', administrator)).toEqual({ ok: false, refusal: { type: 'unknown-token' } });
    });
  });
});
