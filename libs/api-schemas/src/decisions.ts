import { z } from 'zod';
import { bulletin } from './bulletins.js';
import { duration, id, list, optionalId, optionalText, optionalTime, text, time } from './fields.js';

export const responseTrack = z.enum(['warning-response', 'emergency-response']);

/** What the command decided on a signal. */
export const decision = z
  .object({
    id,
    episodeId: id,
    track: responseTrack,
    suggested: optionalText,
    chosen: text,
    decidedAt: time,
    announcedAt: optionalTime,
    effectiveAt: optionalTime,
    basisBulletinId: optionalId,
    planVersion: text,
    decidedBy: text,
    recordedBy: text,
    recordedAt: time,
    note: text,
  })
  .meta({ id: 'Decision' });

/** `afterSignalMs`: from the first signal; null where none came before it. */
const decisionDetail = decision.extend({ recordedByName: optionalText, afterSignalMs: duration.nullable() }).meta({ id: 'DecisionDetail' });

/** The bulletin that a decision rests on. */
const decisionBasis = bulletin
  .pick({ id: true, number: true, headline: true, kind: true, step: true, msgType: true, level: true, colour: true, sentAt: true })
  .meta({ id: 'DecisionBasis' });

/** The decisions of one episode. */
export const episodeDecisions = z
  .object({
    now: time,
    planVersion: text,
    firstSignal: decisionBasis.nullable(),
    /** Since when a signal is in force that no decision has followed. */
    waitingSince: optionalTime,
    bulletins: list(decisionBasis),
    items: list(decisionDetail),
  })
  .meta({ id: 'EpisodeDecisions' });
export const recordedDecision = z.object({ decision }).meta({ id: 'RecordedDecision' });
