import { hashPassword } from '@rainstorm/access';
import { loadBaseMap, loadCity } from '@rainstorm/city-config';
import { createLogger } from '@rainstorm/runtime';
import { freshAccount, Ledger, newId } from '@rainstorm/ledger';
import { createConsole } from '../../apps/receiver-console/src/console.module.js';
import { consoleSettings, type Settings } from '../../apps/receiver-console/src/infrastructure/settings.js';
import { freshLedger } from '@rainstorm/harness/fresh-database';
import { ConsoleClient } from './console-client.spec-support.js';
import { Stage, officeId } from '@rainstorm/harness/ledger-stage';

const password = 'a long enough password';

const people = [
  { login: 'zhou', name: '周值班', roles: ['duty-officer'], office: 'duty-office' },
  { login: 'wu', name: '吴带班', roles: ['duty-officer'], office: 'duty-office' },
  { login: 'feng', name: '冯值守', roles: ['duty-officer'], office: 'flood-control-office' },
  { login: 'fang', name: '方值班', roles: ['command-officer'], office: null },
  { login: 'shi', name: '石副指挥长', roles: ['command-officer'], office: null },
  { login: 'shenji', name: '申审计员', roles: ['auditor'], office: null },
  { login: 'lin', name: '林预报', roles: ['forecaster'], office: null },
] as const;
export type Login = (typeof people)[number]['login'];

export interface ListeningConsole {
  readonly base: string;
  readonly close: () => Promise<void>;
}

export interface RunningConsole {
  readonly stage: Stage;
  readonly ledger: Ledger;
  readonly databaseUrl: string;
  readonly base: string;
  readonly nobody: ConsoleClient;
  readonly as: (login: Login) => Promise<ConsoleClient>;
  /** Signed in once more, as on another machine. */
  readonly newSession: (login: Login) => Promise<ConsoleClient>;
  /** One more process' worth of console on the same ledger, where the sessions of the first one count too. */
  readonly another: (environment?: Readonly<Record<string, string>>) => Promise<ListeningConsole>;
  /** Stops the app alone; the ledger stays open for a look. */
  readonly stop: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The real app, listening, on a database of its own; no dispatcher anywhere. */
/** `change`: settings that no environment of a test can give. */
export const startConsole = async (change: Partial<Settings> = {}): Promise<RunningConsole> => {
  const database = await freshLedger();
  const ledger = await Ledger.open({ url: database.url, clock: 'movable', application: 'test' });
  await ledger.migrate();
  const city = await loadCity('config/zhengzhou');
  const map = await loadBaseMap('config/zhengzhou');
  if (!city.ok || !map.ok) throw new Error('config/zhengzhou has faults');
  const passwordHash = await hashPassword(password);
  await ledger.transaction(async (tx) =>
    tx.accounts.insert(
      ...people.map(({ login, name, roles, office }) => ({
        id: newId('account'),
        login,
        name,
        roles,
        officeId: office === null ? null : officeId(office),
        passwordHash,
        ...freshAccount,
        createdAt: tx.now,
      })),
    ),
  );
  const listening = async (environment: Readonly<Record<string, string>>): Promise<ListeningConsole> => {
    const app = await createConsole({
      ledger: await Ledger.open({ url: database.url, clock: 'movable', application: 'test-console' }),
      city: city.value,
      map: map.value,
      settings: {
        ...consoleSettings({ DATABASE_URL: database.url, CLOCK: 'movable', CONSOLE_PORT: '0', LOG_LEVEL: 'silent', ...environment }),
        ...change,
      },
      logger: createLogger({ name: 'test', level: 'silent' }),
    });
    await app.listen(0, '127.0.0.1');
    let stopped: Promise<void> | null = null;
    return { base: (await app.getUrl()).replace('[::1]', '127.0.0.1'), close: async () => (stopped ??= app.close()) };
  };
  const { base, close: stop } = await listening({});
  const clients = new Map<Login, Promise<ConsoleClient>>();
  return {
    stage: new Stage(ledger, city.value),
    ledger,
    databaseUrl: database.url,
    base,
    nobody: new ConsoleClient(base),
    as: async (login) => {
      const client = clients.get(login) ?? ConsoleClient.signIn(base, login, password);
      clients.set(login, client);
      return client;
    },
    newSession: async (login) => ConsoleClient.signIn(base, login, password),
    another: async (environment = {}) => listening(environment),
    stop,
    close: async () => {
      await stop();
      await ledger.close();
      await database.drop();
    },
  };
};
