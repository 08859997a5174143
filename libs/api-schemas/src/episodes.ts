import { z } from 'zod';
import { bulletin } from './bulletins.js';
import { decision } from './decisions.js';
import { episodeState, id, list, optionalText, optionalTime, page, status, text, time } from './fields.js';
import { plannedStep, slot } from './slots.js';

export const episode = z
  .object({
    id,
    hazard: text,
    title: text,
    status,
    exerciseNote: optionalText,
    leadFactor: z.int().nullable(),
    areas: list(text),
    onset: time,
    endsAt: time,
    state: episodeState,
    revision: z.int(),
    openedBy: text,
    openedAt: time,
    endedAt: optionalTime,
    endedReason: optionalText,
    liftApproval: z.object({ by: text, byName: text, reason: text, at: text }).meta({ id: 'LiftApproval' }).nullable(),
  })
  .meta({ id: 'Episode' });
export const episodePage = z.object(page(episode)).meta({ id: 'EpisodePage' });
/** Every open episode. */
export const episodes = z.object({ items: list(episode) }).meta({ id: 'Episodes' });

const onsetRevision = z
  .object({
    id,
    episodeId: id,
    revision: z.int(),
    fromOnset: time,
    toOnset: time,
    endsAt: time,
    /** Null where the areas did not change. */
    fromAreas: list(text).nullable(),
    toAreas: list(text).nullable(),
    reason: text,
    revisedBy: text,
    revisedAt: time,
  })
  .meta({ id: 'OnsetRevision' });

export const openedEpisode = z.object({ episode, slots: list(slot) }).meta({ id: 'OpenedEpisode' });
/** An episode with all that belongs to it. */
export const episodeDetail = openedEpisode
  .extend({ revisions: list(onsetRevision), bulletins: list(bulletin), decisions: list(decision) })
  .meta({ id: 'EpisodeDetail' });
export const liftedEpisode = z.object({ episode, bulletin: bulletin.nullable() }).meta({ id: 'LiftedEpisode' });
/** The steps of an episode that is not opened yet. */
export const episodePreview = z.object({ slots: list(plannedStep) }).meta({ id: 'EpisodePreview' });
export const closedEpisode = z.object({ episode }).meta({ id: 'ClosedEpisode' });
