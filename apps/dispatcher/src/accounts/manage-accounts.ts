import {
  hashPassword,
  isPermission,
  isRole,
  newApiToken,
  officeSystemPermissions,
  passwordFaults,
  permissionsOf,
  placeWords,
  rolesThatMustNotMeet,
  type Permission,
  type Role,
} from '@rainstorm/access';
import { freshAccount, MoreThan, newId, type AccountRow, type ApiTokenRow, type Ledger, type LedgerTransaction } from '@rainstorm/ledger';
import { accepted, type AccountId, type City, type OfficeId, type Result } from '@rainstorm/warning-model';
import { accountIdOf, auditEntry, endInEveryRoster, once, whenCurrent, type AuditActor, type SeenStates } from '@rainstorm/operations';
import { refuse, type Refusal } from '../refusal.js';

export type AccountView = Omit<AccountRow, 'passwordHash' | 'roles'> & { readonly roles: Role[] };
export type TokenView = Omit<ApiTokenRow, 'tokenHash' | 'scopes' | 'ownerToldAt'> & { readonly scopes: Permission[] };

const withoutHash = ({ passwordHash: _passwordHash, roles, ...account }: AccountRow): AccountView => ({
  ...account,
  roles: roles.filter(isRole),
});
const withoutTokenHash = ({ tokenHash: _tokenHash, ownerToldAt: _ownerToldAt, scopes, ...token }: ApiTokenRow): TokenView => ({
  ...token,
  scopes: scopes.filter(isPermission),
});

const noFailures = { failedTries: 0, lockedUntil: null, lastFailedAt: null } as const;

export interface AccountPatch {
  readonly disabled?: boolean;
  readonly unlock?: true;
  readonly roles?: readonly Role[];
  readonly officeId?: OfficeId | null;
}

export interface NewToken {
  readonly name: string;
  readonly scopes: readonly Permission[];
  readonly expiresAt: Date;
}
/** For whom a token acts: the account that answers for it, or the office whose own system it is. */
export type TokenHolder = { readonly ownerId: AccountId } | { readonly officeId: OfficeId };

const DAY_MS = 86_400_000;

/** A password that somebody else set. */
const setBy = ({ name }: AuditActor, at: Date) => ({ mustChangePassword: true, passwordSetByName: name, passwordSetAt: at }) as const;

export interface NewAccount {
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly officeId: OfficeId | null;
  readonly password: string;
}

const sourceLocks = async (tx: LedgerTransaction): Promise<ReadonlyMap<string, Date>> => {
  const rows = await tx.signInSources.find({ lockedUntil: MoreThan(tx.now) });
  const latest = new Map<string, Date>();
  for (const { accountId, lockedUntil } of rows)
    if (lockedUntil !== null && lockedUntil > (latest.get(accountId) ?? EVER)) latest.set(accountId, lockedUntil);
  return latest;
};
const EVER = new Date(0);
const withLock = (account: AccountRow, locks: ReadonlyMap<string, Date>): AccountView => {
  const at = locks.get(account.id) ?? null;
  const lockedUntil = at !== null && (account.lockedUntil === null || at > account.lockedUntil) ? at : account.lockedUntil;
  return withoutHash({ ...account, lockedUntil });
};

/** Accounts of people and tokens of machines. Passwords and tokens can never be read back. */
export class ManageAccounts {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  /** `lockedUntil` is the longest lock of any source: from there its owner cannot sign in now. */
  async list(): Promise<AccountView[]> {
    return this.ledger.read(async (tx) => {
      const locks = await sourceLocks(tx);
      return (await tx.accounts.find({}, { order: { login: 'ASC' } })).map((account) => withLock(account, locks));
    });
  }

  async one(id: AccountId): Promise<Result<AccountView, Refusal>> {
    return this.ledger.read(async (tx): Promise<Result<AccountView, Refusal>> => {
      const account = await tx.accounts.first({ id });
      return account === null ? refuse({ type: 'unknown-account' }) : accepted(withLock(account, await sourceLocks(tx)));
    });
  }

  /** The password is no part of what the key stands for: only its own hash is ever stored. */
  async create(given: NewAccount, actor: AuditActor, key: string | null = null): Promise<Result<AccountView, Refusal>> {
    const faults = passwordFaults(given.password, given.login, [given.name, ...placeWords(this.city)]);
    if (faults.length > 0) return refuse({ type: 'weak-password', faults });
    const fit = this.checkRoles(given);
    if (!fit.ok) return fit;
    const passwordHash = await hashPassword(given.password);
    const { password: _password, ...rest } = given;
    const make = async (tx: LedgerTransaction): Promise<Result<AccountView, Refusal>> => {
      if ((await tx.accounts.first({ login: given.login })) !== null) return refuse({ type: 'login-taken' });
      const account: AccountRow = {
        ...rest,
        id: newId('account'),
        passwordHash,
        ...freshAccount,
        ...setBy(actor, tx.now),
        createdAt: tx.now,
      };
      await tx.accounts.insert(account);
      tx.audit(
        auditEntry(actor, 'account-made', 'account', account.id, { login: given.login, roles: given.roles, officeId: given.officeId }),
      );
      return accepted(withoutHash(account));
    };
    return this.ledger.transaction(async (tx) => once(tx, { scope: `account ${actor.id}`, key, request: rest }, async () => make(tx)));
  }

  /** Roles that the city keeps apart are refused together; a duty officer needs an office of the city. */
  private checkRoles({ roles, officeId }: Pick<NewAccount, 'roles' | 'officeId'>): Result<null, Refusal> {
    const apart = rolesThatMustNotMeet(roles, this.city.approval);
    if (apart.length > 0) return refuse({ type: 'roles-apart', roles: apart });
    if (roles.includes('duty-officer') && officeId === null) return refuse({ type: 'office-missing' });
    if (officeId !== null && !this.city.offices.some(({ id }) => id === officeId)) return refuse({ type: 'unknown-office' });
    return accepted(null);
  }

  /** Disabling an account, and other roles or another office, end its sessions at once; a disabled account, or one of another office, ends in every roster. Nobody disables the own account or changes its roles. Unlocking resets the failed tries. */
  async change(id: AccountId, patch: AccountPatch, actor: AuditActor, seen: SeenStates = null): Promise<Result<AccountView, Refusal>> {
    const changesRights = patch.disabled === true || patch.roles !== undefined || patch.officeId !== undefined;
    if (changesRights && (actor.id === id || actor.ownerId === id)) return refuse({ type: 'own-account' });
    const work = async (tx: LedgerTransaction): Promise<Result<AccountView, Refusal>> => {
      const account = await tx.accounts.lock({ id });
      if (account === null) return refuse({ type: 'unknown-account' });
      const { roles = account.roles.filter(isRole), officeId = account.officeId } = patch;
      const fit = patch.roles === undefined && patch.officeId === undefined ? accepted(null) : this.checkRoles({ roles, officeId });
      if (!fit.ok) return fit;
      const columns = {
        roles,
        officeId,
        ...(patch.disabled === undefined ? {} : { disabled: patch.disabled }),
        ...(patch.unlock === true ? noFailures : {}),
      };
      if (patch.unlock === true) await tx.signInSources.update({ accountId: id }, noFailures);
      await tx.accounts.update({ id }, columns);
      // A page that was opened with other rights would go on showing what they allowed.
      if (changesRights) await tx.sessions.delete({ accountId: id });
      const hasLeft = columns.disabled === true || officeId !== account.officeId;
      if (hasLeft) await endInEveryRoster(tx, this.city, id, '账号停用或调离', actor);
      tx.audit(auditEntry(actor, 'account-changed', 'account', id, { ...patch }));
      return accepted(withoutHash({ ...account, ...columns }));
    };
    return this.ledger.transaction(async (tx) => whenCurrent(tx, 'account', id, seen, async () => work(tx)));
  }

  /** Its owner is told at the next sign-in by whom and when, and must replace it before anything else. */
  async setPassword(id: AccountId, password: string, actor: AuditActor): Promise<Result<AccountView, Refusal>> {
    const seen = await this.ledger.read(async (tx) => tx.accounts.first({ id }));
    if (seen === null) return refuse({ type: 'unknown-account' });
    const faults = passwordFaults(password, seen.login, [seen.name, ...placeWords(this.city)]);
    if (faults.length > 0) return refuse({ type: 'weak-password', faults });
    const passwordHash = await hashPassword(password);
    return this.ledger.transaction(async (tx) => {
      const columns = { passwordHash, ...noFailures, ...setBy(actor, tx.now) };
      await tx.accounts.update({ id }, columns);
      await tx.signInSources.update({ accountId: id }, noFailures);
      await tx.sessions.delete({ accountId: id });
      tx.audit(auditEntry(actor, 'password-set', 'account', id));
      return accepted(withoutHash({ ...seen, ...columns }));
    });
  }

  async listTokens(): Promise<TokenView[]> {
    return (await this.ledger.read(async (tx) => tx.apiTokens.find({}, { order: { createdAt: 'DESC' } }))).map(withoutTokenHash);
  }

  /**
   * The answer is the only place that contains the token itself. It may do no more than its holder. A person is told of it when somebody else
   * made it.
   */
  async createToken(
    { name, scopes, expiresAt, ...holder }: NewToken & TokenHolder,
    actor: AuditActor,
    key: string | null = null,
  ): Promise<Result<TokenView & { readonly token: string }, Refusal>> {
    const { token, tokenHash } = newApiToken();
    return this.ledger.transaction(async (tx): Promise<Result<TokenView & { readonly token: string }, Refusal>> => {
      // The secret is not kept, so a repeated request cannot get it again: it is refused, and makes no second token.
      if (key !== null && (await tx.idempotency.claim(`api-token ${actor.id}`, key, name)).state !== 'first')
        return refuse({ type: 'idempotency-key-reused' });
      const fit = await this.checkScopes(tx, scopes, holder);
      if (!fit.ok) return fit;
      const held = { ownerId: null, forOfficeId: null, ...('officeId' in holder ? { forOfficeId: holder.officeId } : holder) };
      const { tokenMostDays: days } = this.city.approval;
      if (expiresAt <= tx.now || expiresAt.getTime() - tx.now.getTime() > days * DAY_MS)
        return refuse({ type: 'token-expiry-out-of-range', days });
      const row: ApiTokenRow = {
        id: newId('account').replace('acc', 'token'),
        tokenHash,
        name,
        scopes,
        createdBy: actor.id,
        ...held,
        createdAt: tx.now,
        expiresAt,
        revokedAt: null,
        ownerToldAt: held.ownerId === null || accountIdOf(actor) === held.ownerId ? tx.now : null,
      };
      await tx.apiTokens.insert(row);
      tx.audit(auditEntry(actor, 'api-token-made', 'api-token', row.id, { name, scopes, expiresAt, ...held }));
      return accepted({ ...withoutTokenHash(row), token });
    });
  }

  private async checkScopes(tx: LedgerTransaction, scopes: readonly Permission[], holder: TokenHolder): Promise<Result<null, Refusal>> {
    if ('officeId' in holder) {
      if (!this.city.offices.some(({ id }) => id === holder.officeId)) return refuse({ type: 'unknown-office' });
      const beyond = scopes.filter((scope) => !(officeSystemPermissions as readonly Permission[]).includes(scope));
      return beyond.length > 0 ? refuse({ type: 'scopes-exceed-office-system', scopes: beyond }) : accepted(null);
    }
    const owner = await tx.accounts.first({ id: holder.ownerId });
    if (owner === null || owner.disabled) return refuse({ type: 'unknown-account' });
    const allowed = permissionsOf(owner.roles.filter(isRole));
    const beyond = scopes.filter((scope) => !allowed.includes(scope));
    return beyond.length > 0 ? refuse({ type: 'scopes-exceed-owner', scopes: beyond }) : accepted(null);
  }

  async revokeToken(id: string, actor: AuditActor): Promise<Result<TokenView, Refusal>> {
    return this.ledger.transaction(async (tx): Promise<Result<TokenView, Refusal>> => {
      const token = await tx.apiTokens.lock({ id });
      if (token === null) return refuse({ type: 'unknown-token' });
      const revokedAt = token.revokedAt ?? tx.now;
      await tx.apiTokens.update({ id }, { revokedAt });
      tx.audit(auditEntry(actor, 'api-token-revoked', 'api-token', id, { name: token.name }));
      return accepted(withoutTokenHash({ ...token, revokedAt }));
    });
  }
}
