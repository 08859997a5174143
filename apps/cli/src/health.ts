import { statSync } from 'node:fs';

// `node scripts/health.mjs [ROLE]`: ends with 0 where the process with this role (default: the first of ROLES) is well, and with 1 where
// it is not. `api` and `console` are asked over HTTP; of the others, the file that ALIVE_FILE names is as old as the last heartbeat.

const LIMIT_MS = 4_000;
/** The auditor beats once a round. */
const SILENT_AT_MOST_MS = { scheduler: 15_000, worker: 15_000, auditor: 75_000 };

const ask = async (port) => {
  const host = process.env.HOST === '0.0.0.0' ? '127.0.0.1' : (process.env.HOST ?? '127.0.0.1');
  const answer = await fetch(`http://${host}:${port}/health/ready`, { signal: AbortSignal.timeout(LIMIT_MS) });
  if (!answer.ok) throw new Error(await answer.text());
};

const listen = (role) => {
  const file = process.env.ALIVE_FILE;
  if (!file) throw new Error('ALIVE_FILE is missing');
  const beat = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (Date.now() - beat > SILENT_AT_MOST_MS[role]) throw new Error(`the ${role} has no heartbeat`);
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
