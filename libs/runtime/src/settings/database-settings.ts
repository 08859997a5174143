import { z } from 'zod';
import { InvalidEnvironment, readSettings, type Environment } from './read-settings.js';

/** Part of the settings of every program that opens the ledger. The password may be separate, so that server and clients share one secret. */
export const databaseVariables = {
  DATABASE_URL: z.string().refine((text) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text), { error: 'not a postgres:// URL' }),
  DATABASE_PASSWORD: z.string().optional(),
};

const schema = z.object(databaseVariables);

/** The connection string. Throws `InvalidEnvironment` if a password is given twice. */
export const databaseUrlOf = ({ DATABASE_URL, DATABASE_PASSWORD }: z.output<typeof schema>): string => {
  if (DATABASE_PASSWORD === undefined) return DATABASE_URL;
  const url = new URL(DATABASE_URL);
  if (url.password !== '') throw new InvalidEnvironment([{ name: 'DATABASE_PASSWORD', reason: 'DATABASE_URL has a password already' }]);
  // The setter does not encode a percent sign.
  url.password = encodeURIComponent(DATABASE_PASSWORD);
  return url.href;
};

/** For programs that need only the database. Throws `InvalidEnvironment`. */
export const readDatabaseUrl = (env: Environment): string => databaseUrlOf(readSettings(schema, env));
