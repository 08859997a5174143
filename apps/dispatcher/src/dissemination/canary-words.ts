import type { DeliveryRow } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import type { Words } from './alarm-words.js';

/** 线路测试: its first characters say what it is, and that it is no warning. Of no office: to a level of the command. */
export const canaryWords = (
  { officeId, contactName }: Pick<DeliveryRow, 'officeId' | 'contactName'>,
  city: Pick<City, 'offices'>,
): Words => {
  const office = city.offices.find(({ id }) => id === officeId);
  const to = { zh: `${office?.name ?? '市防汛抗旱指挥部'} ${contactName}`, en: `${office?.nameEn ?? 'the command'}, ${contactName}` };
  return {
    subject: { zh: `【线路测试】不是预警，请确认收到：${to.zh}`, en: `LINE TEST, no warning. Please confirm: ${to.en}` },
    lead: {
      zh: '【线路测试】不是预警，无需签收和办理。系统定期核实本联系方式能否收到信息，请确认一次。',
      en: 'LINE TEST. This is no warning; no receipt and no follow-up is asked. The system checks now and then that this way works: please confirm once.',
    },
    lines: [],
    callList: [],
    deadlineAt: null,
  };
};
