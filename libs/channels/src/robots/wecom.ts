import { codeUnder, meanings, type RobotForm } from './robot-form.js';

/**
 * The robot of a 企业微信 group. Its documents (群机器人配置说明): 20 messages a minute; a text of at most 2,048 bytes in UTF-8; mobile numbers are
 * called in `text` messages only, beside the text. No signature: the key in the URL is the only secret.
 */
export const wecom: RobotForm = {
  kind: 'wecom',
  limits: [{ count: 20, perMs: 60_000 }],
  maxBytes: 2_048,
  bytesOf: (text) => Buffer.byteLength(text),
  callsByMobile: 'beside-the-text',
  request: ({ url }, { text, mentions }) => ({
    url,
    body: JSON.stringify({ msgtype: 'text', text: { content: text, mentioned_mobile_list: mentions } }),
  }),
  codeOf: codeUnder(['errcode']),
  meaningOf: meanings({
    // Wrong parameters or a content that is too long, an unknown type, an empty text.
    refused: [40_058, 40_008, 44_004, 45_002],
    // An unknown or removed robot; one that was stopped.
    failed: [93_000, 93_004, 93_008],
    tooFast: { 45_009: 1, 45_033: 1 },
  }),
};
