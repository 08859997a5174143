import { createECDH } from 'node:crypto';

/** The accounts at the simulated gateways. Fixed, so that the gateways and the product know the same ones. */
const ADDRESS = 'http://127.0.0.1';

export const smsAccount = {
  keyId: 'LTAIchaos',
  keySecret: 'chaos-sms-secret',
  signName: '郑州气象',
  templateCode: 'SMS_CHAOS',
  templateText: '${title}，${task}。',
};
export const smscAccount = { systemId: 'chaos', password: 'secret' };
export const ivrAccount = {
  keyId: 'LTAIchaosvoice',
  keySecret: 'chaos-voice-secret',
  showNumber: '037100001234',
  startCode: 'TTS_CHAOS',
  startText: '${speech}${prompt}',
  confirmCode: 'TTS_CHAOS_KEY',
  confirmText: '${confirmation}',
};
export const cardAccount = {
  corpId: 'wwchaos',
  agentId: 1_000_002,
  secret: 'chaosCardSecret0123456789abcdefghijklmnopqr',
  token: 'chaosCardToken01',
  encodingAesKey: 'c'.repeat(43),
};
export const GROUP = { name: '故障演练群', token: 'chaosgroup', secret: 'chaos-group-secret', secretRef: 'CHAOS_GROUP' } as const;
export const SMS_CALLBACK_KEY = 'chaos-sms-callback-key-0123456789abcdef';
export const VOICE_CALLBACK_KEY = 'chaos-voice-callback-key-0123456789abcdef';

const pushKeys = createECDH('prime256v1');
pushKeys.setPrivateKey(Buffer.alloc(32, 'chaos'));
export const PUSH_PUBLIC_KEY = pushKeys.getPublicKey('base64url');

/** Where the gateways listen. */
export interface GatewayPorts {
  /** The cloud gateways: SMS, voice, cards, robots. */
  readonly cloud: number;
  /** The SMS gateway over a connection of our own (SMPP). */
  readonly line: number;
  /** The push service. */
  readonly push: number;
}

/** The settings of the product. SMS go over the line, and over the cloud where the line takes none. */
export const gatewaySettings = ({ cloud, line }: GatewayPorts): Readonly<Record<string, string>> => ({
  SMS_GATEWAY: 'smpp,aliyun',
  SMPP_URL: `smpp://127.0.0.1:${line}`,
  SMPP_SYSTEM_ID: smscAccount.systemId,
  SMPP_PASSWORD: smscAccount.password,
  SMPP_SOURCE: '10690001',
  SMPP_SIGN_NAME: smsAccount.signName,
  SMS_GATEWAY_URL: `${ADDRESS}:${cloud}`,
  SMS_ACCESS_KEY_ID: smsAccount.keyId,
  SMS_ACCESS_KEY_SECRET: smsAccount.keySecret,
  SMS_SIGN_NAME: smsAccount.signName,
  SMS_TEMPLATE_CODE: smsAccount.templateCode,
  SMS_TEMPLATE_TEXT: smsAccount.templateText,
  SMS_CALLBACK_KEY,
  VOICE_GATEWAY_URL: `${ADDRESS}:${cloud}`,
  VOICE_ACCESS_KEY_ID: ivrAccount.keyId,
  VOICE_ACCESS_KEY_SECRET: ivrAccount.keySecret,
  VOICE_SHOW_NUMBER: ivrAccount.showNumber,
  VOICE_TEMPLATE_CODE: ivrAccount.startCode,
  VOICE_CONFIRM_TEMPLATE_CODE: ivrAccount.confirmCode,
  VOICE_CALLBACK_KEY,
  WECOM_APP_URL: `${ADDRESS}:${cloud}`,
  WECOM_APP_CORP_ID: cardAccount.corpId,
  WECOM_APP_AGENT_ID: String(cardAccount.agentId),
  WECOM_APP_SECRET: cardAccount.secret,
  WECOM_APP_CALLBACK_TOKEN: cardAccount.token,
  WECOM_APP_CALLBACK_AES_KEY: cardAccount.encodingAesKey,
  [`${GROUP.secretRef}_URL`]: `${ADDRESS}:${cloud}/open-apis/bot/v2/hook/${GROUP.token}`,
  [`${GROUP.secretRef}_SECRET`]: GROUP.secret,
  WEB_PUSH_PUBLIC_KEY: PUSH_PUBLIC_KEY,
  WEB_PUSH_PRIVATE_KEY: pushKeys.getPrivateKey('base64url'),
  WEB_PUSH_SUBJECT: 'mailto:zhiban@chaos.example',
  WEB_PUSH_ALLOWED: '127.0.0.1',
});
