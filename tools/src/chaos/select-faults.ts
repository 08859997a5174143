import type { Fault } from './fault.js';
import { timedFaults } from './timed-faults.js';
import { postgresFaults } from './postgres-faults.js';
import { processFaults } from './process-faults.js';
import { receiverFaults } from './receiver-faults.js';
import { redisFaults } from './redis-faults.js';

const faults: readonly Fault[] = [...processFaults, ...timedFaults, ...redisFaults, ...postgresFaults, ...receiverFaults];

/** The faults that this environment allows and whose name contains one of the words. All allowed faults if there are no words. */
export const selectFaults = (words: readonly string[], available: { readonly redis: boolean; readonly disk: boolean }): readonly Fault[] =>
  faults
    .filter(({ needs }) => needs === undefined || available[needs])
    .filter(({ name }) => words.length === 0 || words.some((word) => name.toLowerCase().includes(word.toLowerCase())));
