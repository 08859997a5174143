import { z } from 'zod';
import { list } from '../wire.js';

const episode = z
  .object({
    id: z.string(),
    hazard: z.string(),
    title: z.string(),
    status: z.enum(['actual', 'exercise']),
    exerciseNote: z.string().nullable(),
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

const decision = z
  .object({
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
  })
  .meta({ id: 'Decision' });

export const episodes = z.object({ items: list(episode) }).meta({ id: 'Episodes' });
export const decisions = z.object({ items: list(decision) }).meta({ id: 'Decisions' });
export const recordedDecision = z.object({ decision }).meta({ id: 'RecordedDecision' });
