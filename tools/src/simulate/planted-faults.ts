import type { PlantedFault } from './plant-faults.js';

/** Faults that the judge has to find: each is a small change of the code that reads well and means something wrong. */
export const plantedFaults: readonly PlantedFault[] = [
  {
    says: 'a withdrawn receipt arms no deadline',
    file: 'operations/src/receipts/withdraw-receipt',
    find: 'await tx.timers.arm(ahead.map(',
    replace: 'await tx.timers.arm(ahead.slice(0, 0).map(',
  },
];
