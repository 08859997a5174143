import type { Fault } from './fault.js';
import { momentFaults } from './moment-faults.js';
import { postgresFaults } from './postgres-faults.js';
import { processFaults } from './process-faults.js';
import { receiverFaults } from './receiver-faults.js';
import { redisFaults } from './redis-faults.js';

const faults: readonly Fault[] = [...processFaults, ...momentFaults, ...redisFaults, ...postgresFaults, ...receiverFaults];

/** All of them that can be made with this, or those whose name has one of these words. */
export const faultsLike = (words: readonly string[], has: { readonly redis: boolean; readonly disk: boolean }): readonly Fault[] =>
  faults
    .filter(({ needs }) => needs === undefined || has[needs])
    .filter(({ name }) => words.length === 0 || words.some((word) => name.toLowerCase().includes(word.toLowerCase())));
