/**
 * In SQL, of a dispatch: `receipt`, `follow-up`, or null. Letter for letter as the index `dispatches_owed` has it: only then does the planner
 * know how little is owed, and find it.
 */
export const WHAT_IS_OWED = `CASE WHEN state IN ('open', 'escalated') AND owes_receipt THEN 'receipt'
  WHEN state = 'acknowledged' AND followed_up_at IS NULL THEN 'follow-up' END`;
