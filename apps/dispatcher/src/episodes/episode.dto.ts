import { episodeStates, steps } from '@rainstorm/warning-model';
import { z } from 'zod';
import { plannedSlot, slot } from '../cadence/slot.dto.js';
import { bulletin } from '../issuance/bulletin-row.dto.js';
import { list } from '../wire.js';

export const episode = z
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
    state: z.enum(episodeStates),
    revision: z.int(),
    openedBy: z.string(),
    openedAt: z.date(),
    endedAt: z.date().nullable(),
    endedReason: z.string().nullable(),
  })
  .meta({ id: 'Episode' });
export const episodes = z.object({ items: list(episode) }).meta({ id: 'Episodes' });

const onsetRevision = z
  .object({
    id: z.string(),
    episodeId: z.string(),
    revision: z.int(),
    fromOnset: z.date(),
    toOnset: z.date(),
    endsAt: z.date(),
    reason: z.string(),
    revisedBy: z.string(),
    revisedAt: z.date(),
  })
  .meta({ id: 'OnsetRevision' });

const decision = z
  .object({
    id: z.string(),
    episodeId: z.string(),
    track: z.enum(['warning-response', 'emergency-response']),
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

export const opened = z.object({ episode, slots: list(slot) }).meta({ id: 'OpenedEpisode' });
export const episodeFile = z
  .object({ episode, slots: list(slot), revisions: list(onsetRevision), bulletins: list(bulletin), decisions: list(decision) })
  .meta({ id: 'EpisodeFile' });

const planned = {
  state: z.enum(['planned', 'open', 'not-applicable']),
  reason: z.string().nullable(),
  step: z.enum(steps),
  opensAt: z.date(),
  dueAt: z.date(),
  graceUntil: z.date(),
  dueNow: z.boolean(),
};
const change = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('create'), ...planned, followsSlotId: z.string().nullable() }),
    z.object({ kind: z.literal('move'), ...planned, slotId: z.string(), from: z.object({ opensAt: z.date(), dueAt: z.date() }) }),
    z.object({ kind: z.literal('not-applicable'), slotId: z.string(), step: z.enum(steps), reason: z.string() }),
  ])
  .meta({ id: 'SlotChange' });
const difference = {
  before: list(plannedSlot),
  after: list(plannedSlot),
  changes: list(change),
  dueNow: z.enum(steps).nullable(),
  updateBulletinDue: z.boolean(),
};
export const onsetPreview = z.object(difference).meta({ id: 'OnsetPreview' });
export const onsetRevised = z.object({ ...difference, episode, slots: list(slot) }).meta({ id: 'OnsetRevised' });

export const lifted = z.object({ episode, bulletin: bulletin.nullable() }).meta({ id: 'LiftedEpisode' });
export const closed = z.object({ episode }).meta({ id: 'ClosedEpisode' });
