import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '@rainstorm/harness/free-port';
import { findRunningServer, hasEmbeddedData, startEmbeddedPostgres } from '@rainstorm/harness/embedded-postgres';
import { own } from '@rainstorm/harness/owned-processes';
import { projectRoot } from '@rainstorm/harness/processes';
import { BadUsage, describeOptions, red, type OptionRule } from '@rainstorm/runtime';
import { databaseOf } from './stage/start-options.js';

// `npm run account`, `arm` and `ledger:verify`: the command of that name of apps/cli on the ledger of DATABASE_URL, or else on the one of
// `npm start`. Its options are passed on, except these:

const rules: readonly OptionRule[] = [
  { name: 'url', value: 'URL', says: 'the ledger (default DATABASE_URL, else the embedded one of npm start)' },
  { name: 'data', value: 'FOLDER', says: 'the folder of npm start (default .data)' },
  { name: 'city', value: 'NAME', says: 'default zhengzhou; also CITY' },
  { name: 'port-base', value: 'N', says: 'as given to npm start, if that is running (default 8131)' },
];

interface Words {
  readonly options: ReadonlyMap<string, string>;
  /** For the command itself. */
  readonly rest: readonly string[];
}

const readWords = (parameters: readonly string[]): Words => {
  const options = new Map<string, string>();
  const rest: string[] = [];
  const queue = [...parameters];
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    const [, name = '', inline] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (!rules.some((rule) => rule.name === name)) {
      rest.push(word);
      continue;
    }
    const value = inline ?? queue.shift();
    if (value === undefined || value.startsWith('--')) throw new BadUsage(`--${name} needs a value`);
    options.set(name, value);
  }
  return { options, rest };
};

interface FoundLedger {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The ledger of `npm start`: on its port where that is running, else on a server that is started for the command. */
const findEmbeddedLedger = async (options: Words['options'], city: string): Promise<FoundLedger> => {
  const directory = join(options.get('data') ?? join(projectRoot, '.data'), 'postgres');
  if (!hasEmbeddedData(directory)) throw new BadUsage(`there is no ledger in ${directory}; give --url or DATABASE_URL`);
  const running = findRunningServer(directory, Number(options.get('port-base') ?? 8131) + 4);
  if (running !== null) return { url: `${running}/${databaseOf(city)}`, stop: async () => Promise.resolve() };
  const server = await startEmbeddedPostgres({ directory, port: await freePort(), durable: true, maxConnections: 20 });
  return { url: await server.urlFor(databaseOf(city)), stop: async () => server.stop() };
};

/** Exit code of the command of apps/cli. The address goes through the environment: other users can read a command line. */
const call = async (command: string, parameters: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> => {
  const child = own(
    spawn(process.execPath, ['apps/cli/dist/main.js', command, ...parameters], {
      cwd: projectRoot,
      env: environment,
      stdio: 'inherit',
    }),
  );
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
};

/** Our environment with this ledger, whatever it named before. */
const withDatabase = (environment: NodeJS.ProcessEnv, url: string): NodeJS.ProcessEnv => {
  const others = Object.entries(environment).filter(([name]) => !/^DATABASE_(URL|PASSWORD)(_FILE)?$/.test(name));
  return { ...Object.fromEntries(others), DATABASE_URL: url };
};

const run = async ([command = '', ...parameters]: readonly string[]): Promise<number> => {
  const { options, rest } = readWords(parameters);
  const city = options.get('city') ?? process.env['CITY'] ?? 'zhengzhou';
  const environment = { ...process.env, CITY: city };
  if (rest.includes('--help')) {
    const code = await call(command, rest, environment);
    process.stdout.write(`\nThrough npm also\n${describeOptions(rules)}\n`);
    return code;
  }
  const url = options.get('url');
  if (url !== undefined) return call(command, rest, withDatabase(environment, url));
  const isConfigured = ['DATABASE_URL', 'DATABASE_URL_FILE'].some((name) => (process.env[name] ?? '') !== '');
  if (isConfigured) return call(command, rest, environment);
  const ledger = await findEmbeddedLedger(options, city);
  try {
    return await call(command, rest, withDatabase(environment, ledger.url));
  } finally {
    await ledger.stop();
  }
};

run(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${red('npm run:')} ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(error instanceof BadUsage ? 2 : 1);
  },
);
