import type { AccountId, BulletinId, DecisionId, EpisodeId } from './ids.js';
import type { Colour, Level } from './vocabulary.js';

/** 防汛预警响应 has a colour, 防汛应急响应 a level. The product only records the command's decision. */
export type ResponseGrade =
  | { readonly track: 'warning-response'; readonly suggested: Colour | null; readonly chosen: Colour | 'none' }
  | { readonly track: 'emergency-response'; readonly suggested: Level | null; readonly chosen: Level | 'none' };

export type ResponseDecision = ResponseGrade & {
  readonly id: DecisionId;
  /** Null for a decision on signals without an episode (article 5). */
  readonly episodeId: EpisodeId | null;
  readonly decidedAt: Date;
  readonly announcedAt: Date | null;
  readonly effectiveAt: Date | null;
  /** The bulletins that it answers, and no others. */
  readonly answers: readonly BulletinId[];
  readonly planVersion: string;
  readonly decidedBy: string;
  readonly recordedBy: AccountId;
  readonly note: string;
};
