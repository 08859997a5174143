import {
  bulletinKinds,
  carriesWords,
  colours,
  episodeSteps,
  steps,
  type Approval,
  type Area,
  type AreaGroup,
  type CadenceStep,
  type CallRule,
  type Hazard,
  type OnsetUpdateRule,
  type PatienceRule,
  type Product,
  type RevisionKind,
  type RevisionRule,
  type RevisionTemplate,
  type Township,
  type WeeklyRule,
  typedPlaces,
  unknownPlaces,
  usualCalls,
} from '@rainstorm/warning-model';
import { z } from 'zod';
import { unhurriedReceipt, urgentReceipt } from './receipt-schema.js';
import { roleWords, usualRolesApart } from './role-words.js';
import {
  areaCode,
  code,
  day,
  line,
  list,
  minutes,
  oneOfWords,
  pattern,
  prose,
  record,
  someOf,
  townshipCode,
  wallClock,
} from './schema-parts.js';
import { eventCode } from './cap-schema.js';
import { levelsSchema, signalsSchema } from './signals-schema.js';

const township: z.ZodType<Township> = record({ code: townshipCode, name: line(), nameEn: line() });
const area: z.ZodType<Area> = record({ code: areaCode, name: line(), nameEn: line(), townships: someOf(township).optional() });
const areaGroup: z.ZodType<AreaGroup> = record({ code, name: line(), nameEn: line(), areas: someOf(areaCode) });

const isZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};
const isWeekend = (text: string): boolean => [0, 6].includes(new Date(`${text}T00:00:00Z`).getUTCDay());

export const citySchema = record({
  code,
  name: line(),
  nameEn: line(),
  zone: line('an IANA time zone').refine(isZone, { error: 'an IANA time zone' }),
  areaCode,
  senderCode: pattern(/^\d{6}[0-9A-Z]{8}$/, "the bureau's 14 characters, in quotes"),
  areas: someOf(area),
  areaSuffix: line().optional(),
  timeForm: oneOfWords(['padded', 'plain']).optional(),
  areaGroups: list(areaGroup).default([]),
  posts: list(record({ name: line(), nameEn: line() })).default([]),
  holidays: list(day),
  workingWeekends: list(day.refine(isWeekend, { error: 'a Saturday or a Sunday' })),
});

const deskReminders = list(minutes, 'a list of minutes before due').refine(
  (all) => all.every((value, index) => index === 0 || value < (all[index - 1] ?? 0)),
  {
    error: 'minutes before due, the nearest last',
  },
);

const cadenceStep: z.ZodType<CadenceStep> = record({
  step: oneOfWords(episodeSteps),
  opensBeforeOnsetMin: minutes,
  dueBeforeOnsetMin: minutes,
  graceMin: minutes,
  deskRemindersBeforeDueMin: deskReminders,
  receipt: unhurriedReceipt,
}).superRefine((step, context) => {
  const window = step.opensBeforeOnsetMin - step.dueBeforeOnsetMin;
  if (window <= 0)
    context.addIssue({
      code: 'custom',
      path: ['opensBeforeOnsetMin'],
      message: `more minutes than dueBeforeOnsetMin (${step.dueBeforeOnsetMin})`,
    });
  const [first] = step.deskRemindersBeforeDueMin;
  if (window > 0 && first !== undefined && first > window) {
    context.addIssue({
      code: 'custom',
      path: ['deskRemindersBeforeDueMin', 0],
      message: `at most ${window} minutes: the slot is not open earlier`,
    });
  }
  if (step.graceMin > step.dueBeforeOnsetMin) {
    context.addIssue({
      code: 'custom',
      path: ['graceMin'],
      message: `at most ${step.dueBeforeOnsetMin} minutes: the grace would outlast the onset`,
    });
  }
});

const cadence = list(cadenceStep).superRefine((all, context) => {
  all.forEach((step, index) => {
    const before = all[index - 1];
    if (before === undefined || all.findIndex((other) => other.step === step.step) !== index) return;
    if (step.dueBeforeOnsetMin >= before.dueBeforeOnsetMin) {
      context.addIssue({
        code: 'custom',
        path: [index, 'dueBeforeOnsetMin'],
        message: `fewer minutes than ${before.step} (${before.dueBeforeOnsetMin}): widest first`,
      });
    } else if (before.graceMin >= before.dueBeforeOnsetMin - step.dueBeforeOnsetMin) {
      context.addIssue({ code: 'custom', path: [index - 1, 'graceMin'], message: `an end of the grace before ${step.step} is due` });
    }
  });
});

export const hazardSchema: z.ZodType<Hazard> = record({
  code,
  name: line(),
  nameEn: line(),
  event: line(),
  eventCode: eventCode.optional(),
  steps: cadence,
  signals: signalsSchema,
  levels: levelsSchema.optional(),
  express: urgentReceipt,
});

export const weeklySchema: z.ZodType<WeeklyRule> = record({
  step: oneOfWords(['W']),
  isoWeekday: z
    .int({ error: 'an ISO weekday, 1 (Monday) to 7' })
    .min(1, { error: 'an ISO weekday, 1 (Monday) to 7' })
    .max(7, { error: 'an ISO weekday, 1 (Monday) to 7' }),
  opensAt: wallClock,
  dueAt: wallClock,
  graceMin: minutes,
  deskRemindersBeforeDueMin: deskReminders,
  receipt: unhurriedReceipt,
}).refine(({ opensAt, dueAt }) => opensAt < dueAt, { path: ['opensAt'], error: 'a time before dueAt' });

export const onsetUpdateSchema: z.ZodType<OnsetUpdateRule> = record({
  dueAfterMin: minutes,
  graceMin: minutes,
  deskRemindersBeforeDueMin: deskReminders,
}).superRefine(({ dueAfterMin, deskRemindersBeforeDueMin: [first] }, context) => {
  if (first !== undefined && first > dueAfterMin)
    context.addIssue({
      code: 'custom',
      path: ['deskRemindersBeforeDueMin', 0],
      message: `at most ${dueAfterMin} minutes: it is not owed earlier`,
    });
});

/** The word comes before the deadline, while somebody can still telephone; and never before the first tries. */
const share = (least: number, most: number): z.ZodInt => {
  const error = `whole percent, ${least} to ${most}`;
  return z.int({ error }).min(least, { error }).max(most, { error });
};
const callRule: z.ZodType<CallRule> = record({
  most: z
    .int({ error: 'a whole number, 1 to 10' })
    .min(1, { error: 'a whole number, 1 to 10' })
    .max(10, { error: 'a whole number, 1 to 10' }),
  withinSec: z
    .int({ error: 'whole seconds, 60 to 3600' })
    .min(60, { error: 'whole seconds, 60 to 3600' })
    .max(3_600, { error: 'whole seconds, 60 to 3600' }),
});
export const patienceSchema: z.ZodType<PatienceRule & { readonly calls: CallRule }> = record({
  standbyAfterPercent: share(5, 80),
  unreachableAfterPercent: share(10, 90),
  calls: callRule.default(usualCalls),
}).refine(({ standbyAfterPercent, unreachableAfterPercent }) => standbyAfterPercent < unreachableAfterPercent, {
  path: ['standbyAfterPercent'],
  error: 'fewer percent than unreachableAfterPercent: the standby contacts are tried first',
});

const closing: Readonly<Record<string, string>> = { '{{': 'every {{ closed by }}', '[[': 'every [[ closed by ]], and none within another' };
const template = (text: z.ZodType<string>): z.ZodType<string> =>
  text.superRefine((value, context) => {
    for (const name of unknownPlaces(value)) {
      context.addIssue({ code: 'custom', message: closing[name] ?? `only known places: {{${name}}} is none` });
    }
  });

const revisionText = { headline: template(line()), instruction: template(prose).nullable().default(null) };
const revisionTemplate: z.ZodType<RevisionTemplate> = record({ ...revisionText, description: template(prose) });
/** Only a signal may be revised in the words of its first issue: they name the act. */
const signalRevision: z.ZodType<RevisionTemplate> = record({ ...revisionText, description: template(prose).nullable().default(null) });
const revisionRule: z.ZodType<RevisionRule> = record({
  text: revisionTemplate,
  signal: signalRevision.nullable().default(null),
  episode: revisionTemplate.nullable().default(null),
  receipt: urgentReceipt.nullable().default(null),
});
const eachRevision = {
  continue: revisionRule,
  upgrade: revisionRule,
  downgrade: revisionRule,
  'material-correction': revisionRule,
  'minor-correction': revisionRule,
  extend: revisionRule,
  lift: revisionRule,
  retract: revisionRule,
} satisfies Record<RevisionKind, z.ZodType<RevisionRule>>;
/** One entry for each kind of revision, so that none is published with the words of what it revises. */
export const revisionsSchema: z.ZodType<Readonly<Record<RevisionKind, RevisionRule>>> = record(eachRevision);

const numberPattern = line('a number pattern such as 郑气预报〔{year}〕{n}号')
  .regex(/^[^{}]*(\{year\}[^{}]*)?\{n\}[^{}]*$/, { error: 'a number pattern with {n} once, and before it at most one {year}' })
  .regex(/^[^/\\<>]*$/, { error: 'a number pattern without / \\ < >' });

const otherSender = line().optional();
const senderBy = record({
  ...{ IV: otherSender, III: otherSender, II: otherSender, I: otherSender },
  ...{ blue: otherSender, yellow: otherSender, orange: otherSender, red: otherSender },
});

const textTemplate = record({ headline: template(line()), description: template(prose), instruction: template(prose) });
const defaults = z.partialRecord(z.enum(typedPlaces, { error: 'a place that the forecaster fills in' }), template(prose));
const act = template(line());
const actions = record({ issue: act, continue: act, upgrade: act, downgrade: act, lift: act });

export const productSchema: z.ZodType<Product> = record({
  code,
  title: pattern(/^《[^《》\n]+》$/, 'a title in 《》'),
  titleEn: line(),
  kind: oneOfWords(bulletinKinds),
  steps: list(oneOfWords(steps)),
  hazards: someOf(code),
  sender: line(),
  senderBy: senderBy.optional(),
  carries: oneOfWords(carriesWords),
  number: numberPattern,
  exerciseNumber: numberPattern,
  template: textTemplate,
  actions: actions.optional(),
  defaults: defaults.optional(),
  validMin: minutes.optional(),
}).superRefine((product, context) => {
  const fault = (key: string, message: string): void => context.addIssue({ code: 'custom', path: [key], message });
  if (product.kind === 'scheduled' && product.steps.length === 0) fault('steps', 'at least one step for a scheduled product');
  if (product.kind !== 'scheduled' && product.steps.length > 0) fault('steps', `no step for a product of kind ${product.kind}`);
  if (product.kind === 'signal' && product.carries !== 'colour') fault('carries', 'colour for a signal');
  if (product.kind === 'signal' && product.actions === undefined) fault('actions', 'what each act of a signal says');
  if (!/演练|exercise/i.test(product.exerciseNumber)) fault('exerciseNumber', 'a number that says 演练');
});

export const approvalSchema: z.ZodType<Approval> = record({
  emergencySteps: list(oneOfWords(steps)),
  emergencyColours: list(oneOfWords(colours)),
  countersignWithinMin: minutes,
  tokensMayApprove: z.boolean({ error: 'true or false' }).default(false),
  tokenMostDays: z
    .int({ error: 'a number of days' })
    .min(1, { error: 'at least one day' })
    .max(3_660, { error: 'at most ten years' })
    .default(366),
  rolesApart: list(list(oneOfWords(roleWords))).default(usualRolesApart),
});
