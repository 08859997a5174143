import type { Bilingual } from '@rainstorm/channels';
import type { Ledger, Violations } from '@rainstorm/ledger';
import { invariants, type PromiseName } from './invariants.js';

/** One promise that does not hold right now. */
export interface Breach {
  readonly promise: PromiseName;
  readonly says: Bilingual;
  /** How many; some of them by their ids. */
  readonly count: number;
  readonly examples: readonly string[];
}

/** A check that fails is a breach itself; the other checks still run. */
const check = async (promise: PromiseName, says: Bilingual, violations: () => Promise<Violations>): Promise<Breach | null> => {
  try {
    const found = await violations();
    return found.count === 0 ? null : { promise, says, ...found };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return {
      promise,
      says: { zh: `${says.zh}（无法检查）`, en: `${says.en} (could not be checked)` },
      count: 1,
      examples: [said.slice(0, 120)],
    };
  }
};

/** Everything that does not hold right now. Bounded queries; never rejects. */
export const findBreaches = async (ledger: Ledger): Promise<readonly Breach[]> => {
  const away = await check('the-ledger-answers', { zh: '台账无法读取', en: 'The ledger does not answer' }, async () => {
    await ledger.ping();
    return { count: 0, examples: [] };
  });
  if (away !== null) return [away];
  const found: (Breach | null)[] = [];
  for (const [name, { says, violations }] of Object.entries(invariants))
    found.push(await check(name as PromiseName, says, async () => violations(ledger)));
  return found.filter((breach) => breach !== null);
};
