import type { components } from './console-paths.ts';

/** The answers of the console's API, by the names that its OpenAPI document gives them. */
type Schemas = components['schemas'];

export type BaseMap = Schemas['BaseMap'];
export type Bulletin = Schemas['Bulletin'];
export type CallOutcome = Schemas['PhoneCall']['outcome'];
export type CityArea = Schemas['CityArea'];
export type City = Schemas['City'];
export type Decision = Schemas['Decision'];
export type DecisionBasis = Schemas['DecisionBasis'];
export type Status = Schemas['Status'];
export type DutyPosts = Schemas['DutyPosts'];
export type DutyShift = Schemas['DutyShift'];
export type Episode = Schemas['Episode'];
export type EscalationItem = Schemas['EscalationItem'];
export type HistoryItem = Schemas['HistoryItem'];
export type Inbox = Schemas['Inbox'];
export type InboxItem = Schemas['InboxItem'];
export type EpisodeDecisions = Schemas['Decisions'];
export type MadeDecision = Schemas['MadeDecision'];
export type Obligation = Schemas['Obligation'];
export type OwnDuty = Schemas['OwnDuty'];
export type RollCall = Schemas['RollCall'];
export type RollCallOffice = Schemas['RollCallOffice'];
export type WaitingPhoneTask = Schemas['WaitingPhoneTask'];
