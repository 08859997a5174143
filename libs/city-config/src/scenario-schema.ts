import { colours, levels, revisionKinds, steps, type AreaLevel, type OfficeId } from '@rainstorm/warning-model';
import { z } from 'zod';
import {
  code,
  configId,
  email,
  instant,
  line,
  list,
  oneOfWords,
  pattern,
  placeCode as areaCode,
  prose,
  record,
  someOf,
} from './schema-parts.js';

const ref = pattern(/^[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$/, 'a ref such as D3 or red-1');
const login = line('a login of demo-accounts.yaml');
const officeId = configId.transform((id) => id as OfficeId);
const wholeMin = z.int({ error: 'whole minutes, 0 or more' }).min(0, { error: 'whole minutes, 0 or more' });
const note = line().or(z.literal('')).default('');
const yesNo = z.boolean({ error: 'true or false' }).nullable().default(null);
const colour = oneOfWords(colours);
const level = oneOfWords(levels);

const answer = record({
  does: z.literal('answer'),
  afterMin: wholeMin,
  way: oneOfWords(['console', 'email-link']),
  officer: login,
  followUpAfterMin: wholeMin.nullable(),
  to: line(),
  note,
});
const silence = record({ does: z.literal('stay-silent') });
const conduct = z.discriminatedUnion('does', [answer, silence], { error: 'does: answer, or does: stay-silent' });

const officeBehaviour = record({
  office: officeId,
  usually: conduct,
  except: list(record({ ref, conduct })).default([]),
  phone: record({ afterMin: wholeMin, caller: login, result: oneOfWords(['received', 'no-answer', 'hung-up']), note })
    .nullable()
    .default(null),
});

const areaLevel = z.union(
  [
    areaCode.transform((plain): AreaLevel | string => plain),
    record({ areaCode, level: level.nullable().default(null), colour: colour.nullable().default(null) }).transform(
      (full): AreaLevel | string => full,
    ),
  ],
  { error: 'an area code of six or nine digits in quotes, or a map with areaCode, level, colour' },
);

const bulletin = {
  at: instant,
  ref,
  step: oneOfWords(steps).nullable().default(null),
  product: code,
  level: level.nullable().default(null),
  colour: colour.nullable().default(null),
  areas: someOf(areaLevel).nullable().default(null),
  expires: instant,
  text: record({ headline: line(), description: prose, instruction: prose }),
  draftedBy: login,
  reviewedBy: login.nullable(),
  signedBy: login,
  signAt: instant,
  publish: z.union([z.enum(['at-due', 'now']), instant], { error: 'at-due, now, or an instant as "YYYY-MM-DDThh:mm:ss+08:00"' }),
  countersigned: record({ by: login, at: instant }).nullable().default(null),
};

const decision = {
  do: z.literal('decide'),
  at: instant,
  by: login,
  decidedBy: line(),
  decidedAt: instant,
  announcedAt: instant.nullable().default(null),
  effectiveAt: instant.nullable().default(null),
  answers: someOf(ref, 'a list with the ref of at least one signal'),
  note,
};

export const actSchema = z.discriminatedUnion(
  'do',
  [
    record({ do: z.literal('open-episode'), at: instant, by: login }),
    record({
      do: z.literal('revise-onset'),
      at: instant,
      by: login,
      onset: instant,
      endsAt: instant.nullable().default(null),
      reason: line(),
    }),
    record({ do: z.literal('issue'), ...bulletin }),
    record({ do: z.literal('revise'), of: ref, revision: oneOfWords(revisionKinds), ...bulletin }),
    z.discriminatedUnion(
      'track',
      [
        record({
          ...decision,
          track: z.literal('warning-response'),
          suggested: colour.nullable().default(null),
          chosen: oneOfWords([...colours, 'none']),
        }),
        record({
          ...decision,
          track: z.literal('emergency-response'),
          suggested: level.nullable().default(null),
          chosen: oneOfWords([...levels, 'none']),
        }),
      ],
      { error: 'track: warning-response, or track: emergency-response' },
    ),
    record({
      do: z.literal('mail-server'),
      at: instant,
      until: instant,
      mode: oneOfWords(['temporary', 'permanent', 'down']),
      refuses: list(email),
    }),
    record({ do: z.literal('lift-episode'), at: instant, by: login, reason: line() }),
    record({ do: z.literal('waive'), at: instant, by: login, step: oneOfWords(steps), reason: line() }),
  ],
  { error: 'do: one of open-episode, revise-onset, issue, revise, decide, mail-server, lift-episode, waive' },
);

export const scenarioSchema = record({
  title: line(),
  titleEn: line(),
  startsAt: instant,
  endsAt: instant,
  history: list(record({ at: instant, zh: line(), en: line() })),
  episode: record({ hazard: code, title: line(), areas: someOf(areaCode), onset: instant, endsAt: instant }),
  offices: someOf(officeBehaviour),
  command: record({
    answersAfterMin: wholeMin,
    officers: someOf(record({ level: line(), login })),
    silent: list(record({ level: line(), refs: list(ref) })).default([]),
  }),
  acts: someOf(actSchema),
  expect: list(record({ ref, office: officeId, escalated: yesNo, late: yesNo, answeredByLevel: line().nullable().default(null) })).default(
    [],
  ),
  signalToDecision: list(record({ basis: ref, zh: line(), en: line(), signalAt: instant, decidedAt: instant })).default([]),
});

export type WrittenScenario = z.output<typeof scenarioSchema>;
export type WrittenAct = WrittenScenario['acts'][number];
