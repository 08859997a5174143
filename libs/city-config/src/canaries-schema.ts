import { canaryChannels, isCanaryChannel, type CanaryPace, type CanaryRule } from '@rainstorm/warning-model';
import { z } from 'zod';
import type { CityFiles } from './city-files.js';
import type { ConfigFault } from './fault.js';
import { record } from './schema-parts.js';

const whole = (most: number, what: string) =>
  z
    .int({ error: `${what}, from 1 to ${most}` })
    .min(1, { error: `${what}, from 1 to ${most}` })
    .max(most, { error: `${what}, from 1 to ${most}` });

/** Three months: a way that is tested less often is not known to work. Three days: whoever answers later has not seen it. */
const pace: z.ZodType<CanaryPace> = record({
  everyDays: whole(92, 'whole days'),
  afterMissDays: whole(92, 'whole days'),
  answerWithinHours: whole(72, 'whole hours'),
});

/** `canaries.yaml`. A channel that is left out is not tested. */
export const canariesSchema: z.ZodType<CanaryRule> = record({
  maxADay: whole(1_000, 'whole tests'),
  maxADayPerAddress: whole(5, 'whole tests'),
  channels: record(Object.fromEntries(canaryChannels.map((kind) => [kind, pace.optional()]))),
}).superRefine(({ channels }, context) => {
  if (Object.values(channels).every((each) => each === undefined))
    context.addIssue({ code: 'custom', path: ['channels'], message: `at least one of ${canaryChannels.join(', ')}` });
});

/** So many tests a day keep the pace of every configured way. Fewer would be a promise that is not kept. */
export const canaryReferences = (files: CityFiles): readonly ConfigFault[] => {
  const { canaries, command } = files;
  if (canaries?.value == null || command?.value == null || files.unread.has('offices.yaml')) return [];
  const { yaml, value } = canaries;
  const contacts = [
    ...files.offices.flatMap((office) => office.value?.contacts ?? []),
    ...command.value.levels.flatMap((level) => level.contacts),
  ];
  const days = contacts.flatMap(({ channels }) =>
    channels.flatMap(({ kind }) => (isCanaryChannel(kind) ? (value.channels[kind]?.everyDays ?? []) : [])),
  );
  const needed = Math.ceil(days.reduce((sum, everyDays) => sum + 1 / everyDays, 0));
  return value.maxADay < needed
    ? [yaml.faultAt(['maxADay'], `at least ${needed}: ${days.length} ways could not be tested as often as promised`)]
    : [];
};
