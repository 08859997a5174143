import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '@rainstorm/harness/free-port';
import { initialiseCluster, startServer, stopServer } from '@rainstorm/harness/postgres-process';
import { findOrMakeUser } from '@rainstorm/harness/system-user';
import { Ledger } from '@rainstorm/ledger';
import { Client } from 'pg';

/** The server that belongs to the pg_dump of this machine: the embedded one may be newer than the programs, which then refuse it. */
const programs = ['/usr/lib/postgresql', '/usr/local/lib/postgresql', '/opt/postgresql']
  .flatMap((folder) => {
    try {
      return readdirSync(folder).map((version) => join(folder, version, 'bin'));
    } catch {
      return [];
    }
  })
  .find((bin) => ['postgres', 'pg_dump', 'pg_restore'].every((name) => spawnSync(join(bin, name), ['--version']).status === 0));

/** `apt install postgresql` */
(programs === undefined ? describe.skip : describe)('the backup', () => {
  const bin = programs ?? '';
  const password = 'a password of this test';
  let folder: string;
  let backups: string;
  let port: number;
  let server: Awaited<ReturnType<typeof startServer>>;
  const urlOf = (database: string, role = 'rainstorm'): string =>
    `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rainstorm-backup-'));
    chmodSync(folder, 0o711);
    backups = join(folder, 'backups');
    const home = join(folder, 'server');
    for (const each of [backups, home]) mkdirSync(each);
    const user = userInfo().uid === 0 ? findOrMakeUser('postgres') : null;
    if (user !== null) chownSync(home, user.uid, user.gid);
    port = await freePort();
    const place = { cluster: join(home, 'cluster'), initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), user };
    await initialiseCluster(place, password, ['--encoding=UTF8', '--locale=C', '--no-sync']);
    server = await startServer(place, ['-p', String(port), '-c', 'unix_socket_directories=', '-c', 'fsync=off']);
    const client = new Client({ connectionString: urlOf('postgres') });
    await client.connect();
    await client.query('CREATE DATABASE rainstorm');
    await client.end();
    const secrets = join(folder, 'secrets');
    mkdirSync(secrets);
    for (const name of ['database_owner_password', 'database_password', 'database_auditor_password'])
      writeFileSync(join(secrets, name), password);
    const roles = spawnSync('/bin/sh', ['deploy/postgres/roles.sh'], {
      env: {
        ...{ PATH: `${bin}:${process.env['PATH'] ?? ''}`, PGHOST: '127.0.0.1', PGPORT: String(port), PGPASSWORD: password },
        ...{ POSTGRES_USER: 'rainstorm', POSTGRES_DB: 'rainstorm', SECRETS_DIR: secrets },
      },
    });
    expect({ status: roles.status, said: roles.stderr.toString() }).toEqual({ status: 0, said: '' });
    const ledger = await Ledger.open({
      url: urlOf('rainstorm', 'rainstorm_owner'),
      clock: 'fixed',
      application: 'test-backup',
      poolSize: 1,
    });
    await ledger.migrate();
    await ledger.grantRights({ app: 'rainstorm_app', auditor: 'rainstorm_auditor' });
    for (let entry = 0; entry < 200; entry += 1)
      await ledger.audit({
        ...{ actor: 'system', actorName: '系统', act: 'clock-moved', subjectKind: 'ledger', subjectId: 'ledger', result: 'done' },
        details: { to: new Date(entry) },
      });
    await ledger.transaction(async (tx) => tx.attachmentContents.store('a'.repeat(64), Buffer.from('雨量图'), tx.now));
    await ledger.close();
    writeFileSync(join(folder, 'password'), password);
    writeFileSync(join(folder, 'key'), 'a key of at least thirty-two characters');
  });
  afterAll(async () => {
    await stopServer(server);
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(() => {
    for (const name of readdirSync(backups)) rmSync(join(backups, name));
  });

  const backup = (words: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    spawnSync('/bin/sh', ['deploy/backup/backup.sh', ...words], {
      env: {
        PATH: `${bin}:${process.env['PATH'] ?? ''}`,
        PGHOST: '127.0.0.1',
        PGPORT: String(port),
        PGUSER: 'rainstorm_owner',
        PGDATABASE: 'rainstorm',
        PGPASSWORD_FILE: join(folder, 'password'),
        BACKUP_DIR: backups,
        ...env,
      },
    });
  const databases = async (): Promise<readonly string[]> => {
    const client = new Client({ connectionString: urlOf('postgres') });
    await client.connect();
    const { rows } = await client.query<{ datname: string }>(`SELECT datname FROM pg_database WHERE datname LIKE 'rainstorm%'`);
    await client.end();
    return rows.map(({ datname }) => datname);
  };

  it('counts after it was restored into a database of its own, which is removed again', async () => {
    const made = backup(['once']);
    expect({ status: made.status, said: made.stderr.toString() }).toEqual({ status: 0, said: '' });
    expect(readdirSync(backups)).toEqual([expect.stringMatching(/^rainstorm-.+\.dump$/)]);
    expect(await databases()).toEqual(['rainstorm']);
  });

  it('is restored by the owner of the tables, and leaves the other roles their rights', async () => {
    expect(backup(['once']).status).toBe(0);
    const [name = ''] = readdirSync(backups);
    const options = ['--clean', '--if-exists', '--no-owner', '--exit-on-error', '--single-transaction', '--dbname=rainstorm'];
    const restored = spawnSync(join(bin, 'pg_restore'), [...options, join(backups, name)], {
      env: { PGHOST: '127.0.0.1', PGPORT: String(port), PGUSER: 'rainstorm_owner', PGPASSWORD: password },
    });
    expect({ status: restored.status, said: restored.stderr.toString() }).toEqual({ status: 0, said: '' });
    const ledger = await Ledger.open({ url: urlOf('rainstorm', 'rainstorm_app'), clock: 'fixed', application: 'test', poolSize: 1 });
    try {
      expect(await ledger.arming.isArmed()).toBe(false);
      const rows = await ledger.read(async (tx) => tx.auditEntries.count({}));
      expect(rows).toBe(200);
      expect((await ledger.attachmentContents.read('a'.repeat(64)))?.toString('utf8')).toBe('雨量图');
      await expect(ledger.read(async (tx) => tx.sql('DELETE FROM audit_entries'))).rejects.toMatchObject({ code: '42501' });
    } finally {
      await ledger.close();
    }
  });

  it.each([80, 90, 95, 98])('does not count when %s %% of it are there', async (percent) => {
    const shims = join(folder, `shims-${percent}`);
    mkdirSync(shims);
    writeFileSync(
      join(shims, 'pg_dump'),
      `#!/bin/sh
set -e
${bin}/pg_dump "$@"
for word; do case $word in --file=*) file=\${word#--file=} ;; esac; done
truncate --size=$(($(stat -c %s "$file") * ${percent} / 100)) "$file"
`,
      { mode: 0o755 },
    );
    const cut = backup(['once'], { PATH: `${shims}:${bin}:${process.env['PATH'] ?? ''}` });
    expect(cut.status).not.toBe(0);
    expect(readdirSync(backups).filter((name) => name.endsWith('.dump'))).toEqual([]);
    expect(await databases()).toEqual(['rainstorm']);
  });

  it('is encrypted with the key of a file, and read back with it alone', () => {
    const made = backup(['once'], { BACKUP_KEY_FILE: join(folder, 'key') });
    expect({ status: made.status, said: made.stderr.toString() }).toEqual({ status: 0, said: '' });
    const [name = ''] = readdirSync(backups);
    expect(name).toMatch(/\.dump\.enc$/);
    expect(readFileSync(join(backups, name)).includes('PGDMP')).toBe(false);
    expect(
      backup(['read', join(backups, name)], { BACKUP_KEY_FILE: join(folder, 'key') })
        .stdout.subarray(0, 5)
        .toString(),
    ).toBe('PGDMP');
    expect(backup(['read', join(backups, name)], { BACKUP_KEY_FILE: join(folder, 'password') }).status).not.toBe(0);
    expect(backup(['once'], { BACKUP_KEY_FILE: join(folder, 'password') }).stderr.toString()).toContain('fewer than 32');
  });
});
