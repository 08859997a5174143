import { z } from 'zod';
import { readSettings, type Environment } from './read-settings.js';

/** Part of the settings of every program that reads a city: the folder `CONFIG_DIR/CITY`. */
export const cityVariables = {
  CITY: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, { error: 'not the name of a folder of the configuration' })
    .default('zhengzhou'),
  CONFIG_DIR: z.string().default('./config'),
};

const schema = z.object(cityVariables);

/** The folder of the city, relative to the working directory unless `CONFIG_DIR` is absolute. */
export const cityDirOf = ({ CITY, CONFIG_DIR }: z.output<typeof schema>): string => `${CONFIG_DIR}/${CITY}`;

/** For programs that need only the city. Throws `InvalidEnvironment`. */
export const readCityDir = (env: Environment): string => cityDirOf(readSettings(schema, env));
