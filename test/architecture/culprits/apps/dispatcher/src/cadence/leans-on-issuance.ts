export type { Leaning } from '../issuance/leans-on-cadence.js';
