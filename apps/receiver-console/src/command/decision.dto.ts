import { z } from 'zod';
import { bulletin } from '../inbox/bulletin.dto.js';
import { list } from '../wire.js';

const episode = z
  .object({
    id: z.string(),
    hazard: z.string(),
    title: z.string(),
    status: z.enum(['actual', 'exercise']),
    exerciseNote: z.string().nullable(),
    leadFactor: z.int().nullable(),
    areas: list(z.string()),
    onset: z.date(),
    endsAt: z.date(),
    state: z.enum(['open', 'lifted', 'closed']),
    revision: z.int(),
    openedBy: z.string(),
    openedAt: z.date(),
    endedAt: z.date().nullable(),
    endedReason: z.string().nullable(),
  })
  .meta({ id: 'Episode' });

export const responseTrack = z.enum(['warning-response', 'emergency-response']);

const row = z.object({
  id: z.string(),
  episodeId: z.string(),
  track: responseTrack,
  suggested: z.string().nullable(),
  chosen: z.string(),
  decidedAt: z.date(),
  announcedAt: z.date().nullable(),
  effectiveAt: z.date().nullable(),
  basisBulletinId: z.string().nullable(),
  planVersion: z.string(),
  decidedBy: z.string(),
  recordedBy: z.string(),
  recordedAt: z.date(),
  note: z.string(),
});
const decision = row.meta({ id: 'Decision' });

/** `afterSignalMs`: from the first signal; null where none came before it. */
const madeDecision = row.extend({ recordedByName: z.string().nullable(), afterSignalMs: z.int().nullable() }).meta({ id: 'MadeDecision' });

const { id, number, headline, kind, step, msgType, level, colour, sentAt } = bulletin.shape;
const basis = z.object({ id, number, headline, kind, step, msgType, level, colour, sentAt }).meta({ id: 'DecisionBasis' });

export const episodes = z.object({ items: list(episode) }).meta({ id: 'Episodes' });
export const decisions = z
  .object({
    now: z.date(),
    planVersion: z.string(),
    firstSignal: basis.nullable(),
    /** Since when a signal is in force that no decision has followed. */
    waitingSince: z.date().nullable(),
    bulletins: list(basis),
    items: list(madeDecision),
  })
  .meta({ id: 'Decisions' });
export const recordedDecision = z.object({ decision }).meta({ id: 'RecordedDecision' });
