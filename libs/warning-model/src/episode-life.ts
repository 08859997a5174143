import { MINUTE_MS } from './time-zone.js';
import { accepted, refused, type Result } from './result.js';

export const episodeStates = ['open', 'lifted', 'closed'] as const;
export type EpisodeState = (typeof episodeStates)[number];

/** 天气过程: lifted by its cancel bulletin, closed when the work on it is over. */
export const episodeTransitions = {
  open: ['lifted', 'closed'],
  lifted: ['closed'],
  closed: [],
} as const satisfies Record<EpisodeState, readonly EpisodeState[]>;

export type EpisodeRefusal =
  { readonly type: 'onset-in-the-past' } | { readonly type: 'onset-after-end' } | { readonly type: 'onset-too-far' };

/** Thirty days: further ahead nobody forecasts a rainstorm, and a typing error in the year is caught. */
const FURTHEST_MS = 30 * 24 * 60 * MINUTE_MS;

/** An episode needs an onset that lies ahead, and an end after it. */
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

/** The same of a revised onset. */
export const canReviseOnset = (revised: Parameters<typeof canOpenEpisode>[0]): Result<void, EpisodeRefusal> => canOpenEpisode(revised);
