import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allowedFor, RateWindow, type RateLimit } from './rate-window.js';

/** As the rule says it: looks at everything that was ever sent. */
const slowWaitMs = (sent: readonly number[], limits: readonly RateLimit[], now: number, isGravest: boolean): number =>
  Math.max(
    0,
    ...limits.map(({ count, perMs }) => {
      const inWindow = sent.filter((at) => at > now - perMs);
      const blocking = inWindow[inWindow.length - allowedFor(count, isGravest)];
      return blocking === undefined ? 0 : blocking + perMs - now;
    }),
  );

it('says the same as a look at everything that was sent', () => {
  const limit = fc.record({ count: fc.integer({ min: 1, max: 12 }), perMs: fc.constantFrom(10, 100, 1_000) });
  const step = fc.record({ afterMs: fc.integer({ min: 0, max: 60 }), isGravest: fc.boolean() });
  fc.assert(
    fc.property(fc.array(limit, { minLength: 1, maxLength: 3 }), fc.array(step, { maxLength: 120 }), (limits, steps) => {
      const window = new RateWindow(limits);
      const sent: number[] = [];
      let now = 0;
      for (const { afterMs, isGravest } of steps) {
        now += afterMs;
        for (const gravest of [true, false]) expect(window.waitMs(now, gravest)).toBe(slowWaitMs(sent, limits, now, gravest));
        // Whoever may not leave waits; some leave all the same, as the counter of another process allows it.
        if (!isGravest && window.waitMs(now, false) > 0) continue;
        window.take(now);
        sent.push(now);
      }
    }),
  );
});
