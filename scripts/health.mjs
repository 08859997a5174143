import { hostname } from 'node:os';
import { readDatabaseUrl } from '@rainstorm/http-edge';
import { Ledger } from '@rainstorm/ledger';

// `node scripts/health.mjs [ROLE]`: ends with 0 where the process with this role (default: the first of ROLES) on this host is well, and
// with 1 where it is not. `api` and `console` are asked over HTTP; who serves no HTTP is well while the ledger hears from it.

const LIMIT_MS = 4_000;
/** The auditor is heard once a round. */
const SILENT_AT_MOST_MS = { scheduler: 15_000, worker: 15_000, auditor: 60_000 };

const ask = async (port) => {
  const host = process.env.HOST === '0.0.0.0' ? '127.0.0.1' : (process.env.HOST ?? '127.0.0.1');
  const answer = await fetch(`http://${host}:${port}/health/ready`, { signal: AbortSignal.timeout(LIMIT_MS) });
  if (!answer.ok) throw new Error(await answer.text());
};

const listen = async (role) => {
  const ledger = await Ledger.open({ url: readDatabaseUrl(process.env), clock: 'fixed', application: 'rainstorm-health', poolSize: 1 });
  try {
    const here = `${hostname()}-`;
    const heard = (await ledger.presences.heartbeats()).filter(({ process: name, roles }) => name.startsWith(here) && roles.includes(role));
    if (!heard.some(({ silentForMs }) => silentForMs <= SILENT_AT_MOST_MS[role])) throw new Error(`no ${role} of ${hostname()} is heard`);
  } finally {
    await ledger.close();
  }
};

const check = async (role) => {
  if (role === 'api' || role === 'all') return ask(process.env.DISPATCHER_PORT ?? 8131);
  if (role === 'console') return ask(process.env.CONSOLE_PORT ?? 8132);
  if (Object.hasOwn(SILENT_AT_MOST_MS, role)) return listen(role);
  throw new Error(`There is no role "${role}"; there is api, console, ${Object.keys(SILENT_AT_MOST_MS).join(', ')}.`);
};

try {
  await check(process.argv[2] ?? (process.env.ROLES ?? 'all').split(',')[0]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
