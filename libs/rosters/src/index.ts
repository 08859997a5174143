export { rosterProblemKinds } from './roster-problems.js';
export type { KeeperOf, RosterKeeper } from './roster-keeper.js';
export { RosterModule } from './roster.module.js';
