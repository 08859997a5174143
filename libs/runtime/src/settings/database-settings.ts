import { z } from 'zod';
import { InvalidEnvironment, readSettings, type Environment } from './read-settings.js';

/** Part of the settings of everything that opens the ledger. The password may stand apart, so that one secret serves server and clients. */
export const databaseVariables = {
  DATABASE_URL: z.string().refine((text) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text), { error: 'not a postgres:// URL' }),
  DATABASE_PASSWORD: z.string().optional(),
};

const schema = z.object(databaseVariables);

/** The connection string. Throws `InvalidEnvironment` where a password is given twice. */
export const databaseUrlOf = ({ DATABASE_URL, DATABASE_PASSWORD }: z.output<typeof schema>): string => {
  if (DATABASE_PASSWORD === undefined) return DATABASE_URL;
  const url = new URL(DATABASE_URL);
  if (url.password !== '') throw new InvalidEnvironment([{ name: 'DATABASE_PASSWORD', reason: 'DATABASE_URL has a password already' }]);
  // The setter leaves a percent sign as it is.
  url.password = encodeURIComponent(DATABASE_PASSWORD);
  return url.href;
};

/** For programs that need the database alone. Throws `InvalidEnvironment`. */
export const readDatabaseUrl = (env: Environment): string => databaseUrlOf(readSettings(schema, env));
