import { colours, isCallable, type ContactId, type Leader, type LeaderRule, type OfficeId } from '@rainstorm/warning-model';
import { z } from 'zod';
import type { CityFiles, Found } from './city-files.js';
import { oneOf, type ConfigFault } from './fault.js';
import { code, configId, flag, line, list, minutes, oneOfWords, placeCode, record, someOf } from './schema-parts.js';

const phone = line('a telephone number').refine(isCallable, {
  error: 'a mobile number of 11 digits, or a landline with its area code (037167180000), digits only, in quotes',
});

const leaderSchema: z.ZodType<Leader> = record({
  id: configId.transform((id) => id as ContactId),
  name: line(),
  post: line(),
  area: placeCode,
  phone,
  from: oneOfWords(colours),
});

/** [default] What was asked three hours ago is asked again when the signal is continued. */
const AGAIN_AFTER_MIN = 180;

const reachWithinMin: z.ZodType<LeaderRule['reachWithinMin']> = record({
  blue: minutes.optional(),
  yellow: minutes.optional(),
  orange: minutes.optional(),
  red: minutes.optional(),
}).superRefine((limits, context) => {
  if (colours.every((colour) => limits[colour] === undefined))
    context.addIssue({ code: 'custom', path: [], message: `minutes for at least one of ${colours.join(', ')}` });
  for (const [index, colour] of colours.entries()) {
    const own = limits[colour];
    const milder = Math.min(...colours.slice(0, index).map((each) => limits[each] ?? Infinity));
    if (own !== undefined && own > milder)
      context.addIssue({ code: 'custom', path: [colour], message: `at most ${milder} minutes, as for a milder colour` });
    if (own === undefined && milder !== Infinity)
      context.addIssue({ code: 'custom', path: [], message: `minutes for ${colour} too: it is graver than what is called for` });
  }
});

/** `leaders.yaml`. Without the file no leader is called. */
export const leadersSchema: z.ZodType<LeaderRule> = record({
  hazards: someOf(code, 'a list with at least one hazard'),
  reachWithinMin,
  againAfterMin: minutes.default(AGAIN_AFTER_MIN),
  byMachine: flag.default(true),
  inExercises: flag.default(true),
  callers: list(configId.transform((id) => id as OfficeId)).default([]),
  leaders: someOf(leaderSchema, 'a list with at least one leader'),
});

const fieldOf = (raw: unknown, key: string): unknown =>
  typeof raw === 'object' && raw !== null ? Object.entries(raw).find(([name]) => name === key)?.[1] : undefined;
const idsIn = (found: readonly Found<unknown>[], key: string): readonly string[] =>
  found.flatMap(({ raw }) => {
    const id = fieldOf(raw, key);
    return typeof id === 'string' ? [id] : [];
  });

const leaderFaults = (files: CityFiles, { yaml, value }: Found<LeaderRule>): readonly ConfigFault[] => {
  if (value === null) return [];
  const districts = new Set((files.city?.value?.areas ?? []).map((area) => area.code));
  const called = colours.filter((colour) => value.reachWithinMin[colour] !== undefined);
  const firstAt = new Map<string, number>();
  return value.leaders.flatMap(({ id, area, from }, index) => {
    const first = firstAt.get(id);
    firstAt.set(id, first ?? index);
    const fault = (key: string, expected: string): ConfigFault => yaml.faultAt(['leaders', index, key], expected);
    return [
      ...(first === undefined
        ? []
        : [fault('id', `an id that no other leader has (line ${yaml.faultAt(['leaders', first, 'id'], '').line})`)]),
      ...(districts.size > 0 && !districts.has(area.slice(0, 6))
        ? [fault('area', 'the code of an area of city.yaml, or of a township in one')]
        : []),
      ...(called.includes(from) ? [] : [fault('from', `${called.join(', ')}: nobody is called for ${from}`)]),
    ];
  });
};

/** What `leaders.yaml` names of other files, and its leaders among themselves. */
export const leaderReferences = (files: CityFiles): readonly ConfigFault[] => {
  const { leaders, unread } = files;
  if (leaders?.value == null) return [];
  const { yaml, value } = leaders;
  const hazards = idsIn(files.hazards, 'code');
  const offices = idsIn(files.offices, 'id');
  return [
    ...value.hazards.flatMap((hazard, index) =>
      hazards.length === 0 || hazards.includes(hazard)
        ? []
        : [yaml.faultAt(['hazards', index], oneOf('the code of a hazard', hazards, hazard))],
    ),
    ...value.callers.flatMap((caller, index) =>
      unread.has('offices.yaml') || offices.includes(caller)
        ? []
        : [yaml.faultAt(['callers', index], oneOf('the id of an office', offices, caller))],
    ),
    ...leaderFaults(files, leaders),
  ];
};

/** A unit of the city of which nobody is called for a red signal, and numbers that two leaders have: one of them may be wrong. */
export const leaderWarnings = ({ city, leaders }: CityFiles): readonly ConfigFault[] => {
  if (leaders?.value == null) return [];
  const { yaml, value } = leaders;
  const known = new Set(value.leaders.map(({ area }) => area.slice(0, 6)));
  const without = (city?.value?.areas ?? []).filter((area) => !known.has(area.code));
  const owners = new Map<string, string>();
  const shared = value.leaders.flatMap(({ phone: number, name }, index) => {
    const owner = owners.get(number);
    owners.set(number, owner ?? name);
    return owner === undefined ? [] : [yaml.faultAt(['leaders', index, 'phone'], 'a number that no other leader has', owner)];
  });
  return [...without.map(({ name }) => yaml.faultAt(['leaders'], `a leader of ${name}`, 'none')), ...shared];
};
