import type { Bilingual } from '@rainstorm/channels';
import type { DeliveryRow } from '@rainstorm/ledger';
import type { Words } from './alarm-words.js';

/** 叫应 of one leader by machine. What is spoken is made of the bulletin (`speechOf`). */
export const leaderWords = ({ contactName }: Pick<DeliveryRow, 'contactName'>, headline: string, number: Bilingual): Words => ({
  subject: { zh: `【领导叫应】${contactName}：${number.zh} ${headline}`, en: `Call to ${contactName}: ${number.en}` },
  lead: {
    zh: `请${contactName}立即组织防范：${headline}。`,
    en: `${contactName}: please act on this signal at once.`,
  },
  lines: [],
  callList: [],
  deadlineAt: null,
});
