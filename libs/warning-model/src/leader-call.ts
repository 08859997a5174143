import { areasMeet } from './area-cover.js';
import type { AreaLevel } from './bulletin.js';
import type { CallEnd } from './call.js';
import { carriesSignal } from './decision-clock.js';
import { SHORTEST_RECEIPT_MIN } from './deadlines.js';
import type { BulletinId, ContactId, LeaderCallId, LeaderCallRoundId, OfficeId } from './ids.js';
import { earlier, later, minutesAfter } from './time-zone.js';
import { colours, type BulletinKind, type Colour, type Status, type Step } from './vocabulary.js';

/** 叫应对象: a leader of a district or township who is telephoned for a signal. */
export interface Leader {
  readonly id: ContactId;
  readonly name: string;
  readonly post: string;
  /** Six digits of a district, or nine of a township. */
  readonly area: string;
  /** Digits only (`isCallable`). */
  readonly phone: string;
  /** The mildest colour for which this leader is called. */
  readonly from: Colour;
}

/** 叫应: who is called for which colour, and until when each must be reached or stand on the list of the command. */
export interface LeaderRule {
  readonly hazards: readonly string[];
  /** Minutes from the publication. For a colour that is missing here nobody is called. */
  readonly reachWithinMin: { readonly [One in Colour]?: number | undefined };
  /** A signal that is continued calls again whoever was reached longer ago than this. */
  readonly againAfterMin: number;
  /** Whether a machine calls too, or only persons from the list. */
  readonly byMachine: boolean;
  /** Whether an exercise calls them, with its marks. */
  readonly inExercises: boolean;
  /** The offices that work on the list beside the command. */
  readonly callers: readonly OfficeId[];
  readonly leaders: readonly Leader[];
}

export const leaderCallRoundStates = ['running', 'overdue', 'completed', 'ended', 'closed'] as const;
export type LeaderCallRoundState = (typeof leaderCallRoundStates)[number];

/**
 * The life of the calls for one signal. `overdue`: somebody was not reached in time and stands on the list of the command. `completed`: all were
 * reached. `ended`: the signal was replaced, lifted, retracted or has expired, or its exercise was aborted. `closed`: a named officer of the
 * command took the list over with a reason. What was recorded by mistake makes a completed round go on.
 */
export const leaderCallRoundTransitions = {
  running: ['overdue', 'completed', 'ended'],
  overdue: ['completed', 'ended', 'closed'],
  completed: ['running', 'overdue'],
  ended: [],
  closed: ['completed'],
} as const satisfies Record<LeaderCallRoundState, readonly LeaderCallRoundState[]>;
/** Somebody is still called. */
export const openLeaderCallRoundStates = ['running', 'overdue'] as const satisfies readonly LeaderCallRoundState[];

export const leaderCallStates = ['open', 'reached', 'listed', 'ended'] as const;
export type LeaderCallState = (typeof leaderCallStates)[number];

/** The life of one leader's call: `listed` was not reached in time and stands on the list of the command. `ended` was not reached, and need not be any more. */
export const leaderCallTransitions = {
  open: ['reached', 'listed', 'ended'],
  listed: ['reached', 'ended'],
  reached: ['open', 'listed'],
  ended: [],
} as const satisfies Record<LeaderCallState, readonly LeaderCallState[]>;
/** Not reached, and still to be. */
export const owedLeaderCallStates = ['open', 'listed'] as const satisfies readonly LeaderCallState[];

export const leaderCallEnds = ['superseded', 'lifted', 'retracted', 'expired', 'exercise-aborted'] as const;
export type LeaderCallEnd = (typeof leaderCallEnds)[number];

/** How one telephone call to a leader went, by a person or a machine. Only `answered` (已叫应) reaches. `mistaken` takes back what was recorded before. */
export const leaderCallOutcomes = [
  'answered',
  'hung-up',
  'no-answer',
  'busy',
  'switched-off',
  'wrong-number',
  'no-key',
  'failed',
  'mistaken',
] as const;
export type LeaderCallOutcome = (typeof leaderCallOutcomes)[number];

/** What a person who telephoned can say. */
export const spokenOutcomes = [
  'answered',
  'hung-up',
  'no-answer',
  'busy',
  'switched-off',
  'wrong-number',
] as const satisfies readonly LeaderCallOutcome[];
export type SpokenOutcome = (typeof spokenOutcomes)[number];

const ofMachine: Readonly<Record<CallEnd, LeaderCallOutcome>> = {
  acknowledged: 'answered',
  'wrong-key': 'no-key',
  'no-key': 'no-key',
  'hung-up': 'hung-up',
  voicemail: 'no-answer',
  busy: 'busy',
  'no-answer': 'no-answer',
  'switched-off': 'switched-off',
  'not-a-number': 'wrong-number',
  failed: 'failed',
};
/** How a call by machine went. Only the key counts as answered. */
export const outcomeOfCall = (end: CallEnd): LeaderCallOutcome => ofMachine[end];

/** One call that was made, or one correction. */
export interface LeaderCallAttempt {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly way: 'machine' | 'person';
  readonly outcome: LeaderCallOutcome;
  readonly note: string;
  readonly by: string;
  readonly byName: string;
}

export interface LeaderCallRound {
  readonly id: LeaderCallRoundId;
  readonly bulletinId: BulletinId;
  /** The first issue of the signal. One issue and its revisions have at most one open round. */
  readonly firstId: BulletinId;
  readonly status: Status;
  readonly colour: Colour;
  readonly state: LeaderCallRoundState;
  readonly startedAt: Date;
  /** The last deadline of its calls. */
  readonly dueAt: Date;
}

export interface LeaderCall {
  readonly id: LeaderCallId;
  readonly roundId: LeaderCallRoundId;
  readonly leaderId: ContactId;
  readonly name: string;
  readonly post: string;
  readonly area: string;
  readonly areaName: string;
  readonly phone: string;
  readonly colour: Colour;
  readonly state: LeaderCallState;
  readonly dueAt: Date;
  readonly attempts: readonly LeaderCallAttempt[];
}

/** The signal that leaders are called for. */
export interface CalledSignal {
  readonly kind: BulletinKind;
  readonly step: Step | null;
  readonly hazard: string | null;
  readonly colour: Colour | null;
  readonly areas: readonly AreaLevel[];
  readonly sentAt: Date;
  readonly status: Status;
}

export interface OwedLeaderCall {
  readonly leader: Leader;
  readonly colour: Colour;
  readonly dueAt: Date;
}

const gravity = (colour: Colour): number => colours.indexOf(colour);

/** The gravest colour that a signal has for a place; null where it does not concern the place. */
export const colourAt = ({ colour, areas }: Pick<CalledSignal, 'colour' | 'areas'>, place: string): Colour | null => {
  const found = areas.flatMap((area) => (areasMeet(area.areaCode, place) ? [area.colour ?? colour].filter((each) => each !== null) : []));
  return found.sort((one, other) => gravity(other) - gravity(one))[0] ?? null;
};

/** What an earlier round of the same signal says of a leader. */
export interface EarlierLeaderCall {
  readonly leaderId: ContactId;
  readonly colour: Colour;
  readonly state: LeaderCallState;
  readonly dueAt: Date;
  readonly reachedAt: Date | null;
}

/**
 * Who must be called for a signal, and until when. `before`: the calls of its earlier rounds. Whoever was reached for this colour or a graver one is not
 * called again, unless that was more than `againAfterMin` ago. Who still had to be reached keeps the nearer deadline, at least two minutes from `now`.
 */
export const leadersToCall = (
  rule: LeaderRule,
  signal: CalledSignal,
  before: readonly EarlierLeaderCall[],
  now: Date,
): readonly OwedLeaderCall[] => {
  if (signal.hazard === null || !rule.hazards.includes(signal.hazard) || !carriesSignal(signal)) return [];
  if (signal.status === 'exercise' && !rule.inExercises) return [];
  return rule.leaders.flatMap((leader) => {
    const colour = colourAt(signal, leader.area);
    const withinMin = colour === null ? undefined : rule.reachWithinMin[colour];
    if (colour === null || withinMin === undefined || gravity(colour) < gravity(leader.from)) return [];
    const own = before.filter(({ leaderId, colour: called }) => leaderId === leader.id && gravity(called) >= gravity(colour));
    const isReached = own.some(
      ({ state, reachedAt }) => state === 'reached' && reachedAt !== null && minutesAfter(reachedAt, rule.againAfterMin) > now,
    );
    if (isReached) return [];
    const owed = own.filter(({ state }) => state === 'open' || state === 'listed').map(({ dueAt }) => dueAt);
    const full = minutesAfter(now, withinMin);
    const dueAt = owed.reduce((nearest, due) => earlier(nearest, later(due, minutesAfter(now, SHORTEST_RECEIPT_MIN))), full);
    return [{ leader, colour, dueAt }];
  });
};

/** What a list shows at a glance. `waiting` are neither reached nor listed yet. */
export interface LeaderCallCounts {
  readonly total: number;
  readonly reached: number;
  readonly waiting: number;
  readonly listed: number;
}
export const noLeaderCalls: LeaderCallCounts = { total: 0, reached: 0, waiting: 0, listed: 0 };
