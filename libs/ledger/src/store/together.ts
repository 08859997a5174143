type Awaitables<Values extends readonly unknown[]> = { readonly [At in keyof Values]: Values[At] | Promise<Values[At]> };

/**
 * Work of one transaction that does not need each other's answers, so that its statements share the way to PostgreSQL and back. Statements of the
 * same method of a table go out in the order given, locks among them. Resolves or rejects when all have ended, with the first rejection: nothing
 * runs on behind a ROLLBACK TO SAVEPOINT.
 */
export const together = async <const Values extends readonly unknown[]>(...work: Awaitables<Values>): Promise<Values> => {
  const ended = await Promise.allSettled(work);
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return ended.map((one) => (one as PromiseFulfilledResult<unknown>).value) as unknown as Values;
};
