import { readSetting, type Environment } from '@rainstorm/runtime';
import type { City, Contact } from '@rainstorm/warning-model';

const contactsOf = ({ offices, command, desk, chief }: City): readonly Contact[] => [
  ...offices.flatMap(({ contacts }) => contacts),
  ...command.levels.flatMap(({ contacts }) => contacts),
  ...desk,
  ...chief,
];

/** The settings that the city's contacts name as their secrets. */
export const secretNames = (city: City): readonly string[] => [
  ...new Set(contactsOf(city).flatMap(({ channels }) => channels.flatMap(({ secretRef }) => secretRef ?? []))),
];

/**
 * The secret of a contact's channel, or null where it is not set. Those of the city are read now, so that a fault is told at start
 * (`InvalidEnvironment`); one that only an older bulletin names is read when it is wanted.
 */
export const secretsOf = (city: City, env: Environment): ((name: string) => string | null) => {
  const known = new Map(secretNames(city).map((name) => [name, readSetting(env, name) ?? null]));
  return (name) => known.get(name) ?? readSetting(env, name) ?? null;
};
