import { MINUTE_MS } from './time-zone.js';
import { accepted, refused, type Result } from './result.js';

export const episodeStates = ['open', 'lifted', 'closed', 'withdrawn'] as const;
export type EpisodeState = (typeof episodeStates)[number];

/**
 * The lifecycle of an episode (天气过程): lifted by its cancel bulletin, closed when the work on it is over, withdrawn if it was opened by mistake
 * and nothing was published.
 */
export const episodeTransitions = {
  open: ['lifted', 'closed', 'withdrawn'],
  lifted: ['closed'],
  closed: [],
  withdrawn: [],
} as const satisfies Record<EpisodeState, readonly EpisodeState[]>;

export type EpisodeRefusal =
  | { readonly type: 'onset-too-long-ago' }
  | { readonly type: 'onset-after-end' }
  | { readonly type: 'end-in-the-past' }
  | { readonly type: 'onset-too-far' };

/** Thirty days. Nobody forecasts a rainstorm further ahead, and this catches a mistyped year. */
const FURTHEST_MS = 30 * 24 * 60 * MINUTE_MS;

/** Seven days. Rain that already falls began within it; more is a mistyped date. */
const LONGEST_AGO_MS = 7 * 24 * 60 * MINUTE_MS;

/**
 * Refused: an onset more than seven days ago, not before the end, or more than thirty days ahead, and an end that is past. The rain may have
 * begun already.
 */
export const canOpenEpisode = (input: {
  readonly onset: Date;
  readonly endsAt: Date;
  readonly now: Date;
}): Result<void, EpisodeRefusal> => {
  if (input.now.getTime() - input.onset.getTime() > LONGEST_AGO_MS) return refused({ type: 'onset-too-long-ago' });
  if (input.onset >= input.endsAt) return refused({ type: 'onset-after-end' });
  if (input.endsAt <= input.now) return refused({ type: 'end-in-the-past' });
  if (input.onset.getTime() - input.now.getTime() > FURTHEST_MS) return refused({ type: 'onset-too-far' });
  return accepted(undefined);
};

/** The same rules for a revised onset. */
export const canReviseOnset = (revised: Parameters<typeof canOpenEpisode>[0]): Result<void, EpisodeRefusal> => canOpenEpisode(revised);
