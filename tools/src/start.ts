import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { formatFault, loadCityWithMap, type DemoAccount } from '@rainstorm/city-config';
import { Ledger } from '@rainstorm/ledger';
import { startEmbeddedPostgres, stopLeftServer, type EmbeddedServer } from '@rainstorm/harness/embedded-postgres';
import { takeLock } from '@rainstorm/harness/folder-lock';
import { isPortFree } from '@rainstorm/harness/free-port';
import { Instance } from '@rainstorm/harness/instance';
import { onEndOfNpm, onInterruption } from '@rainstorm/harness/interruptions';
import { openDemoEpisode } from './stage/demo-episode.js';
import { openGateways, type Gateways } from './stage/gateways.js';
import { mailSettings } from './stage/mail-settings.js';
import { pushSettings } from './stage/push-keys.js';
import { MailPage } from './stage/mail-page.js';
import { BadUsage, bold, cyan, dim, InvalidEnvironment, red, table, yellow } from '@rainstorm/runtime';
import { DEMO_OFFLINE_PASSPHRASE, DEMO_PASSWORD, seedDemoPeople } from '@rainstorm/harness/seed-people';
import { readOrCreateSecret } from './stage/read-or-create-secret.js';
import { databaseOf, readStartOptions, startHelp, type StartOptions } from './stage/start-options.js';
import { supervise, type Supervised } from './stage/supervise.js';

const say = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};
const notice = (line: string): void => say(yellow(line));
// A full disk or a closed terminal must not end what wakes people.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

const portsOf = ({ base, databaseUrl, smtpUrl }: StartOptions): Readonly<Record<string, number>> => ({
  dispatcher: base,
  'receiver console': base + 1,
  ...(smtpUrl === null ? { 'mail page': base + 2, SMTP: base + 3 } : {}),
  ...(databaseUrl === null ? { PostgreSQL: base + 4 } : {}),
  'simulated gateways': base + 5,
});

const takenPorts = async (ports: Readonly<Record<string, number>>): Promise<readonly string[]> => {
  const taken: string[] = [];
  for (const [what, port] of Object.entries(ports)) if (!(await isPortFree(port))) taken.push(`${port} (${what})`);
  return taken;
};

/** What a killed start has left is ending by itself, for which it needs a moment. */
const ENDING_MS = 25_000;

const assertPortsFree = async (ports: Readonly<Record<string, number>>, patienceMs: number): Promise<void> => {
  const until = performance.now() + patienceMs;
  let taken = await takenPorts(ports);
  if (taken.length > 0 && patienceMs > 0)
    notice(`An earlier npm start was killed. Waiting until its processes have ended: ${taken.join(', ')}`);
  while (taken.length > 0 && performance.now() < until) {
    await pause(200);
    taken = await takenPorts(ports);
  }
  if (taken.length === 0) return;
  throw new CannotStart(
    `Port ${taken.join(', ')} on 127.0.0.1 is in use by another program, perhaps another npm start.\n` +
      `End that program, or choose other ports: npm start -- --port-base 9131`,
  );
};

/** The only `npm start` of this data folder. Throws `CannotStart` if there is one already. */
const becomeOwner = async (options: StartOptions): Promise<() => void> => {
  const lock = await takeLock(join(options.data, 'owner'));
  if ('heldBy' in lock)
    throw new CannotStart(
      `npm start is running in ${options.data} already (process ${lock.heldBy}).\nUse that one, end it, or choose another folder and ports: npm start -- --data FOLDER --port-base 9131`,
    );
  try {
    if (lock.wasLeft) await stopLeftServer(join(options.data, 'postgres'));
    await assertPortsFree(portsOf(options), lock.wasLeft ? ENDING_MS : 0);
  } catch (error) {
    lock.release();
    throw error;
  }
  return lock.release;
};

/** What runs, and how to stop it: last started, first stopped. */
class Running {
  private readonly stops: (() => Promise<void> | void)[] = [];
  readonly supervised: Supervised[] = [];

  onStop(stop: () => Promise<void> | void): void {
    this.stops.push(stop);
  }

  async stop(): Promise<void> {
    for (const stop of this.stops.splice(0).reverse()) {
      try {
        await stop();
      } catch (error) {
        say(red(String(error)));
      }
    }
  }
}

interface Database {
  readonly url: string;
  /** Null: not the embedded one. */
  readonly server: EmbeddedServer | null;
}

const openDatabase = async ({ databaseUrl, data, base, city }: StartOptions, running: Running): Promise<Database> => {
  if (databaseUrl !== null) return { url: databaseUrl, server: null };
  const server = await startEmbeddedPostgres({ directory: join(data, 'postgres'), port: base + 4, durable: true, maxConnections: 100 });
  running.onStop(async () => server.stop());
  running.supervised.push({ name: 'PostgreSQL', ended: async () => server.ended(), start: async () => server.start() });
  return { url: await server.urlFor(databaseOf(city)), server };
};

const openMail = async ({ smtpUrl, data, base, keepLogsDays }: StartOptions, running: Running): Promise<MailPage | null> => {
  if (smtpUrl !== null) return null;
  const page = new MailPage({
    smtpPort: base + 3,
    pagePort: base + 2,
    folder: join(data, 'mails'),
    logFile: join(data, 'logs', 'mail-page.log'),
    keepLogsDays,
    onNotice: notice,
  });
  running.onStop(async () => page.stop());
  await page.start();
  running.supervised.push({ name: 'mail page', ended: async () => page.ended(), start: async () => page.start() });
  return page;
};

interface People {
  readonly demo: readonly DemoAccount[];
  readonly hasAdministrator: boolean;
}

const prepareLedger = async ({ clock, isDemo, configDir, city }: StartOptions, url: string): Promise<People> => {
  const ledger = await Ledger.open({ url, clock, application: 'rainstorm-start', poolSize: 2 });
  try {
    await ledger.migrate();
    const demo = isDemo ? await seedDemoPeople(ledger, join(configDir, city)) : [];
    const accounts = await ledger.read(async (tx) => tx.accounts.find({}));
    return { demo, hasAdministrator: accounts.some(({ roles }) => roles.includes('administrator')) };
  } finally {
    await ledger.close();
  }
};

const startInstance = async (
  options: StartOptions,
  databaseUrl: string,
  smtpUrl: string,
  gateways: Gateways | null,
  running: Running,
): Promise<Instance> => {
  const { redisUrl, clock, city, configDir, base, data, logLevel, keepLogsDays } = options;
  const instance = await Instance.prepare({
    databaseUrl,
    redisUrl,
    smtpUrl,
    clock,
    city,
    configDir: gateways?.configDir ?? configDir,
    dispatcherPort: base,
    consolePort: base + 1,
    linkSecret: readOrCreateSecret(data, 'ack-link-secret'),
    logDirectory: join(data, 'logs'),
    keepLogsDays,
    onNotice: notice,
    environment: {
      LOG_DISK: join(data, 'logs'),
      ...(options.isDemo ? { OFFLINE_SHEET_PASSPHRASE: DEMO_OFFLINE_PASSPHRASE } : {}),
      ...(options.smtpUrl === null ? {} : mailSettings(process.env)),
      ...gateways?.settings,
      ...pushSettings(process.env, data),
    },
    ...(logLevel === undefined ? {} : { logLevel }),
  });
  running.onStop(async () => instance.stop());
  await instance.start();
  await instance.startAuditor();
  running.supervised.push(
    ...(['dispatcher', 'receiver-console', 'auditor'] as const).map((name) => ({
      name,
      ended: async () => instance.process(name).ended,
      start: async () =>
        name === 'dispatcher' ? instance.startDispatcher() : name === 'auditor' ? instance.startAuditor() : instance.startConsole(),
    })),
  );
  return instance;
};

const printPeople = ({ demo, hasAdministrator }: People): void => {
  say();
  if (demo.length > 0) {
    say(`  演示账号 Demo accounts, password ${bold(DEMO_PASSWORD)}`);
    say(`  离线应急页口令 Passphrase of the offline sheet ${bold(DEMO_OFFLINE_PASSPHRASE)}`);
    say(
      table(
        ['  login', '姓名', 'roles', 'office'],
        demo.map(({ login, name, roles, officeId }) => [`  ${bold(login)}`, name, roles.join(', '), officeId ?? '']),
      ),
    );
  } else if (!hasAdministrator) {
    say(yellow('  还没有人能登录。Nobody can sign in yet. Make the first administrator in another terminal:'));
    say('  npm run account -- --login LOGIN --name NAME --roles administrator');
  }
};

/** The product runs already, so a failure here, such as PostgreSQL being restarted, must not end it. */
const tryDemoEpisode = async (forecaster: Parameters<typeof openDemoEpisode>[0]): Promise<boolean> =>
  openDemoEpisode(forecaster).catch((error: unknown) => {
    notice(`The demonstration rainstorm was not opened: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  });

/** Starts everything and prints where it is. */
const start = async (options: StartOptions, running: Running, begun: number): Promise<void> => {
  const { data, redisUrl } = options;
  const [database, mail, gateways] = await Promise.all([openDatabase(options, running), openMail(options, running), openGateways(options)]);
  if (gateways !== null) running.onStop(gateways.stop);
  const people = await prepareLedger(options, database.url);
  const instance = await startInstance(options, database.url, mail?.smtpUrl ?? options.smtpUrl ?? '', gateways, running);
  running.onStop(supervise(running.supervised, notice));
  const forecaster = people.demo.find(({ roles }) => roles.includes('forecaster'));
  const hasNewEpisode = forecaster !== undefined && (await tryDemoEpisode(instance.at('desk', forecaster.login, DEMO_PASSWORD)));

  say();
  say(bold('暴雨“131631”预警分发系统 · rainstorm "131631" dispatch') + dim(`   ready in ${((Date.now() - begun) / 1000).toFixed(1)} s`));
  say();
  say(`  业务台 Bureau desk         ${cyan(instance.dispatcherUrl)}   ${dim('API: /api/docs')}`);
  say(`  值守台 Duty desk and board ${cyan(instance.consoleUrl)}   ${dim('API: /api/docs')}`);
  if (mail !== null) say(`  邮件 Mail page             ${cyan(mail.pageUrl)}`);
  if (gateways !== null) say(`  电话短信群消息 Phones      ${cyan(`${gateways.url}/`)}`);
  say(
    `  数据 Data                  ${data}   ${dim(`queues on ${redisUrl === undefined ? 'PostgreSQL' : 'Redis'}, logs in ${join(data, 'logs')}`)}`,
  );
  if (database.server !== null && !database.server.cluster.startsWith(data))
    say(`                             ${database.server.cluster}   ${dim('PostgreSQL: root’s folder is closed to the user it runs as')}`);
  printPeople(people);
  if (hasNewEpisode) {
    say();
    say('  一个暴雨过程已经开启，等待发布。A rainstorm is open and waits for its bulletin: sign in and publish it.');
  }
  say();
  say(dim('  Play the rainstorm of 20 July 2021: npm run drill    Stop: Ctrl-C'));
};

const run = async (parameters: readonly string[]): Promise<number> => {
  const begun = Date.now();
  const options = readStartOptions(parameters, process.env);
  if (options === null) {
    say(startHelp);
    return 0;
  }
  const city = await loadCityWithMap(join(options.configDir, options.city));
  if (!city.ok) throw new CannotStart(city.refusal.map(formatFault).join('\n'));
  mkdirSync(join(options.data, 'logs'), { recursive: true });
  const ended = new Promise<'ended'>((resolve) => {
    const end = (): void => resolve('ended');
    // A second Ctrl-C while stopping must not leave processes behind.
    onInterruption(end);
    onEndOfNpm(end);
    process.once('disconnect', end);
  });
  const release = await becomeOwner(options);
  const running = new Running();
  try {
    const starting = start(options, running, begun);
    // After an interruption nobody waits for it any more.
    starting.catch(() => undefined);
    await Promise.race([starting, ended]);
    await ended;
    say();
    say('Stopping …');
    await running.stop();
    say('Stopped. The data is kept.');
    return 0;
  } catch (error) {
    await running.stop();
    throw error;
  } finally {
    release();
  }
};

run(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${red('npm start:')} ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(error instanceof BadUsage || error instanceof InvalidEnvironment ? 2 : 1);
  },
);
