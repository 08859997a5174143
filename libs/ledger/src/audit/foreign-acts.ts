import type { BulletinId, Colour, ForeignMessageId, ForeignStatus, MsgType } from '@rainstorm/warning-model';

/** The acts that concern signals of other stations. The subject is the message, or the source by its id of the configuration. */
export interface ForeignAuditDetails {
  /** By the system what was polled, by a person what was uploaded. `sha256`: of the bytes. */
  'foreign-message-kept': {
    readonly sourceId: string;
    readonly station: string;
    readonly sender: string;
    readonly identifier: string;
    readonly status: ForeignStatus;
    readonly msgType: MsgType;
    readonly colour: Colour | null;
    readonly headline: string;
    readonly signed: boolean;
    readonly sha256: string;
    /** What it ended or put in force again. */
    readonly ended: readonly ForeignMessageId[];
    readonly restored: readonly ForeignMessageId[];
  };
  'foreign-message-taken': {
    readonly station: string;
    readonly sender: string;
    readonly identifier: string;
    readonly bulletinId: BulletinId;
  };
  'cap-source-failed': { readonly station: string; readonly fault: string; readonly detail: string };
  'cap-source-recovered': { readonly station: string; readonly fault: string };
}
