import { z } from 'zod';
import { readSettings, type Environment, type SettingFault } from './read-settings.js';

/** Part of the settings of every program that reads a city: the folder `CONFIG_DIR/CITY`. */
export const cityVariables = {
  CITY: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, { error: 'not the name of a folder of the configuration' })
    .optional(),
  CONFIG_DIR: z.string().default('./config'),
  NODE_ENV: z.string().default('development'),
};

const schema = z.object(cityVariables);
type Read = z.output<typeof schema>;

const DEFAULT_CITY = 'zhengzhou';

/** Production has no default: it would publish in the name of a city that nobody has chosen. */
export const cityFaults = ({ CITY, NODE_ENV }: Partial<Read>): readonly SettingFault[] =>
  CITY === undefined && NODE_ENV === 'production' ? [{ name: 'CITY', reason: 'missing; production has no default' }] : [];

/** The folder of the city, relative to the working directory unless `CONFIG_DIR` is absolute. */
export const cityDirOf = ({ CITY = DEFAULT_CITY, CONFIG_DIR }: Read): string => `${CONFIG_DIR}/${CITY}`;

/** For programs that need only the city. Throws `InvalidEnvironment`. */
export const readCityDir = (env: Environment): string => cityDirOf(readSettings(schema, env, cityFaults));
