import type { Bilingual } from '@rainstorm/channels';
import { formatTime, gravestColour, type City } from '@rainstorm/warning-model';
import type { DeliveryContext } from './load-delivery.js';
import type { Words } from './alarm-words.js';

/** 红色且未响应: to those on duty in a district that has decided no response. */
export const unitWords = ({ delivery, bulletin }: DeliveryContext, city: City, number: Bilingual): Words => {
  const office = city.offices.find(({ id }) => id === delivery.officeId);
  const colour = bulletin === null ? null : gravestColour(bulletin);
  const { unitResponse } = city.command;
  const due = delivery.deadlineAt === null ? '' : formatTime(delivery.deadlineAt, city.zone);
  return {
    subject: {
      zh: `【响应提醒】${office?.name ?? ''}尚未登记响应决定 ${number.zh} ${bulletin?.headline ?? ''}`,
      en: `No response decided: ${office?.nameEn ?? ''} ${number.en}`,
    },
    lead: {
      zh: `${office?.name ?? '本单位'}：预警信号已生效${unitResponse.remindAfterMin}分钟，尚未登记响应决定。请立即请示负责同志，并在值守台“区县响应”登记；${due}前未登记将报告市防汛抗旱指挥部。`,
      en: `${office?.nameEn ?? 'Your office'}: the signal${colour === null ? '' : ` (${colour})`} has been in force for ${unitResponse.remindAfterMin} minutes, and no response was recorded. Please ask the person responsible now, and record the decision on the page of districts' responses. Without it the flood-control command is told at ${due}.`,
    },
    lines: [],
    callList: [],
    deadlineAt: delivery.deadlineAt,
  };
};
