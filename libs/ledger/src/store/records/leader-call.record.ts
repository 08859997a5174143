import type { BulletinId, DeliveryId, LeaderCall, LeaderCallEnd, LeaderCallRound, OfficeId } from '@rainstorm/warning-model';
import { record } from './record.js';

/** 叫应 for one signal. */
export type LeaderCallRoundRow = LeaderCallRound & {
  /** The offices that work on the list beside the command, as they were when it began. */
  readonly callers: readonly OfficeId[];
  readonly endedAt: Date | null;
  readonly endedWhy: LeaderCallEnd | null;
  readonly endedByBulletinId: BulletinId | null;
  /** The officer of the command who took over who was not reached. */
  readonly closedBy: string | null;
  readonly closedByName: string | null;
  readonly closedReason: string | null;
};
export const LeaderCallRoundRecord = record<LeaderCallRoundRow>('leader_call_rounds', 'id', {
  id: 'text',
  bulletinId: 'text',
  firstId: 'text',
  status: 'text',
  colour: 'text',
  state: 'text',
  startedAt: 'timestamptz',
  dueAt: 'timestamptz',
  callers: 'jsonb',
  endedAt: 'timestamptz',
  endedWhy: 'text',
  endedByBulletinId: 'text',
  closedBy: 'text',
  closedByName: 'text',
  closedReason: 'text',
});

/** 叫应 of one leader. Name, post and number are frozen when it begins. */
export type LeaderCallRow = LeaderCall & {
  /** The order of the configuration. */
  readonly place: number;
  /** What the machine calls with; null where only persons call. */
  readonly deliveryId: DeliveryId | null;
  /** Who telephones now. */
  readonly takenBy: string | null;
  readonly takenByName: string | null;
  readonly takenAt: Date | null;
  readonly reachedAt: Date | null;
  readonly reachedBy: string | null;
  readonly reachedByName: string | null;
  readonly reachedWay: 'machine' | 'person' | null;
  readonly listedAt: Date | null;
};
export const LeaderCallRecord = record<LeaderCallRow>('leader_calls', 'id', {
  id: 'text',
  roundId: 'text',
  leaderId: 'text',
  place: 'integer',
  name: 'text',
  post: 'text',
  area: 'text',
  areaName: 'text',
  phone: 'text',
  colour: 'text',
  state: 'text',
  dueAt: 'timestamptz',
  attempts: 'jsonb',
  deliveryId: 'text',
  takenBy: 'text',
  takenByName: 'text',
  takenAt: 'timestamptz',
  reachedAt: 'timestamptz',
  reachedBy: 'text',
  reachedByName: 'text',
  reachedWay: 'text',
  listedAt: 'timestamptz',
});
