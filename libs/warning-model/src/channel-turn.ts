const MINUTE_MS = 60_000;

/** When a channel has its turn, by urgency; `afterMin` null: only where another one has failed. Frozen with the dispatch. */
export interface ChannelTurn {
  readonly withinMin: number | null;
  readonly afterMin: number | null;
}

/**
 * After how many minutes a channel has its turn for a message that must be answered by `deadlineAt` (null: it asks for nothing); null: never by
 * itself. Undefined where the city has no order.
 */
export const turnOf = (
  { turns }: { readonly turns?: readonly ChannelTurn[] | undefined },
  deadlineAt: Date | null,
  from: Date,
): number | null | undefined => {
  if (turns === undefined) return undefined;
  const leftMs = deadlineAt === null ? Number.POSITIVE_INFINITY : deadlineAt.getTime() - from.getTime();
  return turns.find(({ withinMin }) => withinMin === null || leftMs <= withinMin * MINUTE_MS)?.afterMin ?? null;
};
