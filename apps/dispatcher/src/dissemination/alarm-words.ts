import type { Bilingual, OutgoingMessage } from '@rainstorm/channels';
import type { SlotRow } from '@rainstorm/ledger';
import { formatInstant, formatTime, type City } from '@rainstorm/warning-model';
import type { DeliveryContext } from './load-delivery.js';
import { slotName } from './wording.js';

/** What a message says, apart from the bulletin itself. */
export type Words = Pick<OutgoingMessage, 'subject' | 'lead' | 'lines' | 'callList' | 'deadlineAt'>;

/** The district of an escalation that is about its response: no dispatch names it. */
const unitOf = ({ escalation }: DeliveryContext, city: City): Bilingual | null => {
  if (escalation?.cause !== 'unit-no-response') return null;
  const found = city.offices.find(({ id }) => id === escalation.officeId);
  return { zh: found?.name ?? '', en: found?.nameEn ?? '' };
};

/** Of an escalation to the command: what is missing, by when to answer, whom to call. */
export const escalationWords = (context: DeliveryContext, city: City, office: Bilingual, number: Bilingual): Words => {
  const { delivery, escalation } = context;
  const due = delivery.deadlineAt === null ? '' : formatTime(delivery.deadlineAt, city.zone);
  const deadline = escalation === null ? '' : formatInstant(escalation.deadlineAt, city.zone, 'zh');
  const deadlineEn = escalation === null ? '' : formatInstant(escalation.deadlineAt, city.zone, 'en');
  const cause: Bilingual = (() => {
    switch (escalation?.cause) {
      case 'undeliverable':
        return { zh: '所有渠道均无法送达', en: 'cannot be reached on any channel' };
      case 'follow-up-overdue':
        return { zh: '逾期未办理', en: 'has not followed up in time' };
      case 'missing-bulletin':
        return { zh: '应发信息未发布', en: 'a bulletin is missing' };
      case 'cannot-act':
        return { zh: '报告无法处置', en: 'says that it cannot act' };
      case 'leaders-not-reached':
        return { zh: `截至${deadline}仍有领导未叫应`, en: `Leaders were not reached by ${deadlineEn}` };
      case 'unit-no-response':
        return { zh: `截至${deadline}未登记响应决定`, en: `has recorded no response by ${deadlineEn}` };
      case 'undecided':
        return { zh: `预警信号截至${deadline}尚未作出响应决定`, en: `No response decision on the signal by ${deadlineEn}` };
      default:
        return { zh: `截至${deadline}未签收`, en: `did not acknowledge by ${deadlineEn}` };
    }
  })();
  const round: Bilingual = { zh: `第${escalation?.round ?? 1}轮`, en: `round ${escalation?.round ?? 1}` };
  const who: Bilingual = context.slot === null ? (unitOf(context, city) ?? office) : missingWords(context, context.slot, city);
  return {
    subject: { zh: `【提级督办】${who.zh}${cause.zh} ${number.zh}`, en: `Escalation: ${[who.en, cause.en, number.en].join(' ').trim()}` },
    lead:
      escalation?.cause === 'leaders-not-reached'
        ? {
            zh: `${cause.zh}：${context.bulletin?.headline ?? ''}。请在${due}前答复，按名单继续叫应或派人到场，并在值守台“领导叫应”登记；全部叫应或说明理由结束前将继续提醒。`,
            en: `${cause.en}: ${context.bulletin?.headline ?? ''}. Please answer by ${due}, go on calling or send somebody, and record it on the page of leaders' calls. It is told again until all were reached or an officer closes it with a reason.`,
          }
        : escalation?.cause === 'unit-no-response'
          ? {
              zh: `${who.zh}${cause.zh}：${context.bulletin?.headline ?? ''}。请在${due}前答复，并叫应该单位负责同志；该单位登记决定或说明理由结束前将继续提醒。`,
              en: `${who.en} ${cause.en}: ${context.bulletin?.headline ?? ''}. Please answer by ${due}, and call whoever is responsible there. It is told again until a decision is recorded or an officer closes it with a reason.`,
            }
          : escalation?.cause === 'undecided'
            ? {
                zh: `${cause.zh}：${context.bulletin?.headline ?? ''}。请在${due}前答复，并在值守台登记响应决定；登记决定或说明理由结束前将继续提醒。`,
                en: `${cause.en}: ${context.bulletin?.headline ?? ''}. Please answer by ${due}, and record the decision on the command board. It is told again until a decision is recorded or an officer closes it with a reason.`,
              }
            : {
                zh: `${who.zh}${cause.zh}，请在${due}前答复并叫应；无人答复将提级督办，答复后对方仍无回应将再次告警。`,
                en: `${who.en} ${cause.en}. Please answer by ${due}, and call. Unanswered, it goes on to the next level; answered, it comes again while nothing is heard.`,
              },
    lines: [round, ...(escalation?.summary.tried ?? [])],
    callList: escalation?.summary.callList ?? [],
    deadlineAt: delivery.deadlineAt,
  };
};

/** Of the end of an alarm about a missing bulletin. */
export const alarmClosedWords = ({ slot, alarm }: DeliveryContext, city: City): Words => {
  const step = slot === null ? { zh: '', en: '' } : slotName(city, slot);
  const reason = alarm?.closedReason ?? '';
  return {
    subject: { zh: `告警结束：${step.zh} ${reason}`, en: `Alarm over: ${step.en}` },
    lead: {
      zh: `此前告知的${step.zh}未按时发布，现已结束：${reason}。`,
      en: `You were told that it was missing. The alarm is over: ${reason}.`,
    },
    lines: [],
    callList: [],
    deadlineAt: null,
  };
};

/** Which bulletin of which episode the bureau owes, and since when. */
const missingWords = ({ episodeTitle }: DeliveryContext, slot: SlotRow, city: City): Bilingual => {
  const { dueAt } = slot;
  const name = slotName(city, slot);
  const of = episodeTitle === null ? '' : `${episodeTitle}，`;
  return {
    zh: `市气象局${name.zh}（${of}应于${formatInstant(dueAt, city.zone, 'zh')}发布）`,
    en: `The bureau's ${name.en} (${episodeTitle === null ? '' : `${episodeTitle}, `}due ${formatInstant(dueAt, city.zone, 'en')}):`,
  };
};

/** Of reminders and alarms about a slot, and of an overdue countersignature. */
export const slotWords = (context: DeliveryContext, city: City): Words => {
  const { delivery, slot, alarm } = context;
  const step = slot === null ? { zh: '', en: '' } : slotName(city, slot);
  const due: Bilingual =
    slot === null ? { zh: '', en: '' } : { zh: formatInstant(slot.dueAt, city.zone, 'zh'), en: formatInstant(slot.dueAt, city.zone, 'en') };
  const base = { lines: [], callList: [], deadlineAt: slot?.dueAt ?? null };
  if (slot === null)
    return {
      ...base,
      subject: {
        zh: `逾期未补签发：${context.bulletin?.number ?? ''} ${context.bulletin?.headline ?? ''}`,
        en: `Countersignature overdue: ${context.bulletin?.number ?? ''}`,
      },
      lead: {
        zh: `该信息按应急流程由一人签发，已超过补签发时限（${city.approval.countersignWithinMin}分钟），请首席立即核对并补签发；补签发前每${city.approval.countersignWithinMin}分钟提醒一次。`,
        en: `One person signed it alone in the emergency flow, and the limit of ${city.approval.countersignWithinMin} minutes has passed. Please check and countersign it now.`,
      },
    };
  if (delivery.purpose === 'desk-reminder')
    return {
      ...base,
      subject: { zh: `应发提醒：${step.zh}，${due.zh}前发布`, en: `Due: ${step.en} by ${due.en}` },
      lead: {
        zh: `请在${due.zh}前发布${step.zh}；届时未发布将向首席预报员告警。`,
        en: `Please publish by ${due.en}; otherwise the chief is alarmed.`,
      },
    };
  if (delivery.officeId !== null)
    return {
      ...base,
      subject: {
        zh: `逾期未发：${step.zh}，未收到不代表无降雨，请保持戒备`,
        en: `Missing: ${step.en}; what is in force stays in force`,
      },
      lead: {
        zh: `${step.zh}应于${due.zh}发布，目前尚未发布。现行信息继续有效；未收到不代表无降雨，请保持戒备。`,
        en: `It was due at ${due.en} and has not come. What is in force stays in force.`,
      },
    };
  const isMissing = alarm?.missingAt != null;
  return {
    ...base,
    subject: {
      zh: `${isMissing ? '逾期未发' : '到时未发'}：${step.zh}`,
      en: `${isMissing ? 'Missing' : 'Not published in time'}: ${step.en}`,
    },
    lead: {
      zh: `${step.zh}应于${due.zh}发布，尚无已签发的信息，请立即发布；宽限期后将告知指挥部和各单位。`,
      en: `It was due at ${due.en} and no signed bulletin waits for it. Please publish now; after the grace the command and the offices are told.`,
    },
  };
};
