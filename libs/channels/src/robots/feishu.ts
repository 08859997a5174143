import { createHmac } from 'node:crypto';
import { codeUnder, jsonBytes, meanings, type RobotForm } from './robot-form.js';

/**
 * The robot of a 飞书 group. Its documents (自定义机器人使用指南): 100 messages a minute and 5 a second; at most 20 KB; the signature is HMAC-SHA256 of
 * nothing with the key `timestamp\nsecret`, timestamp in seconds within one hour, both in the body. It knows persons by their ids only, not by mobile
 * numbers. `<at …>` in a text would call somebody, so that no text of ours contains `<`.
 */
export const feishu: RobotForm = {
  kind: 'feishu',
  limits: [
    { count: 100, perMs: 60_000 },
    { count: 5, perMs: 1_000 },
  ],
  maxBytes: 19_000,
  bytesOf: (text) => jsonBytes(text.replaceAll('<', '＜')),
  callsByMobile: 'no',
  request: ({ url, secret }, { text }, now) => {
    const timestamp = String(Math.floor(now.getTime() / 1_000));
    const signature = secret === null ? {} : { timestamp, sign: createHmac('sha256', `${timestamp}\n${secret}`).digest('base64') };
    return { url, body: JSON.stringify({ ...signature, msg_type: 'text', content: { text: text.replaceAll('<', '＜') } }) };
  },
  // Older robots answer with `StatusCode`.
  codeOf: codeUnder(['code', 'StatusCode']),
  meaningOf: meanings({
    // A request that it does not understand, an unknown type.
    refused: [9_499, 19_002],
    // An unknown token, a robot that is not enabled; signature, address or keyword refused.
    failed: [19_001, 19_007, 19_021, 19_022, 19_024],
    tooFast: { 11_232: 1 },
  }),
};
