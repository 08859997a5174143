const underWay = new Set<Promise<unknown>>();
/** Whether the waiting requests may be sent then. */
let held: Promise<boolean> | null = null;

/** `fetch`, for every request of the page. It waits while requests are held, and rejects where they are dropped. */
export const send: typeof fetch = async (input, init) => {
  while (held !== null) if (!(await held)) throw new Error('the session in which this was asked is over');
  const request = fetch(input, init);
  underWay.add(request);
  try {
    return await request;
  } finally {
    underWay.delete(request);
  }
};

/**
 * Holds every further request of this page, and waits for those under way: each is then answered under the session that it was sent with.
 * Resolves with the function that sends or drops what waits.
 */
export const holdRequests = async (): Promise<(isSent: boolean) => void> => {
  let end: (isSent: boolean) => void = () => undefined;
  held = new Promise((resolve) => {
    end = (isSent) => {
      held = null;
      resolve(isSent);
    };
  });
  await Promise.allSettled(underWay);
  return end;
};
