import { InvalidEnvironment, readSetting, type Environment } from '@rainstorm/runtime';
import type { City, Contact } from '@rainstorm/warning-model';

export const contactsOf = ({ offices, command, desk, chief }: City): readonly Contact[] => [
  ...offices.flatMap(({ contacts }) => contacts),
  ...command.levels.flatMap(({ contacts }) => contacts),
  ...desk,
  ...chief,
];

/** The names of settings that contain the secrets of the city's webhooks. */
export const secretNames = (city: City): readonly string[] => [
  ...new Set(
    contactsOf(city).flatMap(({ channels }) => channels.flatMap(({ kind, secretRef }) => (kind === 'webhook' ? (secretRef ?? []) : []))),
  ),
];

/** Standard Webhooks. The `whsec_…` of a guide is none. */
const WEBHOOK_SECRET = /^whsec_[A-Za-z0-9+/]+={0,2}$/;

/**
 * Looks up the secret of a contact's channel; null if it is not set. Secrets of the current city are read at once, so that a fault stops the
 * start (`InvalidEnvironment`); those that only an older bulletin names are read when needed.
 */
export const secretsOf = (city: City, env: Environment): ((name: string) => string | null) => {
  const known = new Map(secretNames(city).map((name) => [name, readSetting(env, name) ?? null]));
  const faults = [...known].filter(([, secret]) => secret !== null && !WEBHOOK_SECRET.test(secret));
  if (faults.length > 0) throw new InvalidEnvironment(faults.map(([name]) => ({ name, reason: 'not whsec_ and base64' })));
  return (name) => known.get(name) ?? readSetting(env, name) ?? null;
};
