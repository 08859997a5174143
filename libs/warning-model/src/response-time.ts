/**
 * From a signal to the command's decision, in milliseconds: by which the response is judged (article 5). Null if the decision came before
 * the signal.
 */
export const responseTimeMs = (signal: { readonly sentAt: Date }, decision: { readonly decidedAt: Date }): number | null => {
  const ms = decision.decidedAt.getTime() - signal.sentAt.getTime();
  return ms < 0 ? null : ms;
};
