/**
 * From a signal to the command's decision, in milliseconds: the interval by which the response to it is judged (article 5). Null where
 * the decision came before the signal, and so cannot answer it.
 */
export const responseTimeMs = (signal: { readonly sentAt: Date }, decision: { readonly decidedAt: Date }): number | null => {
  const ms = decision.decidedAt.getTime() - signal.sentAt.getTime();
  return ms < 0 ? null : ms;
};
