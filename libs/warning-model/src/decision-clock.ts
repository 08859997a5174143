import type { AreaLevel, BulletinContent } from './bulletin.js';
import { SHORTEST_RECEIPT_MIN } from './deadlines.js';
import type { BulletinId, DecisionClockId } from './ids.js';
import { earlier, later, minutesAfter } from './time-zone.js';
import { colours, type BulletinKind, type Colour, type MsgType, type RevisionKind, type Step } from './vocabulary.js';

export const decisionClockStates = ['running', 'overdue', 'decided', 'ended', 'closed'] as const;
export type DecisionClockState = (typeof decisionClockStates)[number];

/**
 * The life of one signal's wait for the command's decision (article 5). `decided`: a decision names it. `ended`: it was superseded, lifted or
 * retracted, or its exercise was aborted; it runs again if what superseded it is retracted. `closed`: a named officer closed it with a reason.
 * A decision that is recorded late still answers the signal that it names.
 */
export const decisionClockTransitions = {
  running: ['overdue', 'decided', 'ended', 'closed'],
  overdue: ['decided', 'ended', 'closed'],
  decided: [],
  ended: ['running', 'decided'],
  closed: ['decided'],
} as const satisfies Record<DecisionClockState, readonly DecisionClockState[]>;

/** The signal still waits for a decision, before the deadline (`running`) or after it (`overdue`). */
export const openDecisionClockStates = ['running', 'overdue'] as const satisfies readonly DecisionClockState[];

/** Why a clock ended without a decision. */
export const decisionClockEnds = ['superseded', 'lifted', 'retracted', 'expired', 'exercise-aborted'] as const;
export type DecisionClockEnd = (typeof decisionClockEnds)[number];

export interface DecisionClock {
  readonly id: DecisionClockId;
  /** The signal that waits. */
  readonly bulletinId: BulletinId;
  /** Its first issue. One issue and its revisions have at most one open clock. */
  readonly firstId: BulletinId;
  /** The gravest colour in any of its areas. It decides the deadline. */
  readonly colour: Colour;
  readonly state: DecisionClockState;
  /** The publication of the signal. */
  readonly startedAt: Date;
  readonly dueAt: Date;
}

type Coloured = Pick<BulletinContent, 'colour' | 'areas'>;

/** The gravest colour of a bulletin, in its main field or in any area; null without any. */
export const gravestColour = ({ colour, areas }: Coloured): Colour | null => {
  const found = [colour, ...areas.map((area) => area.colour)].flatMap((one) => (one === null ? [] : [colours.indexOf(one)]));
  return found.length === 0 ? null : (colours[Math.max(...found)] ?? null);
};

/**
 * Whether a bulletin carries a warning signal: 预警信号, and the 3-hour forecast with a colour, which carries the signal (docs/mechanism.md). A
 * report of another step may carry a colour too, and is no signal.
 */
export const carriesSignal = (bulletin: Coloured & { readonly kind: BulletinKind; readonly step: Step | null }): boolean =>
  gravestColour(bulletin) !== null && (bulletin.kind === 'signal' || (bulletin.kind === 'scheduled' && bulletin.step === 'H3'));

const areaGravity = ({ colour, areas }: Coloured): ReadonlyMap<string, number> =>
  new Map(areas.map((area: AreaLevel) => [area.areaCode, colours.indexOf(area.colour ?? colour ?? 'blue')]));

/** Graver in some area, or in an area that `before` names neither itself nor with its city. */
const isGraverOrWider = (revised: Coloured, before: Coloured): boolean => {
  const gravity = (content: Coloured): number => colours.indexOf(gravestColour(content) ?? 'blue');
  const known = areaGravity(before);
  const had = (code: string): number => known.get(code) ?? known.get(`${code.slice(0, 4)}00`) ?? -1;
  return gravity(revised) > gravity(before) || [...areaGravity(revised)].some(([code, grave]) => grave > had(code));
};

export type ClockChange =
  /** No clock of this issue changes. */
  | { readonly type: 'none' }
  /** The open clock ends, and none starts. */
  | { readonly type: 'end'; readonly why: DecisionClockEnd }
  /** The open clock ends, and that of the bulletin before runs again, if nothing else ended it. */
  | { readonly type: 'resume-previous' }
  /** The open clock, if any, ends as superseded, and the new signal's starts. */
  | { readonly type: 'start'; readonly dueAt: Date };

export interface PublishedSignal extends Coloured {
  readonly kind: BulletinKind;
  readonly step: Step | null;
  readonly msgType: MsgType;
  readonly revisionKind: RevisionKind | null;
  readonly sentAt: Date;
}

/**
 * What the publication of a bulletin does to the decision clock of its issue. A new signal (first issue, 继续发布, 升级, 延长有效期), and any revision that
 * is graver or wider, gets its own clock with its own full limit. Another revision (降级, 更正) goes on waiting where its predecessor still
 * waited, until the nearer of the two deadlines, at least two minutes from now; where the predecessor was decided, it owes nothing.
 * `openDueAt`: the deadline of the open clock of its issue; null without one. `withinMin`: minutes for a decision on each colour.
 */
export const clockChange = (
  bulletin: PublishedSignal,
  previous: Coloured | null,
  openDueAt: Date | null,
  withinMin: Readonly<Record<Colour, number>>,
): ClockChange => {
  if (bulletin.revisionKind === 'retract') return { type: 'resume-previous' };
  if (bulletin.msgType === 'cancel') return { type: 'end', why: 'lifted' };
  const colour = gravestColour(bulletin);
  if (colour === null || !carriesSignal(bulletin)) return openDueAt === null ? { type: 'none' } : { type: 'end', why: 'superseded' };
  const own = minutesAfter(bulletin.sentAt, withinMin[colour]);
  const isNew = bulletin.revisionKind === null || ['continue', 'upgrade', 'extend'].includes(bulletin.revisionKind);
  if (isNew || previous === null || isGraverOrWider(bulletin, previous)) return { type: 'start', dueAt: own };
  if (openDueAt === null) return { type: 'none' };
  return { type: 'start', dueAt: earlier(own, later(openDueAt, minutesAfter(bulletin.sentAt, SHORTEST_RECEIPT_MIN))) };
};

/** The deadline of a clock that runs again: the old one, or two minutes from now where it has passed. */
export const resumedDueAt = ({ dueAt }: Pick<DecisionClock, 'dueAt'>, now: Date): Date =>
  later(dueAt, minutesAfter(now, SHORTEST_RECEIPT_MIN));

/** Of these clocks, since when the signal that has waited longest waits; null where none is open. */
export const waitingSince = (clocks: readonly Pick<DecisionClock, 'state' | 'startedAt'>[]): Date | null => {
  const open = clocks.filter(({ state }) => (openDecisionClockStates as readonly DecisionClockState[]).includes(state));
  return open.reduce<Date | null>((first, { startedAt }) => (first === null || startedAt < first ? startedAt : first), null);
};

export type DecisionRefusal =
  | { readonly type: 'no-signal-named' }
  | { readonly type: 'decision-in-the-future' }
  | { readonly type: 'decided-before-signal'; readonly number: string };

/** A decision names what it answers, and is made after the publication of all of it and not in the future. */
export const checkDecision = (
  decidedAt: Date,
  named: readonly { readonly number: string; readonly sentAt: Date }[],
  now: Date,
): DecisionRefusal | null => {
  if (named.length === 0) return { type: 'no-signal-named' };
  if (decidedAt > now) return { type: 'decision-in-the-future' };
  const unborn = named.find(({ sentAt }) => decidedAt < sentAt);
  return unborn === undefined ? null : { type: 'decided-before-signal', number: unborn.number };
};
