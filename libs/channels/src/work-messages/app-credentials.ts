import type { Status } from '@rainstorm/warning-model';

/** What opens an application of 企业微信 for messages of one status: another application for exercises, so that none can be sent as a real one. */
export interface WeComCredentials<Of extends Status = Status> {
  readonly status: Of;
  /** The address of the messenger's interface, without a path: a private edition has its own. */
  readonly url: string;
  readonly corpId: string;
  readonly agentId: number;
  /** Never shown, never logged. */
  readonly secret: string;
}
export type FindWeComCredentials = <Of extends Status>(status: Of) => WeComCredentials<Of> | null;

/** The same for an application of 钉钉. */
export interface DingTalkCredentials<Of extends Status = Status> {
  readonly status: Of;
  readonly url: string;
  readonly clientId: string;
  /** Never shown, never logged. */
  readonly clientSecret: string;
  /** Of the card on the card platform (docs/channels.md says what it consists of). */
  readonly templateId: string;
  /** Under which the address of the callback is registered. */
  readonly routeKey: string;
  readonly robotCode: string;
}
export type FindDingTalkCredentials = <Of extends Status>(status: Of) => DingTalkCredentials<Of> | null;
