import type { AccessEvent, AccessPorts, Account, ApiToken, PersonalReading, Session, SignInSource, TokenMade, Wall } from '../ports.js';
import { hashPassword } from '../password.js';
import type { AccountId, OfficeId, WallId } from '@rainstorm/warning-model';

export const PASSWORD = 'seventy-two hours ahead';
const passwordHash = hashPassword(PASSWORD);

/** The ports in memory, with a clock that moves only through `forward`. */
export class InMemoryAccess implements AccessPorts {
  readonly people = new Map<AccountId, Account>();
  readonly open = new Map<string, Session>();
  readonly tokens = new Map<string, ApiToken>();
  readonly events: AccessEvent[] = [];
  time = new Date('2021-07-20T00:00:00+08:00');

  forward(ms: number): void {
    this.time = new Date(this.time.getTime() + ms);
  }

  async addPerson(login: string, change: Partial<Account> = {}): Promise<Account> {
    const account: Account = {
      id: `acc-${login}` as AccountId,
      login,
      name: login,
      roles: ['forecaster'],
      officeId: null as OfficeId | null,
      passwordHash: await passwordHash,
      failedTries: 0,
      lockedUntil: null,
      lastFailedAt: null,
      mustChangePassword: false,
      passwordSetByName: null,
      passwordSetAt: null,
      disabled: false,
      demo: false,
      ...change,
    };
    this.people.set(account.id, account);
    return account;
  }

  change(id: AccountId, change: Partial<Account>): void {
    const account = this.people.get(id);
    if (account !== undefined) this.people.set(id, { ...account, ...change });
  }

  readonly accounts: AccessPorts['accounts'] = {
    byLogin: async (login) => Promise.resolve([...this.people.values()].find((account) => account.login === login) ?? null),
    byId: async (id) => Promise.resolve(this.people.get(id) ?? null),
    changePassword: async (id, hash, keepTokenHash) => {
      this.change(id, { passwordHash: hash, mustChangePassword: false, passwordSetByName: null, passwordSetAt: null });
      for (const [tokenHash, session] of this.open)
        if (session.accountId === id && tokenHash !== keepTokenHash) this.open.delete(tokenHash);
      return Promise.resolve();
    },
  };

  private readonly sources = new Map<string, SignInSource>();

  readonly signIns: AccessPorts['signIns'] = {
    read: async (subject, source, since) => {
      const recent = [...this.sources]
        .filter(([key, { lastFailedAt }]) => key.endsWith(` ${source}`) && lastFailedAt !== null && lastFailedAt > since)
        .map(([, counts]) => counts);
      const last = Math.max(...recent.map(({ lastFailedAt }) => lastFailedAt?.getTime() ?? 0));
      return Promise.resolve({
        own: this.sources.get(`${subject} ${source}`) ?? null,
        fromSource: {
          failedTries: recent.reduce((sum, { failedTries }) => sum + failedTries, 0),
          lastFailedAt: recent.length === 0 ? null : new Date(last),
        },
      });
    },
    fail: async (subject, accountId, source, next) => {
      const key = `${subject} ${source}`;
      const after = next({
        source: this.sources.get(key) ?? null,
        account: accountId === null ? null : (this.people.get(accountId) ?? null),
      });
      if (after.source !== null) this.sources.set(key, after.source);
      if (accountId !== null && after.account !== null) {
        const { failedTries, lockedUntil, lastFailedAt } = after.account;
        this.change(accountId, { failedTries, lockedUntil, lastFailedAt });
      }
      return Promise.resolve(after);
    },
    succeed: async (accountId, sources) => {
      for (const source of sources)
        this.sources.set(`${accountId} ${source}`, { failedTries: 0, lockedUntil: null, lastFailedAt: null, knownAt: this.time });
      return Promise.resolve();
    },
    deviceKey: async () => Promise.resolve('a key of the test'),
  };

  readonly sessions: AccessPorts['sessions'] = {
    put: async (session) => Promise.resolve(void this.open.set(session.tokenHash, session)),
    byTokenHash: async (hash) => Promise.resolve(this.open.get(hash) ?? null),
    ofAccount: async (accountId) =>
      Promise.resolve(
        [...this.open.values()]
          .filter((session) => session.accountId === accountId)
          .sort((a, b) => b.seenAt.getTime() - a.seenAt.getTime()),
      ),
    touch: async (hash, seenAt) => {
      const session = this.open.get(hash);
      if (session !== undefined) this.open.set(hash, { ...session, seenAt });
      return Promise.resolve();
    },
    end: async (hash) => Promise.resolve(void this.open.delete(hash)),
    endAllOf: async (accountId) => {
      for (const [hash, session] of this.open) if (session.accountId === accountId) this.open.delete(hash);
      return Promise.resolve();
    },
  };

  readonly screens = new Map<WallId, Wall>();
  readonly walls: AccessPorts['walls'] = {
    newId: () => `wal-${this.screens.size + 1}` as WallId,
    make: async (wall, _by, replaced) => {
      this.screens.set(wall.id, wall);
      this.open.delete(replaced);
      return Promise.resolve();
    },
    byTokenHash: async (hash) => Promise.resolve([...this.screens.values()].find(({ tokenHash }) => tokenHash === hash) ?? null),
    standing: async (now) =>
      Promise.resolve(
        [...this.screens.values()].filter(
          ({ endedAt, expiresAt, madeBy }) => endedAt === null && expiresAt > now && this.people.get(madeBy)?.disabled === false,
        ),
      ),
    touch: async (id, seenAt, expiresAt) => {
      const wall = this.screens.get(id);
      if (wall !== undefined) this.screens.set(id, { ...wall, seenAt, expiresAt });
      return Promise.resolve();
    },
    end: async (id, { name }) => {
      const wall = this.screens.get(id);
      if (wall !== undefined) this.screens.set(id, { ...wall, endedAt: this.time, endedByName: name });
      return Promise.resolve();
    },
  };

  readonly untoldTokens = new Map<AccountId, readonly TokenMade[]>();
  readonly apiTokens: AccessPorts['apiTokens'] = {
    byHash: async (hash) => Promise.resolve(this.tokens.get(hash) ?? null),
    untold: async (ownerId) => Promise.resolve(this.untoldTokens.get(ownerId) ?? []),
    told: async (ownerId) => Promise.resolve(void this.untoldTokens.delete(ownerId)),
  };
  readonly readings: PersonalReading[] = [];
  readonly accessLog: AccessPorts['accessLog'] = {
    record: async (event) => Promise.resolve(void this.events.push(event)),
    recordRead: async (reading) => Promise.resolve(void this.readings.push(reading)),
  };
  readonly clock: AccessPorts['clock'] = { now: async () => Promise.resolve(this.time) };
}
