import { MINUTE_MS } from './time-zone.js';
import { accepted, refused, type Result } from './result.js';

export const episodeStates = ['open', 'lifted', 'closed'] as const;
export type EpisodeState = (typeof episodeStates)[number];

/** The lifecycle of an episode (天气过程): lifted by its cancel bulletin, closed when the work on it is over. */
export const episodeTransitions = {
  open: ['lifted', 'closed'],
  lifted: ['closed'],
  closed: [],
} as const satisfies Record<EpisodeState, readonly EpisodeState[]>;

export type EpisodeRefusal =
  { readonly type: 'onset-in-the-past' } | { readonly type: 'onset-after-end' } | { readonly type: 'onset-too-far' };

/** Thirty days. Nobody forecasts a rainstorm further ahead, and this catches a mistyped year. */
const FURTHEST_MS = 30 * 24 * 60 * MINUTE_MS;

/** Refused: an onset that is past, not before the end, or more than thirty days ahead. */
export const canOpenEpisode = (input: {
  readonly onset: Date;
  readonly endsAt: Date;
  readonly now: Date;
}): Result<void, EpisodeRefusal> => {
  if (input.onset <= input.now) return refused({ type: 'onset-in-the-past' });
  if (input.onset >= input.endsAt) return refused({ type: 'onset-after-end' });
  if (input.onset.getTime() - input.now.getTime() > FURTHEST_MS) return refused({ type: 'onset-too-far' });
  return accepted(undefined);
};

/** The same rules for a revised onset. */
export const canReviseOnset = (revised: Parameters<typeof canOpenEpisode>[0]): Result<void, EpisodeRefusal> => canOpenEpisode(revised);
