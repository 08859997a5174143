import type {
  BulletinId,
  Colour,
  ContactId,
  LeaderCallCounts,
  LeaderCallEnd,
  LeaderCallOutcome,
  LeaderCallRoundId,
} from '@rainstorm/warning-model';

type OneLeader = { readonly roundId: LeaderCallRoundId; readonly leaderId: ContactId; readonly name: string };

/** The acts that concern the calls to leaders (叫应). The subject is the round, or the call to one leader. */
export interface LeaderAuditDetails {
  'leader-calls-started': {
    readonly bulletinId: BulletinId;
    readonly colour: Colour;
    readonly dueAt: Date;
    /** Ids of the configuration; of more than a hundred their number. */
    readonly leaders: readonly ContactId[] | number;
  };
  'leader-call-taken': OneLeader;
  'leader-call-released': OneLeader;
  /** By a person or by machine. `mistaken`: what was recorded before is taken back. */
  'leader-call-recorded': OneLeader & {
    readonly way: 'machine' | 'person';
    readonly outcome: LeaderCallOutcome;
    readonly note: string;
  };
  /** Who was not reached in time stands on the list of the command: ids, of more than a hundred their number. */
  'leaders-listed': { readonly bulletinId: BulletinId; readonly counts: LeaderCallCounts; readonly listed: readonly ContactId[] | number };
  'leader-calls-completed': { readonly bulletinId: BulletinId; readonly counts: LeaderCallCounts };
  'leader-calls-ended': { readonly bulletinId: BulletinId; readonly why: LeaderCallEnd; readonly counts: LeaderCallCounts };
  /** An officer of the command took over who was not reached. */
  'leader-calls-closed': { readonly bulletinId: BulletinId; readonly reason: string; readonly counts: LeaderCallCounts };
  'leader-calls-exported': { readonly bulletinId: BulletinId; readonly calls: number };
}
