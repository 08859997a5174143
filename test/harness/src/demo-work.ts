import type { DingTalkApp, DingTalkOffice } from './dingtalk-office.js';
import { newToken } from './messengers.js';
import type { WeComApp, WeComOffice } from './wecom-office.js';

const statuses = ['actual', 'exercise'] as const;
const middle = { actual: '', exercise: '_EXERCISE' } as const;
/** Letters and digits only. */
const letters = (count: number): string => {
  let found = '';
  while (found.length < count) found += newToken().replaceAll(/[^A-Za-z0-9]/g, '');
  return found.slice(0, count);
};

/**
 * The applications of 企业微信 and 钉钉, for real messages and for exercises, with the settings that open them for workers and console. `consoleUrl`: where
 * the console takes their callbacks.
 */
export const demoWork = (
  gatewayUrl: string,
  consoleUrl: string,
  { wecom, dingtalk }: { readonly wecom: WeComOffice; readonly dingtalk: DingTalkOffice },
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    statuses.flatMap((status, index) => {
      const inWeCom: WeComApp = {
        corpId: 'wwdemo',
        agentId: 1_000_002 + index,
        secret: letters(43),
        token: letters(16),
        encodingAesKey: letters(43),
        callbackUrl: `${consoleUrl}/gateways/wecom-app/${status}`,
      };
      const inDingTalk: DingTalkApp = {
        corpId: 'dingdemo',
        clientId: `ding${letters(16)}`,
        clientSecret: letters(43),
        templateId: `${letters(16)}.schema`,
        routeKey: `rainstorm-${status}`,
        callbackSecret: letters(32),
        callbackUrl: `${consoleUrl}/gateways/dingtalk-app/${status}`,
      };
      wecom.open(inWeCom);
      dingtalk.open(inDingTalk);
      const settings = {
        WECOM_APP: {
          URL: gatewayUrl,
          CORP_ID: inWeCom.corpId,
          AGENT_ID: String(inWeCom.agentId),
          SECRET: inWeCom.secret,
          CALLBACK_TOKEN: inWeCom.token,
          CALLBACK_AES_KEY: inWeCom.encodingAesKey,
        },
        DINGTALK_APP: {
          URL: gatewayUrl,
          CORP_ID: inDingTalk.corpId,
          CLIENT_ID: inDingTalk.clientId,
          CLIENT_SECRET: inDingTalk.clientSecret,
          TEMPLATE_ID: inDingTalk.templateId,
          CALLBACK_ROUTE_KEY: inDingTalk.routeKey,
          CALLBACK_SECRET: inDingTalk.callbackSecret,
        },
      };
      return Object.entries(settings).flatMap(([prefix, values]) =>
        Object.entries(values).map(([name, value]) => [`${prefix}${middle[status]}_${name}`, value] as const),
      );
    }),
  );
