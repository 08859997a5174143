import {
  InvalidEnvironment,
  processFaults,
  processSettingsOf,
  processVariables,
  readSettings,
  type Environment,
  type ProcessSettings,
} from '@rainstorm/runtime';
import { z } from 'zod';

/** The console needs the database alone: no queue, no mail server, no dispatcher, and not the secret of the links. */
const schema = z.object({
  ...processVariables,
  CONSOLE_PORT: z.coerce.number().int().min(0).max(65_535).default(8132),
  MOST_STREAMS: z.coerce.number().int().min(1).max(100_000).default(10_000),
});

/** Every variable that is read; each may be given as a file, `NAME_FILE`. */
export const consoleVariables: readonly string[] = Object.keys(schema.shape);

export interface Settings extends ProcessSettings {
  readonly port: number;
  /** Open pages that this process takes on; each is a connection and some 30 KiB. */
  readonly mostStreams: number;
}

/** Throws `InvalidEnvironment` with all faults at once and no value. */
export const consoleSettings = (env: Environment): Settings => {
  const read = readSettings(schema, env);
  const faults = processFaults(read);
  if (faults.length > 0) throw new InvalidEnvironment(faults);
  return { ...processSettingsOf(read), port: read.CONSOLE_PORT, mostStreams: read.MOST_STREAMS };
};
