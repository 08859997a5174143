// A separate entry because only lazily loaded screens need it.
export { default } from './RosterScreen.vue';
export type { RosterApi, RosterFile, SavedRoster, SwapSide } from './roster-api.ts';
