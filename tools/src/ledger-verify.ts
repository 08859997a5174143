import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDatabaseUrl } from '@rainstorm/http-edge';
import { Ledger } from '@rainstorm/ledger';
import { freePort } from './stage/free-port.js';
import { BadUsage, describeOptions, readOptions, type OptionRule } from './stage/options.js';
import { projectRoot } from './stage/processes.js';
import { green, red } from './stage/terminal.js';

const rules: readonly OptionRule[] = [
  { name: 'help', value: null, says: 'this text' },
  { name: 'url', value: 'URL', says: 'the ledger (default DATABASE_URL, else the embedded one of npm start)' },
  { name: 'data', value: 'FOLDER', says: 'the folder of npm start (default .data)' },
  { name: 'city', value: 'NAME', says: 'default zhengzhou; also CITY' },
  { name: 'port-base', value: 'N', says: 'as given to npm start, if that is running (default 8131)' },
];

/** The ledger of `npm start`: on its port where it is running, else on a server that is started for the check. */
const embeddedUrl = async (
  data: string,
  city: string,
  base: number,
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> => {
  const directory = join(data, 'postgres');
  if (!existsSync(join(directory, 'cluster'))) throw new BadUsage(`there is no ledger in ${data}; give --url or DATABASE_URL`);
  const database = `rainstorm_${city.replaceAll(/[^a-z0-9]/g, '_')}`;
  if (existsSync(join(directory, 'cluster', 'postmaster.pid'))) {
    const password = readFileSync(join(directory, 'password'), 'utf8').trim();
    return { url: `postgres://rainstorm:${password}@127.0.0.1:${base + 4}/${database}`, stop: async () => Promise.resolve() };
  }
  // Not in the container image, where the ledger is never an embedded one.
  const { startEmbeddedPostgres } = await import('./stage/embedded-postgres.js');
  const server = await startEmbeddedPostgres({ directory, port: await freePort(), durable: true, maxConnections: 20 });
  return { url: await server.urlFor(database), stop: async () => server.stop() };
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
  const given = options['url'] ?? (isConfigured ? readDatabaseUrl(process.env) : undefined);
  const city = String(options['city'] ?? process.env['CITY'] ?? 'zhengzhou');
  const source =
    typeof given === 'string'
      ? { url: given, stop: async () => Promise.resolve() }
      : await embeddedUrl(String(options['data'] ?? join(projectRoot, '.data')), city, Number(options['port-base'] ?? 8131));
  try {
    const ledger = await Ledger.open({ url: source.url, clock: 'fixed', application: 'rainstorm-verify', poolSize: 1 });
    try {
      const verdict = await ledger.verify();
      process.stdout.write(
        verdict.intact
          ? `${green('✓')} 审计链完整 · the audit chain is intact: ${verdict.rows} rows, last hash (SM3) ${verdict.lastHash}\n`
          : `${red('✗')} 审计链第 ${verdict.seq} 行${{ altered: '被改动', missing: '缺失', 'head-differs': '与链头不符' }[verdict.fault]} · row ${verdict.seq}: ${verdict.fault}\n`,
      );
      return verdict.intact ? 0 : 1;
    } finally {
      await ledger.close();
    }
  } finally {
    await source.stop();
  }
};

run(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${red('npm run ledger:verify:')} ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(error instanceof BadUsage ? 2 : 1);
  },
);
