import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '@rainstorm/harness/free-port';
import { findRunningServer, hasEmbeddedData, startEmbeddedPostgres } from '@rainstorm/harness/embedded-postgres';
import { projectRoot } from '@rainstorm/harness/processes';
import { BadUsage, describeOptions, readOptions, red, type OptionRule, type Options } from '@rainstorm/runtime';

// `npm run ledger:verify`: the command `ledger-verify` of apps/cli, which also finds the ledger of `npm start`.

const rules: readonly OptionRule[] = [
  { name: 'help', value: null, says: 'this text' },
  { name: 'url', value: 'URL', says: 'the ledger (default DATABASE_URL, else the embedded one of npm start)' },
  { name: 'data', value: 'FOLDER', says: 'the folder of npm start (default .data)' },
  { name: 'city', value: 'NAME', says: 'default zhengzhou; also CITY' },
  { name: 'port-base', value: 'N', says: 'as given to npm start, if that is running (default 8131)' },
];

const directoryOf = (options: Options): string =>
  join(typeof options['data'] === 'string' ? options['data'] : join(projectRoot, '.data'), 'postgres');

interface FoundLedger {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The ledger of `npm start`: on its port where that is running, else on a server that is started for the check. */
const findEmbeddedLedger = async (options: Options): Promise<FoundLedger> => {
  const directory = directoryOf(options);
  if (!hasEmbeddedData(directory)) throw new BadUsage(`there is no ledger in ${directory}; give --url or DATABASE_URL`);
  const city = String(options['city'] ?? process.env['CITY'] ?? 'zhengzhou');
  const database = `rainstorm_${city.replaceAll(/[^a-z0-9]/g, '_')}`;
  const running = findRunningServer(directory, Number(options['port-base'] ?? 8131) + 4);
  if (running !== null) return { url: `${running}/${database}`, stop: async () => Promise.resolve() };
  const server = await startEmbeddedPostgres({ directory, port: await freePort(), durable: true, maxConnections: 20 });
  return { url: await server.urlFor(database), stop: async () => server.stop() };
};

/** Exit code of the command of apps/cli. The address goes through the environment: other users can read a command line. */
const verify = async (environment: NodeJS.ProcessEnv): Promise<number> => {
  const command = spawn(process.execPath, ['apps/cli/dist/cli/src/main.js', 'ledger-verify'], {
    cwd: projectRoot,
    env: environment,
    stdio: 'inherit',
  });
  const [code] = (await once(command, 'exit')) as [number | null];
  return code ?? 1;
};

/** Our environment with this ledger, whatever it named before. */
const withDatabase = (url: string): NodeJS.ProcessEnv => {
  const others = Object.entries(process.env).filter(([name]) => !/^DATABASE_(URL|PASSWORD)(_FILE)?$/.test(name));
  return { ...Object.fromEntries(others), DATABASE_URL: url };
};

const run = async (parameters: readonly string[]): Promise<number> => {
  const { options } = readOptions(parameters, rules);
  if (options['help'] === true) {
    process.stdout.write(
      `npm run ledger:verify [-- OPTIONS]\nChecks the whole audit chain. Exit code 1 where a row was altered.\n\n${describeOptions(rules)}\n`,
    );
    return 0;
  }
  const isConfigured = ['DATABASE_URL', 'DATABASE_URL_FILE'].some((name) => (process.env[name] ?? '') !== '');
  if (typeof options['url'] === 'string') return verify(withDatabase(options['url']));
  if (isConfigured) return verify(process.env);
  const ledger = await findEmbeddedLedger(options);
  try {
    return await verify(withDatabase(ledger.url));
  } finally {
    await ledger.stop();
  }
};

run(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${red('npm run ledger:verify:')} ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(error instanceof BadUsage ? 2 : 1);
  },
);
