import { Pool } from 'pg';
import { newApiToken, permissions } from '@rainstorm/access';
import { Person } from '@rainstorm/harness/person';
import { DEMO_PASSWORD } from '@rainstorm/harness/seed-people';
import type { Stage } from '@rainstorm/harness/stage';
import type { AppName } from './operations.js';

export const NOBODY = 'nobody';
export const TOKEN = 'API token';
const MOST_TRIES = 5;

/** One account of each role, and of each kind of office. */
const logins = [
  'lin.yubao',
  'su.yubao',
  'hao.shouxi',
  'zhou.zhiban',
  'feng.zhishou',
  'wei.zhishou',
  'jinshui.zhishou',
  'fang.zhiban',
  'guan.liyuan',
  'shen.jiyuan',
] as const;

export type Headers = Readonly<Record<string, string | string[]>>;

/** The callers: accounts signed in at both apps, an API token, and an anonymous caller. */
export class Callers {
  readonly names: readonly string[] = [NOBODY, TOKEN, ...logins];
  private readonly sessions = new Map<string, Promise<Headers>>();

  private constructor(
    private readonly stage: Stage,
    private readonly database: Pool,
    /** The demonstration accounts as they were at the beginning: a JSON array of rows. */
    private readonly accounts: string,
    private readonly token: string,
  ) {}

  static async create(stage: Stage): Promise<Callers> {
    const database = new Pool({ connectionString: stage.databaseUrl, application_name: 'fuzz', max: 1 });
    const { token, tokenHash } = newApiToken();
    // Without an owner and with every scope, which no administrator could make: the token is to reach every use case.
    await database.query(
      `INSERT INTO api_tokens (id, token_hash, name, scopes, created_by, created_at) VALUES ($1, $2, 'fuzz', $3, 'fuzz', now())`,
      [`token-${tokenHash.slice(0, 16)}`, tokenHash, permissions.filter((permission) => permission !== 'clock:move')],
    );
    const { rows } = await database.query<object>('SELECT id, roles, office_id, password_hash FROM accounts WHERE demo');
    return new Callers(stage, database, JSON.stringify(rows), token);
  }

  /** A device for each session that there is, as if its browser had asked for web push. Returns their ids with the logins of their owners. */
  async addDevices(): Promise<readonly { readonly id: string; readonly login: string }[]> {
    const { rows } = await this.database.query<{ id: string; login: string }>(
      `WITH added AS (
         INSERT INTO push_devices (id, session_hash, account_id, endpoint, p256dh, auth, created_at, test_asked, next_test_at)
         SELECT 'pdv-' || left(token_hash, 16), token_hash, account_id, 'https://push.example/' || left(token_hash, 16), '', '', now(), false, 'infinity'
         FROM sessions
         RETURNING id, account_id)
       SELECT added.id, accounts.login FROM added JOIN accounts ON accounts.id = added.account_id`,
    );
    return rows;
  }

  private origin(app: AppName): string {
    return app === 'desk' ? this.stage.instance.dispatcherUrl : this.stage.instance.consoleUrl;
  }

  async headersOf(name: string, app: AppName): Promise<Headers> {
    if (name === NOBODY) return {};
    if (name === TOKEN) return { authorization: `Bearer ${this.token}` };
    const key = `${app} ${name}`;
    const known = this.sessions.get(key) ?? this.signIn(name, app);
    this.sessions.set(key, known);
    return known;
  }

  /** Gives the accounts back what random requests of the administrator take away: passwords, roles, offices. */
  async restoreAccounts(): Promise<void> {
    await this.database.query(
      `UPDATE accounts
       SET
         disabled = false,
         failed_tries = 0,
         locked_until = NULL,
         must_change_password = false,
         password_hash = before.password_hash,
         roles = before.roles,
         office_id = before.office_id
       FROM jsonb_to_recordset($1::jsonb) AS before (id text, roles text[], office_id text, password_hash text)
       WHERE accounts.id = before.id`,
      [this.accounts],
    );
    await this.database.query(`UPDATE sign_in_sources SET failed_tries = 0, locked_until = NULL, last_failed_at = NULL`);
    await this.database.query(`UPDATE api_tokens SET revoked_at = NULL, expires_at = NULL WHERE name = 'fuzz'`);
  }

  /** For what the run itself asks of the apps: another request may change the account of the moment at any time. */
  async undisturbed<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    for (let tries = 1; ; tries++) {
      await this.restoreAccounts();
      try {
        return await ask();
      } catch (error) {
        if (tries === MOST_TRIES) throw error;
      }
    }
  }

  private async signIn(name: string, app: AppName): Promise<Headers> {
    return this.undisturbed(async () => new Person(name, DEMO_PASSWORD, this.origin(app)).signIn());
  }

  /** Forgets a session that ended, or restores a revoked token. */
  async signInAgain(name: string, app: AppName): Promise<void> {
    this.sessions.delete(`${app} ${name}`);
    if (name === TOKEN) await this.restoreAccounts();
  }

  async close(): Promise<void> {
    await this.database.end();
  }
}
