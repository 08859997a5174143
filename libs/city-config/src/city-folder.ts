import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { displayName, type ConfigFault } from './fault.js';
import { line, pattern, record } from './schema-parts.js';
import { applySchema, readYamlFile } from './yaml-file.js';

/** A folder may say in this file that it extends another one beside it: what it does not have itself is read there. */
export const EXTENDS_FILE = 'extends.yaml';

const extendsSchema = record({
  city: pattern(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'the name of a folder beside this one'),
  note: line().optional(),
});

/** Where the files of a city are: in its own folder, and in the one that it extends. */
export interface CityFolder {
  /** The own folder first. */
  readonly folders: readonly string[];
  /** Null: there is no such folder. */
  readonly names: readonly string[] | null;
  /** The file or folder of this name: the own one, otherwise that of the folder that is extended. */
  readonly pathOf: (name: string) => string;
  readonly faults: readonly ConfigFault[];
}

const namesIn = async (folder: string): Promise<readonly string[] | null> => {
  try {
    return (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  } catch {
    return null;
  }
};

const alone = (dir: string, names: readonly string[] | null, faults: readonly ConfigFault[] = []): CityFolder => ({
  folders: [dir],
  names,
  pathOf: (name) => join(dir, name),
  faults,
});

/** Which folder `extends.yaml` names. A folder that extends itself, none that is there, or one that extends a third is refused. */
export const openCityFolder = async (dir: string): Promise<CityFolder> => {
  const own = await namesIn(dir);
  if (own?.includes(EXTENDS_FILE) !== true) return alone(dir, own);
  const { yaml, faults } = await readYamlFile(join(dir, EXTENDS_FILE));
  if (yaml === null) return alone(dir, own, faults);
  const checked = applySchema(yaml, extendsSchema);
  const found = [...faults, ...checked.faults];
  if (checked.value === null || found.length > 0) return alone(dir, own, found);
  const base = join(dirname(resolve(dir)), checked.value.city);
  const fault = (expected: string): CityFolder => alone(dir, own, [yaml.faultAt(['city'], expected)]);
  if (checked.value.city === basename(resolve(dir))) return fault('another folder than this one');
  const theirs = await namesIn(base);
  if (theirs === null) return fault('the name of a folder beside this one');
  if (theirs.includes(EXTENDS_FILE)) return fault(`a folder that extends no other (${displayName(base)} does)`);
  const names = [...new Set([...own, ...theirs])].sort();
  return { folders: [dir, base], names, pathOf: (name) => join(own.includes(name) ? dir : base, name), faults: [] };
};
