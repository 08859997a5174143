import { statSync } from 'node:fs';

const ANSWER_WITHIN_MS = 4_000;
/** The maximum age of the last heartbeat of a healthy process. The auditor sends one per round. */
const OLDEST_BEAT_MS: Readonly<Record<string, number>> = { scheduler: 15_000, worker: 15_000, auditor: 75_000 };

const askReady = async (port: string): Promise<void> => {
  const { HOST: host = '127.0.0.1' } = process.env;
  const answer = await fetch(`http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}/health/ready`, {
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  });
  if (!answer.ok) throw new Error(await answer.text());
};

const checkHeartbeat = (role: string, oldestMs: number): void => {
  const { ALIVE_FILE: file = '' } = process.env;
  if (file === '') throw new Error('ALIVE_FILE is missing');
  const beat = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (Date.now() - beat > oldestMs) throw new Error(`the ${role} has no heartbeat`);
};

const check = async (role: string): Promise<void> => {
  const { DISPATCHER_PORT = '8131', CONSOLE_PORT = '8132' } = process.env;
  if (role === 'api' || role === 'all') return askReady(DISPATCHER_PORT);
  if (role === 'console') return askReady(CONSOLE_PORT);
  const oldestMs = Object.hasOwn(OLDEST_BEAT_MS, role) ? OLDEST_BEAT_MS[role] : undefined;
  if (oldestMs === undefined)
    throw new Error(`There is no role "${role}"; there is api, console, ${Object.keys(OLDEST_BEAT_MS).join(', ')}.`);
  checkHeartbeat(role, oldestMs);
};

/**
 * `health [ROLE]`: exit code 0 if the process with this role (default: the first of ROLES) is healthy, else rejects with the reason. `api` and
 * `console` are checked over HTTP. For the others, the age of the file named by ALIVE_FILE is the age of the last heartbeat.
 */
export const run = async ([role]: readonly string[]): Promise<number> => {
  await check(role ?? (process.env['ROLES'] ?? 'all').split(',')[0] ?? 'all');
  return 0;
};
