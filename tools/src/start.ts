import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ledger } from '@rainstorm/ledger';
import { startEmbeddedPostgres } from '@rainstorm/harness/embedded-postgres';
import { isPortFree } from '@rainstorm/harness/free-port';
import { Instance } from '@rainstorm/harness/instance';
import { onInterruption } from '@rainstorm/harness/interruptions';
import { openDemoEpisode } from './stage/demo-episode.js';
import { mailSettings } from './stage/mail-settings.js';
import { startMailPage } from './stage/mail-page.js';
import { BadUsage, bold, cyan, describeOptions, dim, type OptionRule, readOptions, red, table, yellow } from '@rainstorm/runtime';
import { projectRoot } from '@rainstorm/harness/processes';
import { DEMO_PASSWORD, seedDemoPeople } from '@rainstorm/harness/seed-people';
import { supervise } from './stage/supervise.js';

const rules: readonly OptionRule[] = [
  { name: 'help', value: null, says: 'this text' },
  { name: 'city', value: 'NAME', says: 'a folder of CONFIG_DIR (default zhengzhou; also CITY)' },
  { name: 'data', value: 'FOLDER', says: 'where the database and the secrets are kept (default .data)' },
  { name: 'port-base', value: 'N', says: 'dispatcher N, console N+1, mail page N+2, SMTP N+3, PostgreSQL N+4 (default 8131)' },
  {
    name: 'no-demo',
    value: null,
    says: 'create no demonstration accounts (none are created with DATABASE_URL either); npm run account creates real ones',
  },
  { name: 'movable-clock', value: null, says: "allow moving the ledger's clock forward, to try things out" },
];

const help = `npm start [-- OPTIONS]
Runs the whole product on this machine; Ctrl-C ends it, and the data is kept.

Options
${describeOptions(rules)}

Variables
  DATABASE_URL  a PostgreSQL of your own instead of the embedded one (then no demonstration accounts)
  REDIS_URL     BullMQ on this Redis or Valkey instead of PostgreSQL
  SMTP_URL      a real mail server instead of the mail page; with it MAIL_FROM, SMTP_MAX_CONNECTIONS and SMTP_CA_FILE count
  CITY          as --city
  CONFIG_DIR    the folder of the cities (default config)
  LOG_LEVEL     trace, debug, info (default), warn, error
`;

const say = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};

class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

/** Reads a secret from the data folder, or creates it there, readable only by its owner. */
const readOrCreateSecret = (directory: string, name: string): string => {
  const file = join(directory, name);
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
};

const assertPortsFree = async (ports: Readonly<Record<string, number>>): Promise<void> => {
  const taken: string[] = [];
  for (const [what, port] of Object.entries(ports)) if (!(await isPortFree(port))) taken.push(`${port} (${what})`);
  if (taken.length === 0) return;
  throw new CannotStart(
    `Port ${taken.join(', ')} on 127.0.0.1 is in use, perhaps by another npm start.\n` +
      `End that program, or choose other ports: npm start -- --port-base 9131`,
  );
};

const run = async (parameters: readonly string[]): Promise<number> => {
  const begun = Date.now();
  const { options, rest } = readOptions(parameters, rules);
  if (rest.length > 0) throw new BadUsage(`unknown argument "${rest.join(' ')}"`);
  if (options['help'] === true) {
    say(help);
    return 0;
  }
  const base = Number(options['port-base'] ?? 8131);
  if (!Number.isInteger(base) || base < 1024 || base > 65_000) throw new BadUsage('--port-base needs a whole number from 1024 to 65000');
  const city = String(options['city'] ?? process.env['CITY'] ?? 'zhengzhou');
  const configDir = resolve(process.env['CONFIG_DIR'] ?? join(projectRoot, 'config'));
  const data = resolve(String(options['data'] ?? join(projectRoot, '.data')));
  const { DATABASE_URL: givenDatabase, REDIS_URL: redisUrl, SMTP_URL: givenSmtp, LOG_LEVEL: logLevel } = process.env;

  await assertPortsFree({
    dispatcher: base,
    'receiver console': base + 1,
    ...(givenSmtp === undefined ? { 'mail page': base + 2, SMTP: base + 3 } : {}),
    ...(givenDatabase === undefined ? { PostgreSQL: base + 4 } : {}),
  });
  const logs = join(data, 'logs');
  mkdirSync(logs, { recursive: true });

  const stops: (() => Promise<void>)[] = [];
  const stopAll = async (): Promise<void> => {
    for (const stop of stops.splice(0).reverse()) await stop().catch((error: unknown) => say(red(String(error))));
  };
  const ended = new Promise<void>((end) => {
    // A second Ctrl-C while stopping must not leave processes behind.
    onInterruption(end);
    process.once('disconnect', end);
  });

  try {
    const [database, mail] = await Promise.all([
      (async () => {
        if (givenDatabase !== undefined) return { url: givenDatabase, cluster: null };
        const postgres = await startEmbeddedPostgres({
          directory: join(data, 'postgres'),
          port: base + 4,
          durable: true,
          maxConnections: 100,
        });
        stops.push(async () => postgres.stop());
        return { url: await postgres.urlFor(`rainstorm_${city.replaceAll(/[^a-z0-9]/g, '_')}`), cluster: postgres.cluster };
      })(),
      (async () => {
        if (givenSmtp !== undefined) return { smtpUrl: givenSmtp, pageUrl: null };
        const page = await startMailPage({ smtpPort: base + 3, pagePort: base + 2, logFile: join(logs, 'mail-page.log') });
        stops.push(async () => page.stop());
        return page;
      })(),
    ]);

    const clock = options['movable-clock'] === true ? 'movable' : 'fixed';
    const ledger = await Ledger.open({ url: database.url, clock, application: 'rainstorm-start', poolSize: 2 });
    await ledger.migrate();
    // Their password is public, so they are created only in the embedded ledger.
    const people = options['no-demo'] === true || givenDatabase !== undefined ? [] : await seedDemoPeople(ledger, join(configDir, city));
    await ledger.close();

    const instance = await Instance.prepare({
      databaseUrl: database.url,
      redisUrl,
      smtpUrl: mail.smtpUrl,
      clock,
      city,
      configDir,
      dispatcherPort: base,
      consolePort: base + 1,
      linkSecret: readOrCreateSecret(data, 'ack-link-secret'),
      logDirectory: logs,
      environment: givenSmtp === undefined ? {} : mailSettings(process.env),
      ...(logLevel === undefined ? {} : { logLevel }),
    });
    stops.push(async () => instance.stop());
    await instance.start();
    await instance.startAuditor();
    const stopSupervision = supervise(instance, (line) => say(yellow(line)));
    stops.push(async () => {
      stopSupervision();
      return Promise.resolve();
    });

    const forecaster = people.find(({ roles }) => roles.includes('forecaster'));
    const hasNewEpisode = forecaster !== undefined && (await openDemoEpisode(instance.at('desk', forecaster.login, DEMO_PASSWORD)));

    say();
    say(bold('暴雨“131631”预警分发系统 · rainstorm "131631" dispatch') + dim(`   ready in ${((Date.now() - begun) / 1000).toFixed(1)} s`));
    say();
    say(`  业务台 Bureau desk         ${cyan(instance.dispatcherUrl)}   ${dim('API: /api/docs')}`);
    say(`  值守台 Duty desk and board ${cyan(instance.consoleUrl)}   ${dim('API: /api/docs')}`);
    if (mail.pageUrl !== null) say(`  邮件 Mail page             ${cyan(mail.pageUrl)}`);
    say(`  数据 Data                  ${data}   ${dim(`queues on ${redisUrl === undefined ? 'PostgreSQL' : 'Redis'}, logs in ${logs}`)}`);
    if (database.cluster !== null && !database.cluster.startsWith(data))
      say(`                             ${database.cluster}   ${dim('PostgreSQL: root’s folder is closed to the user it runs as')}`);
    if (people.length > 0) {
      say();
      say(`  演示账号 Demo accounts, password ${bold(DEMO_PASSWORD)}`);
      say(
        table(
          ['  login', '姓名', 'roles', 'office'],
          people.map(({ login, name, roles, officeId }) => [`  ${bold(login)}`, name, roles.join(', '), officeId ?? '']),
        ),
      );
    }
    if (hasNewEpisode) {
      say();
      say('  一个暴雨过程已经开启，等待发布。A rainstorm is open and waits for its bulletin: sign in and publish it.');
    }
    say();
    say(dim('  Play the rainstorm of 20 July 2021: npm run drill    Stop: Ctrl-C'));
    await ended;
    say();
    say('Stopping …');
    await stopAll();
    say('Stopped. The data is kept.');
    return 0;
  } catch (error) {
    await stopAll();
    throw error;
  }
};

run(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    const known = error instanceof BadUsage || error instanceof CannotStart;
    process.stderr.write(`${red('npm start:')} ${known || error instanceof Error ? error.message : String(error)}\n`);
    process.exit(error instanceof BadUsage ? 2 : 1);
  },
);
