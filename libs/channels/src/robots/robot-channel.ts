import type { RobotKind, Status } from '@rainstorm/warning-model';
import type { Channel, SendOutcome } from '../channel.js';
import { failed, parsedJson } from '../gateway/answers.js';
import { makeGatewayChannel, type ForGateway, type GatewayOptions } from '../gateway/gateway-channel.js';
import type { GatewayAnswer } from '../gateway/gateway-line.js';
import type { OutgoingMessage } from '../outgoing-message.js';
import { checkContact } from '../registry.js';
import { dingtalk } from './dingtalk.js';
import { feishu } from './feishu.js';
import { robotSettings, type FindRobotCredentials } from './robot-credentials.js';
import type { RobotForm } from './robot-form.js';
import { robotText } from './robot-text.js';
import { wecom } from './wecom.js';

const forms: Readonly<Record<RobotKind, RobotForm>> = { dingtalk, wecom, feishu };

export interface RobotOptions extends GatewayOptions {
  readonly credentialsOf: FindRobotCredentials;
}

/** The name of a setting may be shown; a secret that somebody wrote in its place may not. */
const nameOf = (secretRef: string, status: Status): string =>
  robotSettings(/^[A-Z][A-Z0-9_]*$/.test(secretRef) ? secretRef : 'the robot', status).url;

/** A code in the body decides, whatever the status says: a refusal inside HTTP 200 is a refusal. */
const answerOf = (form: RobotForm, status: number, body: string): { readonly answer: GatewayAnswer; readonly said: string } => {
  const code = form.codeOf(parsedJson(body));
  if (code !== null && !(code === 0 && status >= 300)) return { answer: form.meaningOf(code), said: `code ${code}` };
  const said = `HTTP ${status} without a code`;
  if (status === 429) return { answer: { meaning: 'too-fast', pauseMs: 60_000 }, said };
  if ([301, 302, 303, 307, 308, 401, 403, 404, 410].includes(status))
    return { answer: { meaning: 'gateway-failed', reason: 'not-authorised' }, said };
  return { answer: { meaning: 'busy' }, said };
};

/**
 * The robots of one messenger's groups, each with its own credentials, limits and line. A robot only notifies: it proves the reach of nobody, and
 * what it says carries no receipt link. An exercise uses the robot's exercise credentials or none.
 */
export const makeRobotChannel = (kind: RobotKind, options: RobotOptions): Channel => {
  const form = forms[kind];
  const prepare = (message: OutgoingMessage): ForGateway | SendOutcome => {
    const { address, secretRef } = message.to;
    const faults = checkContact({ kind, address, secretRef });
    if (faults.length > 0 || secretRef === null)
      return failed('failed-permanently', faults.includes('secret-missing') ? 'no-secret' : 'bad-address', faults.join(', '));
    const credentials = options.credentialsOf(secretRef, message.status);
    const setting = nameOf(secretRef, message.status);
    // Temporary, because what is missing can still be set.
    if (credentials === null) return failed('failed-temporarily', 'no-secret', `${setting} is not set`);
    return {
      setting,
      url: credentials.url,
      status: credentials.status,
      request: () => {
        const said = { text: robotText(message, form), mentions: message.mentions, key: message.idempotencyKey };
        const { url, body } = form.request(credentials, said, options.now());
        return { url: new URL(url), headers: { 'content-type': 'application/json; charset=utf-8' }, body };
      },
      answered: (robot, status, body) => {
        const { answer, said } = answerOf(form, status, body);
        return robot.answered(answer, said);
      },
    };
  };
  return makeGatewayChannel({ kind, limits: form.limits, patienceMs: 5_000, prepare }, options);
};
