import type { Status } from '@rainstorm/warning-model';

/** What opens the gateway for messages of one status: another account for exercises, so that none can be sent as a real one. */
export interface SmsCredentials<Of extends Status = Status> {
  readonly status: Of;
  /** The gateway's address, without a path. */
  readonly url: string;
  readonly keyId: string;
  /** Never shown, never logged. */
  readonly keySecret: string;
  /** The approved signature, without 【】. */
  readonly signName: string;
  readonly templateCode: string;
  /** The approved text, for counting parts. */
  readonly templateText: string;
}

export type FindSmsCredentials = <Of extends Status>(status: Of) => SmsCredentials<Of> | null;
