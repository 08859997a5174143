import {
  processFaults,
  processSettingsOf,
  processVariables,
  readSettings,
  type Environment,
  type ProcessSettings,
} from '@rainstorm/runtime';
import { z } from 'zod';

/** The console needs only the database: no queue, mail server, dispatcher or link secret. */
const schema = z.object({
  ...processVariables,
  CONSOLE_PORT: z.coerce.number().int().min(0).max(65_535).default(8132),
  SMS_CALLBACK_KEY: z
    .string()
    .regex(/^[A-Za-z0-9_-]{32,}$/, { error: 'not at least 32 letters and digits' })
    .optional(),
  MOST_STREAMS: z.coerce.number().int().min(1).max(100_000).default(10_000),
});

/** The variables that are read. Each may also be a file, `NAME_FILE`. */
export const consoleVariables: readonly string[] = Object.keys(schema.shape);

export interface Settings extends ProcessSettings {
  readonly port: number;
  /** The most open pages for this process; each needs a connection and about 30 KiB. */
  readonly mostStreams: number;
  /** The secret in the address to which the SMS gateway reports. Never logged. */
  readonly smsCallbackKey: string | null;
}

/** Throws `InvalidEnvironment` with all faults at once, without values. */
export const consoleSettings = (env: Environment): Settings => {
  const read = readSettings(schema, env, processFaults);
  return {
    ...processSettingsOf(read),
    port: read.CONSOLE_PORT,
    mostStreams: read.MOST_STREAMS,
    smsCallbackKey: read.SMS_CALLBACK_KEY ?? null,
  };
};
