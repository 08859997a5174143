import { colours, decisionClockEnds, decisionClockStates } from '@rainstorm/warning-model';
import { z } from 'zod';
import { bulletin } from './bulletins.js';
import { duration, id, list, optionalId, optionalText, optionalTime, page, status, text, time } from './fields.js';

export const responseTrack = z.enum(['warning-response', 'emergency-response']);

/** What the command decided on the signals that it names; `episodeId` is null for signals without an episode. */
export const decision = z
  .object({
    id,
    episodeId: optionalId,
    track: responseTrack,
    suggested: optionalText,
    chosen: text,
    decidedAt: time,
    announcedAt: optionalTime,
    effectiveAt: optionalTime,
    answers: list(id),
    planVersion: text,
    decidedBy: text,
    recordedBy: text,
    recordedAt: time,
    note: text,
  })
  .meta({ id: 'Decision' });

/** A bulletin that a decision may name. */
const decisionBasis = bulletin
  .pick({ id: true, number: true, headline: true, kind: true, step: true, msgType: true, level: true, colour: true, sentAt: true })
  .meta({ id: 'DecisionBasis' });

/** `afterSignalMs`: from the first signal; null where none came before it. `answered`: what it names. */
const decisionDetail = decision
  .extend({ recordedByName: optionalText, afterSignalMs: duration.nullable(), answered: list(decisionBasis) })
  .meta({ id: 'DecisionDetail' });

export const decisionClock = z
  .object({
    id,
    bulletinId: id,
    firstId: id,
    colour: z.enum(colours),
    state: z.enum(decisionClockStates),
    startedAt: time,
    dueAt: time,
    endedAt: optionalTime,
    endedWhy: z.enum(decisionClockEnds).nullable(),
    endedByBulletinId: optionalId,
    decisionId: optionalId,
    closedBy: optionalText,
    closedByName: optionalText,
    closedReason: optionalText,
  })
  .meta({ id: 'DecisionClock' });

/** A signal that waits for a decision, with its clock. */
const undecidedSignal = z
  .object({
    clock: decisionClock,
    bulletin: decisionBasis,
    areaCodes: list(text),
    status,
    episodeId: optionalId,
    episodeTitle: optionalText,
  })
  .meta({ id: 'UndecidedSignal' });

/** Every signal without a decision, what a decision may name, and the newest decisions, with or without an episode. */
export const decisions = z
  .object({
    now: time,
    planVersion: text,
    waitingSince: optionalTime,
    waiting: list(undecidedSignal),
    bulletins: list(decisionBasis.extend({ status, episodeId: optionalId }).meta({ id: 'NamableBulletin' })),
    ...page(decisionDetail),
  })
  .meta({ id: 'Decisions' });

/** The decisions of one episode. */
export const episodeDecisions = z
  .object({
    now: time,
    planVersion: text,
    firstSignal: decisionBasis.nullable(),
    /** Since when the signal that has waited longest waits for a decision. */
    waitingSince: optionalTime,
    clocks: list(decisionClock),
    bulletins: list(decisionBasis),
    items: list(decisionDetail),
  })
  .meta({ id: 'EpisodeDecisions' });
export const recordedDecision = z.object({ decision }).meta({ id: 'RecordedDecision' });
export const closedDecisionClock = z.object({ clock: decisionClock }).meta({ id: 'ClosedDecisionClock' });
