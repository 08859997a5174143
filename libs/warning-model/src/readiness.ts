import { canReach } from './channel-capabilities.js';
import type { City, EscalationLevel, Office } from './city.js';
import { answerDueAt, firstPosition } from './escalation-policy.js';
import { planDispatches, planLevel, receiversOf, type PlannedDispatch, type PublicationFacts } from './plan-dispatches.js';
import { receiptRuleOf, type Graded } from './receipt-rule.js';
import { contactsAt, type Rosters } from './roster/contacts-at.js';
import { bulletinKinds, type BulletinKind, type Colour } from './vocabulary.js';
import type { WayToContact } from './ways-at-once.js';

/** "If this were published": a bulletin of one hazard and colour, for the whole city. */
export interface ReadinessQuestion {
  /** Code of a hazard of the city. */
  readonly hazard: string;
  readonly colour: Colour;
  /** A signal, if not given. */
  readonly kind?: BulletinKind | undefined;
}

/** `reached`: somebody is told who can answer. `notified-only`: only group chats or systems that prove nobody. `nobody`: the command is told instead. */
export const reaches = ['reached', 'notified-only', 'nobody'] as const;
export type Reach = (typeof reaches)[number];

export interface ReadyLevel {
  /** From 0. */
  readonly index: number;
  readonly level: EscalationLevel;
  readonly ways: readonly WayToContact[];
  readonly reach: Reach;
  /** Until when it would have to answer. */
  readonly dueAt: Date;
}

/** 就绪度: what a publication at this instant does. */
export interface Readiness {
  readonly dispatches: readonly PlannedDispatch[];
  /** Each level as it would be told when its turn comes, by the deadlines of this question. */
  readonly levels: readonly ReadyLevel[];
}

export const reachOf = (ways: readonly WayToContact[]): Reach => {
  if (ways.length === 0) return 'nobody';
  return ways.some(({ channel }) => canReach(channel.kind)) ? 'reached' : 'notified-only';
};

/** The publication that the question asks about. */
export const askedPublication = (
  { areaCode }: Pick<City, 'areaCode'>,
  { hazard, colour, kind = 'signal' }: ReadinessQuestion,
  sentAt: Date,
): PublicationFacts => ({
  kind,
  hazard,
  step: null,
  level: null,
  colour,
  areas: [{ areaCode, level: null, colour: null }] satisfies Graded['areas'],
  msgType: 'alert',
  sentAt,
});

/**
 * The gravest question for each office: the red signal of the first hazard that it receives, or what else it receives of it. Each office is in one
 * of them, and an office that receives nothing in none.
 */
export const gravestQuestions = (city: City): readonly { readonly question: ReadinessQuestion; readonly offices: readonly Office[] }[] => {
  const asked = new Set<Office>();
  const kinds = [...bulletinKinds].sort((one, other) => Number(other === 'signal') - Number(one === 'signal'));
  return kinds.flatMap((kind) =>
    city.hazards.flatMap(({ code: hazard }) => {
      const question: ReadinessQuestion = { hazard, colour: 'red', kind };
      const offices = receiversOf(city, askedPublication(city, question, new Date(0))).filter((office) => !asked.has(office));
      for (const office of offices) asked.add(office);
      return offices.length === 0 ? [] : [{ question, offices }];
    }),
  );
};

/**
 * Who is reached, and how, if the signal of the question is published at `at`. By `planDispatches`, as a publication does it. Throws on a hazard
 * that the city does not have.
 */
export const readinessAt = (city: City, rosters: Rosters, question: ReadinessQuestion, at: Date): Readiness => {
  const contacts = contactsAt(city, rosters, at);
  const bulletin = askedPublication(city, question, at);
  const rule = receiptRuleOf(city, bulletin, [city.areaCode]);
  const levels = contacts.levels.map((level, index): ReadyLevel => {
    // A level that has nobody is passed over: its own ways are asked for, and not those of the next one.
    const planned = planLevel(contacts.levels, { ...firstPosition, level: index }, rule, at);
    const ways = planned.position.level === index ? planned.ways : [];
    return { index, level, ways, reach: reachOf(ways), dueAt: answerDueAt(at, rule, level) };
  });
  return { dispatches: planDispatches(city, bulletin, contacts), levels };
};
