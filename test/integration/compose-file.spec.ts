import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadCity } from '@rainstorm/city-config';
import { DCLinter } from 'dclint';
import { secretNames } from '../../apps/dispatcher/src/dissemination/contact-secrets.js';
import { dispatcherSettings, dispatcherVariables } from '../../apps/dispatcher/src/infrastructure/settings.js';
import { consoleSettings, consoleVariables } from '../../apps/receiver-console/src/infrastructure/settings.js';
import { nodeFlags } from '@rainstorm/harness/processes';
import { composeText, readCompose, readDockerfile, composeVariables, type Service } from '@rainstorm/harness/compose-file';

const env = {
  PUBLIC_CONSOLE_URL: 'https://131631.zhengzhou.internal',
  PUBLIC_DESK_URL: 'https://131631.bureau.zhengzhou.internal:8443',
  MAIL_FROM: 'rainstorm@zhengzhou.internal',
  CITY: 'zhengzhou',
  CONFIG_FOLDER: '/srv/rainstorm/config',
};
const compose = readCompose(env);
const services = Object.entries(compose.services);
const ours = services.filter(([, { image }]) => image.startsWith('rainstorm-131631:'));
const lasting = services.filter(([, { restart }]) => restart === 'unless-stopped');
const offenders = (breaks: (service: Service, name: string) => boolean): readonly string[] =>
  services.filter(([name, service]) => breaks(service, name)).map(([name]) => name);

/** The linter's own types for it cannot be resolved by Node's rules. */
interface LintMessage {
  readonly line: number;
  readonly rule: string;
  readonly message: string;
}
interface ComposeLinter {
  lintFiles(paths: readonly string[], deep: boolean): readonly { readonly messages: readonly LintMessage[] }[];
}

const isSecretFile = (variable: string): boolean => variable.endsWith('_FILE') && !/^(ALIVE|ANCHOR)_FILE$/.test(variable);

/** Secrets that no variable names: of the proxy's file, of the script that makes the roles, and of the command of Redis. */
const readByScripts: Readonly<Record<string, readonly string[]>> = {
  proxy: ['tls_certificate', 'tls_key'],
  postgres: ['database_admin_password', 'database_owner_password', 'database_password', 'database_auditor_password'],
  redis: ['redis_password'],
};

/** What a pattern of `workspaces` names: `*` is any one folder. */
const foldersOf = (pattern: string): readonly string[] =>
  pattern
    .split('/')
    .reduce<readonly string[]>(
      (found, part) =>
        found.flatMap((folder) =>
          (part === '*'
            ? readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
            : [part]
          )
            .map((name) => join(folder, name))
            .filter((path) => existsSync(path)),
        ),
      ['.'],
    );

/** The lines of each stage of the Dockerfile, from its FROM on. */
const stagesOf = (lines: readonly string[]): readonly (readonly string[])[] => {
  const stages: string[][] = [];
  for (const line of lines.filter((each) => each !== '')) {
    if (line.startsWith('FROM ')) stages.push([]);
    stages.at(-1)?.push(line);
  }
  return stages;
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rainstorm-compose-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('docker-compose.yml', () => {
  it('follows the Compose Specification', () => {
    const file = join(folder, 'docker-compose.yml');
    writeFileSync(file, composeText(env));
    const notOurs = [
      'no-build-and-image',
      'service-keys-order',
      'services-alphabetical-order',
      'service-ports-alphabetical-order',
      'top-level-properties-order',
      'no-quotes-in-volumes',
    ];
    const Linter = DCLinter as unknown as new (settings: object) => ComposeLinter;
    const linter = new Linter({ rules: Object.fromEntries(notOurs.map((rule) => [rule, 0])), exclude: [] });
    const faults = (): readonly LintMessage[] => linter.lintFiles([file], false).flatMap(({ messages }) => messages);
    expect(faults().map(({ line, rule, message }) => `${line} ${rule}: ${message}`)).toEqual([]);
    writeFileSync(file, composeText(env).replace('healthcheck:', 'healthchek:'));
    expect(faults().map(({ rule }) => rule)).toEqual(['invalid-schema']);
  });

  it('has every part of the product with its number of replicas', () => {
    const replicas = Object.fromEntries(services.map(([name, { deploy }]) => [name, deploy?.replicas ?? 1]));
    expect(replicas).toEqual({
      ...{ postgres: 1, redis: 1, migrate: 1, backup: 1, proxy: 1 },
      ...{ api: 2, scheduler: 2, worker: 3, auditor: 1, 'receiver-console': 2 },
    });
    expect(compose.services['redis']?.command?.join(' ')).toMatch(/--appendonly yes .*--maxmemory-policy noeviction/);
    expect(offenders((_service, name) => name !== 'migrate' && !lasting.some(([lasts]) => lasts === name))).toEqual([]);
  });

  it('gives no service more privileges than it needs', () => {
    expect(offenders(({ read_only: readOnly }) => readOnly !== true)).toEqual([]);
    expect(offenders(({ privileged }) => privileged === true)).toEqual([]);
    expect(offenders(({ cap_drop: dropped }) => dropped?.includes('ALL') !== true)).toEqual([]);
    expect(offenders(({ cap_add: added }) => added !== undefined)).toEqual(['proxy']);
    expect(offenders(({ security_opt: options }) => options?.includes('no-new-privileges:true') !== true)).toEqual([]);
    expect(offenders(({ user }) => user === undefined || /^(root|0)(:|$)/.test(user))).toEqual([]);
    expect(offenders(({ deploy }) => ['cpus', 'memory', 'pids'].some((limit) => deploy?.resources?.limits?.[limit] === undefined))).toEqual(
      [],
    );
    expect(offenders(({ logging }) => logging?.options?.['max-size'] === undefined || logging.options['max-file'] === undefined)).toEqual(
      [],
    );
  });

  it('has health checks for all lasting services, and enough time for ours to stop', () => {
    expect(lasting.filter(([, { healthcheck }]) => (healthcheck?.test ?? []).length === 0)).toEqual([]);
    expect(compose.services['migrate']?.healthcheck).toEqual({ disable: true });
    expect(ours.filter(([, service]) => Number.parseInt(service.stop_grace_period ?? '10', 10) <= 25)).toEqual([]);
  });

  it('separates the database and the queue from the proxy and from outside', () => {
    const reachable = new Set(compose.services['proxy']?.networks);
    expect(offenders(({ networks }, name) => name !== 'proxy' && networks.some((network) => reachable.has(network)))).toEqual([
      'api',
      'receiver-console',
    ]);
    for (const hidden of ['postgres', 'redis', 'backup', 'migrate'])
      expect(compose.services[hidden]?.networks.filter((network) => compose.networks[network]?.internal !== true)).toEqual([]);
    expect(offenders(({ ports }) => ports !== undefined)).toEqual(['proxy']);
    expect(compose.services['proxy']?.ports?.filter((port) => port.endsWith(':9443'))).toEqual(['127.0.0.1:8443:9443']);
  });

  it('has its secrets in files, each only for the services that read it', () => {
    const used = new Set<string>();
    for (const [name, { environment = {}, secrets = [] }] of services) {
      const named = Object.entries(environment).filter(([variable]) => isSecretFile(variable));
      const files = named.map(([, path]) => basename(String(path)));
      expect({ name, paths: named.filter(([, path]) => dirname(String(path)) !== '/run/secrets') }).toEqual({ name, paths: [] });
      const open = Object.keys(environment).filter(
        (variable) => /PASSWORD|SECRET|TOKEN|KEY|SMTP_URL|HEARTBEAT/.test(variable) && !variable.endsWith('_FILE'),
      );
      expect({ name, open }).toEqual({ name, open: [] });
      expect({ name, secrets: [...secrets].sort() }).toEqual({
        name,
        secrets: [...(readByScripts[name] ?? files)].sort(),
      });
      for (const secret of secrets) used.add(secret);
    }
    expect(Object.keys(compose.secrets).sort()).toEqual([...used].sort());
    const caddyfile = readFileSync('deploy/proxy/Caddyfile', 'utf8');
    for (const secret of ['tls_certificate', 'tls_key']) expect(caddyfile).toContain(`:/run/secrets/${secret}}`);
    for (const { file } of Object.values(compose.secrets)) expect(file).toMatch(/^\.\/secrets\//);
    expect(readFileSync('.gitignore', 'utf8').split('\n')).toContain('secrets/');
    expect(readFileSync('.dockerignore', 'utf8').split('\n')).toContain('secrets');
  });

  it('sets all variables that each service needs, and no unknown ones', async () => {
    const city = await loadCity('config/zhengzhou');
    if (!city.ok) throw new Error('config/zhengzhou has faults');
    const image = readDockerfile().environment;
    const contentOf = (variable: string): string =>
      ({ SMTP_URL_FILE: 'smtp://localhost:25', HEARTBEAT_URL_FILE: 'https://watch.zhengzhou.internal/1' })[variable] ??
      'as long as a secret has to be, or longer';
    const fileOf = (variable: string): string => {
      writeFileSync(join(folder, variable), contentOf(variable));
      return join(folder, variable);
    };
    for (const [name, { environment = {} }] of ours) {
      const given = Object.fromEntries(Object.entries({ ...image, ...environment }).map(([key, value]) => [key, String(value)]));
      const ofDispatcher = [...dispatcherVariables, ...secretNames(city.value)];
      const ofMigrations = [...ofDispatcher, 'DATABASE_APP_ROLE', 'DATABASE_AUDITOR_ROLE'];
      const known = name === 'receiver-console' ? consoleVariables : name === 'migrate' ? ofMigrations : ofDispatcher;
      const unknown = Object.keys(given).filter(
        (variable) => !known.includes(isSecretFile(variable) ? variable.replace(/_FILE$/, '') : variable),
      );
      expect({ name, unknown }).toEqual({ name, unknown: [] });
      const read = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, isSecretFile(key) ? fileOf(key) : value]));
      if (name === 'receiver-console') expect(consoleSettings(read)).toMatchObject({ trustedProxies: 1, cookieSecure: true });
      else if (name !== 'migrate')
        expect(dispatcherSettings(read)).toMatchObject({ roles: [name], trustedProxies: name === 'api' ? 1 : 0, clock: 'fixed' });
    }
  });

  it('uses the variables of .env.example, which names the current release', () => {
    const listed = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=(.*)$/gm)].map(
      ([, name = '', value = '']) => [name, value] as const,
    );
    expect(listed.map(([name]) => name).sort()).toEqual([...composeVariables()].sort());
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(Object.fromEntries(listed)['RELEASE']).toBe(version);
    for (const [, { image }] of ours) expect(image).toBe(`rainstorm-131631:${version}`);
    expect(() => readCompose({})).toThrow('set it in .env');
  });

  it('mounts the configuration into each of our services, and has none in the image', () => {
    expect(ours.filter(([, { volumes = [] }]) => !volumes.includes('/srv/rainstorm/config:/app/config:ro'))).toEqual([]);
    expect(readDockerfile().environment).toMatchObject({ CONFIG_DIR: '/app/config', NODE_ENV: 'production' });
    expect(() => readCompose({ ...env, CITY: '' })).toThrow('CITY');
    expect(() => readCompose({ ...env, CONFIG_FOLDER: '' })).toThrow('CONFIG_FOLDER');
  });

  it('mounts only existing files', () => {
    const mounted = services.flatMap(([, { volumes = [] }]) => volumes.flatMap((volume) => /^\.\/([^:]+):/.exec(volume)?.[1] ?? []));
    expect(mounted).toEqual(['deploy/postgres/roles.sh', 'deploy/proxy/Caddyfile', 'deploy/backup/backup.sh']);
    for (const file of mounted) expect(statSync(file).isFile()).toBe(true);
  });
});

describe('the image', () => {
  const { lines, command } = readDockerfile();
  const copied = (path: string): boolean => lines.some((line) => line.startsWith('COPY ') && line.includes(` ${path}`));
  const { workspaces } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly workspaces: readonly string[] };
  const packages = workspaces.flatMap(foldersOf).filter((path) => existsSync(`${path}/package.json`));
  const isWorkshop = (path: string): boolean => /^(tools|test)(\/|$)/.test(path);

  it('is built from every package of the workspace, and runs as an unprivileged user', () => {
    expect(packages.length).toBeGreaterThan(15);
    expect(packages.filter((path) => !copied(`${path}/package.json`))).toEqual([]);
    // Apps and pages have the libraries inside.
    const built = packages.filter((path) => path.startsWith('apps/'));
    expect(built.filter((path) => !lines.includes(`COPY --from=build /app/${path}/dist ${path}/dist`))).toEqual([]);
    expect(lines).toContain('USER node');
    expect(lines.some((line) => line.startsWith('HEALTHCHECK '))).toBe(true);
    // By name: `--workspace apps/dispatcher` would mean the pages below that folder too, with all that they are built with.
    expect(lines.find((line) => line.startsWith('RUN npm ci --omit=dev'))).toMatch(
      /--workspace @rainstorm\/dispatcher --workspace @rainstorm\/receiver-console --workspace @rainstorm\/cli /,
    );
  });

  it('contains no drill, fault run, fuzz run or bench', () => {
    const workshop = packages.filter(isWorkshop);
    expect(workshop).toEqual(['tools', 'test/harness']);
    const [, , image = []] = stagesOf(lines);
    const taken = image.filter((line) => line.startsWith('COPY ')).flatMap((line) => line.split(' ').slice(1, -1));
    const allowed = /^(--from=(packages|build)|\/app|\/app\/(apps|libs)\/.+\/dist)$/;
    expect(taken.filter((word) => !allowed.test(word))).toEqual([]);
    // What the lock file makes it copy for npm is removed again before the image takes the folder.
    const [, installing = []] = stagesOf(lines);
    expect(installing.some((line) => /&& rm -r tools test( |$)/.test(line))).toBe(true);
  });

  it('runs the product with the same Node options as tests and bench', () => {
    const product = ours.filter(([, service]) =>
      (service.command ?? command).some((word) => /^apps\/(dispatcher|receiver-console)\/.+main\.js$/.test(word)),
    );
    expect(product.map(([name]) => name).sort()).toEqual(['api', 'auditor', 'receiver-console', 'scheduler', 'worker']);
    for (const [name, service] of product) {
      const words = (service.command ?? command).slice(0, -1);
      expect({ name, words }).toEqual({ name, words: ['node', ...nodeFlags(String(service.environment?.['ROLES'] ?? ''))] });
    }
  });

  it('contains every script that a container runs', () => {
    const scripts = [command, ...ours.flatMap(([, service]) => [service.command ?? command, service.healthcheck?.test ?? []])]
      .flat()
      .filter((word) => /\.m?js$/.test(word));
    for (const script of new Set(scripts)) {
      expect({ script, there: statSync(script, { throwIfNoEntry: false })?.isFile() ?? false }).toEqual({ script, there: true });
      expect(
        lines.some((line) => line.startsWith('COPY ') && (line.includes(script) || line.includes(script.replace(/dist\/.*/, 'dist ')))),
      ).toBe(true);
    }
  });
});

describe('the health of the backup', () => {
  const [shell = '', ...words] = (compose.services['backup']?.healthcheck?.test ?? []).slice(1);
  const health = (): number | null =>
    spawnSync(
      shell,
      words.map((word) => word.replace('/backup.sh', 'deploy/backup/backup.sh')),
      { env: { PATH: process.env['PATH'], BACKUP_DIR: folder, BACKUP_EVERY_HOURS: '24' } },
    ).status;

  it('requires a dump of today', () => {
    expect(health()).toBe(1);
    const dump = join(folder, 'rainstorm-20260722T000000Z.dump');
    writeFileSync(`${dump}.part`, '');
    expect(health()).toBe(1);
    writeFileSync(dump, '');
    expect(health()).toBe(0);
    const hoursAgo = (hours: number): Date => new Date(Date.now() - hours * 3_600_000);
    utimesSync(dump, hoursAgo(24.5), hoursAgo(24.5));
    expect(health()).toBe(0);
    utimesSync(dump, hoursAgo(26), hoursAgo(26));
    expect(health()).toBe(1);
  });
});
