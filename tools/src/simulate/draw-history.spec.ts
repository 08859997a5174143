import { describe, expect, it } from '@jest/globals';
import { SeededRandom } from '../chaos/seeded-random.js';
import { drawHistory, drawPolicy } from './draw-history.js';
import { simulatedCity, withPolicy } from './simulated-city.js';

const months = Array.from({ length: 120 }, (_, month) => month);
const history = (seed: number, month: number) => drawHistory(new SeededRandom(seed, `month ${month}`), seed, month);

describe('a drawn history', () => {
  it('is the same for the same seed and month, and another for another', () => {
    expect(history(7, 3)).toEqual(history(7, 3));
    expect(history(7, 3).entries).not.toEqual(history(7, 4).entries);
    expect(history(7, 3).entries).not.toEqual(history(8, 3).entries);
  });

  it('comes to every act within ten years', () => {
    const acts = new Set(months.flatMap((month) => history(7, month).entries.map(({ act }) => act.type)));
    expect([...acts].sort()).toEqual(
      [
        ...['command-mood', 'decide', 'express', 'forecaster-mood', 'lift-episode', 'mail-down', 'move-onset', 'move-onset-back'],
        ...['office-mood', 'open-episode', 'outage', 'policy', 'revise', 'signal', 'signed-out', 'waive', 'withdraw-episode'],
      ].sort(),
    );
  });

  it('goes through the month in order', () => {
    const times = history(7, 5).entries.map(({ atMin }) => atMin);
    expect(times).toEqual([...times].sort((one, other) => one - other));
  });
});

describe('a drawn policy', () => {
  it('is one that the configuration would accept', async () => {
    const city = await simulatedCity();
    for (let seed = 0; seed < 200; seed += 1) {
      const changed = withPolicy(city, drawPolicy(new SeededRandom(seed, 'policy')).receiptDueAfterMin);
      for (const { signals } of changed.hazards)
        for (const [index, { receipt }] of signals.entries()) {
          const milder = signals[index - 1]?.receipt;
          expect(receipt.receiptDueAfterMin).toBeLessThanOrEqual(milder?.receiptDueAfterMin ?? Infinity);
          expect(receipt.remindAfterMin).toBeLessThan(receipt.receiptDueAfterMin);
          expect(receipt.phoneAfterMin ?? 0).toBeLessThan(receipt.receiptDueAfterMin);
          const followUp = 'afterMin' in receipt.followUpDue ? receipt.followUpDue.afterMin : Infinity;
          expect(followUp).toBeGreaterThanOrEqual(receipt.receiptDueAfterMin);
        }
    }
  });
});
