import type { RobotKind, Status } from '@rainstorm/warning-model';

/** What opens one robot: the address with its token, and the key of the signature. Both are secrets: never shown, never logged. */
export interface RobotCredentials<Of extends Status = Status> {
  /** What they are for. An exercise never gets the others, so that it cannot reach a group that takes its messages for real. */
  readonly status: Of;
  readonly url: string;
  /** Null where the robot checks no signature. 企业微信 has none: there the key in the URL is the only secret. */
  readonly secret: string | null;
}

/** The credentials of a contact's robot for messages of this status; null if they are not set. */
export type FindRobotCredentials = <Of extends Status>(secretRef: string, status: Of) => RobotCredentials<Of> | null;

const middle: Readonly<Record<Status, string>> = { actual: '', exercise: '_EXERCISE' };

/** The settings of one robot for messages of one status. Different names, so that no exercise finds the credentials of real messages. */
export const robotSettings = (secretRef: string, status: Status): { readonly url: string; readonly secret: string } => ({
  url: `${secretRef}${middle[status]}_URL`,
  secret: `${secretRef}${middle[status]}_SECRET`,
});

const carriesToken: Readonly<Record<RobotKind, (url: URL) => boolean>> = {
  dingtalk: ({ searchParams }) => (searchParams.get('access_token') ?? '') !== '',
  wecom: ({ searchParams }) => (searchParams.get('key') ?? '') !== '',
  feishu: ({ pathname }) => /\/hook\/[^/]+$/.test(pathname),
};
const tokenPlace: Readonly<Record<RobotKind, string>> = { dingtalk: '?access_token=', wecom: '?key=', feishu: '/hook/' };

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Why this is not the address of such a robot, without repeating it; null if it is. Plain http is for this machine only. */
export const robotUrlFault = (kind: RobotKind, text: string): string | null => {
  if (!URL.canParse(text)) return 'not a URL';
  const url = new URL(text);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOOPBACK.test(url.hostname))) return 'not an https:// URL';
  return carriesToken[kind](url) ? null : `not the address of a robot of this kind: ${tokenPlace[kind]} is missing`;
};
