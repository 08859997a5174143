import { robotSettings, robotUrlFault, type FindRobotCredentials } from '@rainstorm/channels';
import { InvalidEnvironment, readSetting, type Environment, type SettingFault } from '@rainstorm/runtime';
import { isRobot, type City, type RobotKind, type Status } from '@rainstorm/warning-model';
import { contactsOf } from './contact-secrets.js';

const statuses = ['actual', 'exercise'] as const satisfies readonly Status[];

const robotsOf = (city: City): readonly { readonly kind: RobotKind; readonly secretRef: string }[] => [
  ...new Map(
    contactsOf(city).flatMap(({ channels }) =>
      channels.flatMap(({ kind, secretRef }) => (isRobot(kind) && secretRef !== null ? [[secretRef, { kind, secretRef }] as const] : [])),
    ),
  ).values(),
];

/** The robots of the city whose address is not set: what they would say is not said. For the log. */
export const robotsWithoutAddress = (city: City, env: Environment): readonly string[] =>
  robotsOf(city).flatMap(({ secretRef }) => {
    const { url } = robotSettings(secretRef, 'actual');
    return readSetting(env, url) === undefined ? [url] : [];
  });

const faultsOf = (city: City, env: Environment): readonly SettingFault[] =>
  robotsOf(city).flatMap(({ kind, secretRef }) => {
    const urls = statuses.map((status) => {
      const name = robotSettings(secretRef, status).url;
      return { name, url: readSetting(env, name) };
    });
    const wrong = urls.flatMap(({ name, url }) => {
      const reason = url === undefined ? null : robotUrlFault(kind, url);
      return reason === null ? [] : [{ name, reason }];
    });
    const [actual, exercise] = urls;
    const isOne = actual?.url !== undefined && actual.url === exercise?.url;
    return isOne
      ? [...wrong, { name: exercise?.name ?? '', reason: `the same as ${actual.name}: an exercise would be told to the real group` }]
      : wrong;
  });

/**
 * Looks up the credentials of a robot; null if its address is not set. Faults of the present city's robots stop the start (`InvalidEnvironment`).
 * The status is part of the name and of the type: whoever sends an exercise cannot be given what opens the real group.
 */
export const robotCredentialsOf = (city: City, env: Environment): FindRobotCredentials => {
  const faults = faultsOf(city, env);
  if (faults.length > 0) throw new InvalidEnvironment([...faults]);
  return (secretRef, status) => {
    const names = robotSettings(secretRef, status);
    const url = readSetting(env, names.url);
    return url === undefined ? null : { status, url, secret: readSetting(env, names.secret) ?? null };
  };
};
