import { createHmac } from 'node:crypto';
import { codeUnder, jsonBytes, meanings, type RobotForm } from './robot-form.js';

/**
 * The robot of a 钉钉 group. Its documents (自定义机器人): 20 messages a minute, then blocked for ten minutes; at most 20,000 bytes; the signature is
 * HMAC-SHA256 of `timestamp\nsecret` with the secret, timestamp in milliseconds within one hour, both in the URL. `msgUuid` makes a second try
 * of a message no second message. A mobile number calls a person only if it stands in the text too.
 */
export const dingtalk: RobotForm = {
  kind: 'dingtalk',
  limits: [{ count: 20, perMs: 60_000 }],
  // The body has a few hundred bytes besides the text.
  maxBytes: 19_000,
  bytesOf: jsonBytes,
  callsByMobile: 'in-the-text',
  request: ({ url, secret }, { text, mentions, key }, now) => {
    const signed = new URL(url);
    if (secret !== null) {
      const timestamp = String(now.getTime());
      signed.searchParams.set('timestamp', timestamp);
      signed.searchParams.set('sign', createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64'));
    }
    return {
      url: signed.href,
      body: JSON.stringify({ msgtype: 'text', msgUuid: key, text: { content: text }, at: { atMobiles: mentions, isAtAll: false } }),
    };
  },
  codeOf: codeUnder(['errcode']),
  meaningOf: meanings({
    // Wrong parameters, an unknown type, links and contents that are not allowed, a text that is too long.
    refused: [40_035, 400_105, 430_101, 430_102, 430_103, 430_104, 460_101],
    // Keyword, signature, timestamp or address refused; an unknown token; a robot that was stopped or removed; a group that was dissolved.
    failed: [310_000, 300_001, 300_005, 40_014, 404, 400_013, 400_101, 400_102, 400_106],
    tooFast: { 130_101: 10, 410_100: 10, 660_026: 1 },
  }),
};
