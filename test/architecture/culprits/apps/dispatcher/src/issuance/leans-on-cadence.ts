export interface Leaning {
  readonly isLeaning: boolean;
}
export type { CadenceLeaning } from '../cadence/leant-on.js';
