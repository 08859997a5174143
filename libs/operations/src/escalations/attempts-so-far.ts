import {
  oneOf,
  type CallsMade,
  type DeliveryAttempt,
  type EscalationSummary,
  type LedgerTransaction,
  type PhoneTaskRow,
} from '@rainstorm/ledger';
import type { CallEnd, ChannelKind, DispatchId } from '@rainstorm/warning-model';

type Bilingual = EscalationSummary['tried'][number];

const channelWords: Readonly<Record<ChannelKind, Bilingual>> = {
  console: { zh: '值守台', en: 'console' },
  push: { zh: '网页推送', en: 'web push' },
  email: { zh: '电子邮件', en: 'e-mail' },
  webhook: { zh: '系统对接', en: 'webhook' },
  sms: { zh: '短信', en: 'SMS' },
  voice: { zh: '语音电话', en: 'voice call' },
  'wecom-app': { zh: '企业微信', en: 'WeCom' },
  'dingtalk-app': { zh: '钉钉', en: 'DingTalk' },
  ding: { zh: '钉钉电话DING', en: 'DING by telephone' },
  dingtalk: { zh: '钉钉群', en: 'DingTalk group' },
  wecom: { zh: '企业微信群', en: 'WeCom group' },
  feishu: { zh: '飞书群', en: 'Feishu group' },
};

const outcomeWords = ({ state, attempts, channel }: DeliveryAttempt): Bilingual => {
  switch (state) {
    case 'sent':
      return { zh: '已发出', en: 'sent' };
    case 'delivered':
      return { zh: '已送达', en: 'delivered' };
    case 'failed-permanently':
      return { zh: '无法送达', en: 'failed for good' };
    case 'cancelled':
      return { zh: '已取消', en: 'cancelled' };
    default:
      return channel === 'console'
        ? { zh: '无人登录', en: 'nobody signed in' }
        : { zh: `尝试${attempts}次未成功`, en: `${attempts} tries without success` };
  }
};

const purposeWords = ({ purpose }: DeliveryAttempt): Bilingual =>
  purpose !== 'bulletin' ? { zh: '催签', en: 'reminder' } : { zh: '发送', en: 'bulletin' };

/** The ends of calls by machine. */
const callEndWords: Readonly<Record<CallEnd, Bilingual>> = {
  acknowledged: { zh: '已按键签收', en: 'acknowledged by key' },
  'wrong-key': { zh: '按错键', en: 'wrong key' },
  'no-key': { zh: '未按键', en: 'no key' },
  'hung-up': { zh: '中途挂断', en: 'hung up' },
  voicemail: { zh: '语音信箱', en: 'voicemail' },
  busy: { zh: '占线', en: 'busy' },
  'no-answer': { zh: '无人接听', en: 'no answer' },
  'switched-off': { zh: '关机或不在服务区', en: 'switched off' },
  'not-a-number': { zh: '空号', en: 'no such number' },
  failed: { zh: '线路故障', en: 'line failed' },
};

/** Who was called by machine, how often and with what end. */
const machineCallLine = ({ contactName, phone, endedHow, count }: CallsMade): Bilingual => {
  const end = endedHow === null ? { zh: '正在呼叫', en: 'under way' } : callEndWords[endedHow];
  return {
    zh: `语音电话 ${contactName} ${phone}：${end.zh}${count}次`,
    en: `voice call to ${contactName} ${phone}: ${end.en}, ${count} times`,
  };
};

const callOutcomes = { reached: '已接通', 'no-answer': '无人接听', 'hung-up-early': '提前挂断', 'wrong-number': '号码有误' } as const;

/** The deliveries and phone calls of these dispatches so far, one line each, for the command to read. */
export const attemptsSoFar = async (
  tx: LedgerTransaction,
  dispatchIds: readonly DispatchId[],
): Promise<ReadonlyMap<DispatchId, EscalationSummary['tried']>> => {
  const tried = new Map<DispatchId, EscalationSummary['tried'][number][]>(dispatchIds.map((id) => [id, []]));
  const deliveries = await tx.deliveryAttempts(dispatchIds);
  for (const delivery of deliveries) {
    const [channel, outcome, purpose] = [channelWords[delivery.channel], outcomeWords(delivery), purposeWords(delivery)];
    tried.get(delivery.dispatchId)?.push({
      zh: `${purpose.zh} ${channel.zh} ${delivery.contactName}：${outcome.zh}`,
      en: `${purpose.en} by ${channel.en} to ${delivery.contactName}: ${outcome.en}`,
    });
  }
  for (const made of await tx.calls.madeFor(dispatchIds)) tried.get(made.dispatchId)?.push(machineCallLine(made));
  for (const { dispatchId, calls } of await tx.phoneTasks.find({ dispatchId: oneOf(dispatchIds) }))
    tried.get(dispatchId)?.push(...calls.map(callLine));
  return tried;
};

const callLine = ({ number, outcome, byName, note }: PhoneTaskRow['calls'][number]): Bilingual => ({
  zh: `电话 ${number}：${callOutcomes[outcome]}（${byName}）${note}`,
  en: `phone ${number}: ${outcome} (${byName})`,
});
