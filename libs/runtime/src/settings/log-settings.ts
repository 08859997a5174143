import { z } from 'zod';
import type { LogFolder } from '../logging/logger.js';
import { readSettings, type Environment } from './read-settings.js';

/** Part of the settings of every process: where its log is kept, and for how long. */
export const logVariables = {
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  LOG_DIR: z.string().optional(),
  /** At least six months, as article 23 of the Cybersecurity Law (网络安全法) asks for logs. */
  KEEP_LOGS_DAYS: z.coerce.number().int().min(183).max(3_650).default(190),
};

interface Read {
  readonly LOG_DIR?: string | undefined;
  readonly KEEP_LOGS_DAYS: number;
}

/** Null if the log goes to standard output only. */
export const logFolderOf = ({ LOG_DIR, KEEP_LOGS_DAYS }: Read): LogFolder | null =>
  LOG_DIR === undefined ? null : { folder: LOG_DIR, keepDays: KEEP_LOGS_DAYS };

/** `KEEP_LOGS_DAYS`, for who keeps the logs of other processes. Throws `InvalidEnvironment`. */
export const readKeepLogsDays = (env: Environment): number =>
  readSettings(z.object({ KEEP_LOGS_DAYS: logVariables.KEEP_LOGS_DAYS }), env).KEEP_LOGS_DAYS;
