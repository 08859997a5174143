import { InvalidEnvironment, readSetting, type Environment } from '@rainstorm/runtime';
import { distinct } from '@rainstorm/operations';

/**
 * The gateways that a setting names, separated by commas, in their order; each stands in for those before it. The first of `known` where the setting
 * is empty. Throws `InvalidEnvironment`.
 */
export const readGateways = <Kind extends string>(env: Environment, name: string, known: readonly [Kind, ...Kind[]]): readonly Kind[] => {
  const given = (readSetting(env, name) ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (given.length === 0) return [known[0]];
  const found = given.flatMap((part) => known.find((kind) => kind === part) ?? []);
  if (found.length < given.length) throw new InvalidEnvironment([{ name, reason: `not ${known.join(', ')}, or several with commas` }]);
  if (distinct(found).length < found.length) throw new InvalidEnvironment([{ name, reason: 'names a gateway twice' }]);
  return found;
};
