/** What the publication needs of the process it runs in. */
export const AFTER_PUBLICATION = Symbol('after-publication');
export interface AfterPublication {
  /** Puts what was committed on the queues, now. Never fails: the scheduler does the same on its next tick. */
  relay(): void;
}
