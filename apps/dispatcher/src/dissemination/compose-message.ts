import type { Bilingual, MessageBulletin, OutgoingMessage } from '@rainstorm/channels';
import type { BulletinRow } from '@rainstorm/ledger';
import {
  channelCapabilities,
  formatTime,
  isBureauPlace,
  isCalmRevision,
  isRobot,
  revisionMark,
  unreachable,
  type City,
} from '@rainstorm/warning-model';
import type { DeliveryContext } from './load-delivery.js';
import type { DispatchSummary } from '@rainstorm/ledger';
import { mentionsFor } from './mentions.js';
import { canaryWords } from './canary-words.js';
import { canaryToken, carriesCanaryLink, isForOffice, receiptToken } from './receipt-link.js';
import { leaderWords } from './leader-words.js';
import { unitWords } from './unit-words.js';
import { readinessWords } from './readiness-words.js';
import { rosterWords } from './roster-words.js';
import { alarmClosedWords, escalationWords, slotWords, type Words } from './alarm-words.js';
import { areaTexts, glanceOf, gradeText } from './wording.js';

export interface MessageSettings {
  readonly city: City;
  readonly consoleUrl: string;
  readonly deskUrl: string;
  readonly linkSecret: string;
}

/** A cache, because thousands of messages share the part of one bulletin. */
const known = new WeakMap<BulletinRow, MessageBulletin>();

const messageBulletin = (city: City, row: BulletinRow | null): MessageBulletin | null => {
  if (row?.number == null || row.identifier === null || row.sentAt === null) return null;
  const before = known.get(row);
  if (before !== undefined) return before;
  const made: MessageBulletin = {
    id: row.id,
    thread: row.refersTo ?? row.id,
    number: row.number,
    identifier: row.identifier,
    headline: row.headline,
    description: row.description,
    instruction: row.instruction,
    sender: row.sender ?? '',
    areasText: areaTexts(city, row.areas),
    levelText: gradeText(row),
    ...glanceOf(city, row),
    sentAt: row.sentAt,
    expires: row.expires,
    msgType: row.msgType,
    revisionKind: row.revisionKind,
    mark: revisionMark(row.revisionKind),
    attachments: row.attachments,
  };
  known.set(row, made);
  return made;
};

/** What the receiver presses: of what an office acknowledges, and of a line test. */
const linkOf = (delivery: DeliveryContext['delivery'], dispatch: DispatchSummary | null, around: MessageSettings): string | null => {
  if (carriesCanaryLink(delivery)) return `${around.consoleUrl}/t/${canaryToken(around.linkSecret, delivery.id)}`;
  return isForOffice(delivery) && channelCapabilities[delivery.channel].carriesReceipt && dispatch?.owesReceipt === true
    ? `${around.consoleUrl}/r/${receiptToken(around.linkSecret, dispatch.id, delivery.contactId)}`
    : null;
};

/** What every message needs of its delivery, whatever it is about. */
const envelope = ({ delivery, dispatch, status, smsCode, cardToken, place }: DeliveryContext, around: MessageSettings) => {
  const isAboutSlot = delivery.purpose === 'missing-bulletin' || delivery.purpose === 'alarm-closed';
  const isOfBureau = place != null && isBureauPlace(place);
  const isForDesk = delivery.purpose === 'desk-reminder' || (isAboutSlot && delivery.officeId === null) || isOfBureau;
  return {
    deliveryId: delivery.id,
    idempotencyKey: delivery.id,
    purpose: delivery.purpose,
    status,
    to: { contactId: delivery.contactId, name: delivery.contactName, address: delivery.address, secretRef: delivery.secretRef },
    officeId: delivery.officeId,
    dispatchId: delivery.dispatchId,
    receiverNumber: isForOffice(delivery) ? (dispatch?.receiverNumber ?? null) : null,
    zone: around.city.zone,
    receiptLink: linkOf(delivery, dispatch, around),
    consoleLink: isForDesk ? around.deskUrl : around.consoleUrl,
    receiptCode: smsCode,
    cardToken,
    mentions: isRobot(delivery.channel) ? mentionsFor(around.city, delivery.contactId) : [],
  };
};

/** One message to one contact: what it asks, by when, and what happens if it is not done. Pure except for its caches. */
export const composeMessage = (context: DeliveryContext, around: MessageSettings): OutgoingMessage => ({
  ...envelope(context, around),
  bulletin: messageBulletin(around.city, context.bulletin),
  files: context.files,
  ...knownWords(context, around.city),
});

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * The message where a damaged row keeps `composeMessage` from composing it: what can be read of the bulletin, as it is, and where to look for the
 * rest. Somebody who has to act hears at least that. Pure.
 */
export const composePlainly = (context: DeliveryContext, around: MessageSettings): OutgoingMessage => {
  const { bulletin, delivery } = context;
  // Nobody may take a test for a warning, whatever is damaged.
  if (delivery.purpose === 'line-test') return { ...envelope(context, around), bulletin: null, ...canaryWords(delivery, { offices: [] }) };
  const [number, headline, description, instruction] = [
    bulletin?.number,
    bulletin?.headline,
    bulletin?.description,
    bulletin?.instruction,
  ].map(asText);
  const about = [number, headline].filter((part) => part !== '').join(' ');
  return {
    ...envelope(context, around),
    bulletin: null,
    subject: { zh: `【请打开值守台】${about}`, en: `Please open the console: ${asText(number)}` },
    lead: {
      zh: '本条信息的部分内容因数据损坏无法显示。请立即打开值守台查看，或电话联系市气象局。',
      en: 'A part of this message cannot be shown, because its data is damaged. Please open the console now, or call the bureau.',
    },
    lines: [description, instruction].flatMap((text) => (asText(text) === '' ? [] : [{ zh: asText(text), en: '' }])),
    callList: [],
    deadlineAt: delivery.deadlineAt,
  };
};

/** A cache of the texts that all receivers of one dispatch share. Only for texts that do not change between messages. */
const told = new WeakMap<DispatchSummary, Map<string, Words>>();

const knownWords = (context: DeliveryContext, city: City): Words => {
  const { delivery, dispatch, bulletin, escalation } = context;
  if (dispatch === null || bulletin === null || escalation !== null || delivery.purpose === 'colleague-silent')
    return wordsFor(context, city);
  const words = told.get(dispatch) ?? new Map<string, Words>();
  told.set(dispatch, words);
  const about = `${delivery.purpose} ${bulletin.id} ${delivery.deadlineAt?.getTime() ?? ''}`;
  const before = words.get(about);
  if (before !== undefined) return before;
  const made = wordsFor(context, city);
  words.set(about, made);
  return made;
};

const wordsFor = (context: DeliveryContext, city: City): Words => {
  const { delivery, dispatch, escalation } = context;
  const at = (instant: Date | null): Bilingual =>
    instant === null ? { zh: '', en: '' } : { zh: formatTime(instant, city.zone), en: formatTime(instant, city.zone) };
  const mark = revisionMark(context.bulletin?.revisionKind ?? null);
  /** Whatever a message says of a revision, it says first what kind of revision it is. */
  const number: Bilingual = { zh: `${mark.zh}${context.bulletin?.number ?? ''}`, en: `${mark.en}${context.bulletin?.number ?? ''}` };
  const headline = context.bulletin?.headline ?? '';
  const due = at(delivery.deadlineAt);
  const office: Bilingual = { zh: dispatch?.officeName ?? '', en: dispatch?.officeNameEn ?? '' };
  /** One mailbox may serve two offices: by its subject alone, each mail says for which. */
  const to: Bilingual = office.zh === '' ? { zh: '', en: '' } : { zh: `致${office.zh}：`, en: `to ${office.en}: ` };
  switch (delivery.purpose) {
    case 'bulletin':
      return dispatch?.owesReceipt === true
        ? {
            subject: { zh: `${number.zh} ${to.zh}${headline}`, en: `${number.en} ${to.en}${headline}` },
            lead: {
              zh: `${calmWords(context.bulletin).zh}请${office.zh}在${due.zh}前签收；逾期未签收将自动提级至市防汛抗旱指挥部督办。`,
              en: `${calmWords(context.bulletin).en}${office.en}: please acknowledge by ${due.en}. Unacknowledged, it goes to the flood-control command.`,
            },
            lines: [],
            callList: [],
            deadlineAt: delivery.deadlineAt,
          }
        : {
            subject: { zh: `${number.zh} ${to.zh}${headline}（无需签收）`, en: `${number.en} ${to.en}${headline} (no receipt asked)` },
            lead: { zh: '文字更正，无需签收，请以此为准。', en: 'A correction of the wording. No receipt is asked.' },
            lines: [],
            callList: [],
            deadlineAt: null,
          };
    case 'office-reminder':
      return {
        subject: { zh: `提醒：尚未签收 ${number.zh} ${to.zh}${headline}`, en: `Reminder: not acknowledged ${to.en}${number.en}` },
        lead: {
          zh: `${office.zh}尚未签收，请在${due.zh}前签收；逾期将自动提级至市防汛抗旱指挥部督办。`,
          en: `${office.en} has not acknowledged yet. Please do so by ${due.en}; then it goes to the flood-control command.`,
        },
        lines: [],
        callList: [],
        deadlineAt: delivery.deadlineAt,
      };
    case 'colleague-silent':
      return silentWords(context, number, to, headline, due);
    case 'follow-up-overdue':
      return {
        subject: { zh: `办理逾期：${number.zh} ${to.zh}${headline}`, en: `Follow-up overdue: ${to.en}${number.en}` },
        lead: {
          zh: `${office.zh}尚未登记办理（已运转或已上报），请立即登记。`,
          en: `${office.en} has not recorded its follow-up. Please do so now.`,
        },
        lines: [],
        callList: [],
        deadlineAt: delivery.deadlineAt,
      };
    case 'escalation':
      return escalationWords(context, city, office, number);
    case 'escalation-closed':
      return {
        subject: {
          zh: `督办结束：${office.zh} ${number.zh} ${escalation?.closedReason ?? '已签收'}`.trim(),
          en: `Escalation closed: ${office.en} ${number.en}`,
        },
        lead: {
          zh: `${office.zh === '' ? '该事项' : office.zh}：${escalation?.closedReason ?? ''}。无需继续叫应。`,
          en: `${office.en}: closed. No further call is needed.`,
        },
        lines: [],
        callList: [],
        deadlineAt: null,
      };
    case 'alarm-closed':
      return alarmClosedWords(context, city);
    case 'exercise-aborted':
      return {
        subject: { zh: `演练中止：${number.zh} 等演练信息作废`, en: `Exercise called off: ${number.en} and what came before it are void` },
        lead: {
          zh: '演练已经中止，此前的演练信息全部作废，无需签收和办理。此后未标【演练】的信息都是实况。',
          en: 'The exercise is called off; nothing of it needs a receipt or a follow-up. Whatever is not marked EXERCISE from now on is real.',
        },
        lines: [],
        callList: [],
        deadlineAt: null,
      };
    case 'roster-gap':
    case 'shift-reminder':
      return rosterWords(delivery, context.place ?? null, city);
    case 'readiness-alarm':
      return readinessWords(delivery, context.risks ?? [], city);
    case 'contact-test':
      return testWords(context, city);
    case 'line-test':
      return canaryWords(delivery, city);
    case 'leader-call':
      return leaderWords(delivery, headline, number);
    case 'unit-reminder':
      return unitWords(context, city, number);
    case 'desk-reminder':
    case 'missing-bulletin':
      return slotWords(context, city);
    default:
      return unreachable(delivery.purpose);
  }
};

/** 带班领导: who of the office does not answer, and what the leader can do. */
const silentWords = (
  { delivery, dispatch, silent = [] }: DeliveryContext,
  number: Bilingual,
  to: Bilingual,
  headline: string,
  due: Bilingual,
): Words => ({
  subject: {
    zh: `值班人员尚未签收 ${number.zh} ${to.zh}${headline}`,
    en: `Those on duty have not acknowledged ${to.en}${number.en}`,
  },
  lead: {
    zh: `${dispatch?.officeName ?? ''}值班人员${silent.length === 0 ? '' : `（${silent.join('、')}）`}尚未签收。请带班领导立即督促，或在${due.zh}前直接签收；逾期将自动提级至市防汛抗旱指挥部督办。`,
    en: `Those on duty at ${dispatch?.officeNameEn ?? ''}${silent.length === 0 ? '' : ` (${silent.join(', ')})`} have not acknowledged. As the leader on duty, please call them now, or acknowledge yourself by ${due.en}; then it goes to the flood-control command.`,
  },
  lines: [],
  callList: [],
  deadlineAt: delivery.deadlineAt,
});

/** What an officer reads first of a bulletin that ends one: no new danger, but a receipt is still owed. */
const calmWords = (bulletin: BulletinRow | null): Bilingual => {
  if (bulletin?.revisionKind == null || !isCalmRevision(bulletin.revisionKind)) return { zh: '', en: '' };
  return bulletin.revisionKind === 'lift'
    ? { zh: '预警已解除，不是新的预警。', en: 'The warning is lifted; this is no new one. ' }
    : { zh: '此前误发，现予撤回，不是新的预警。', en: 'Issued in error and retracted; this is no new warning. ' };
};

const testWords = ({ delivery }: DeliveryContext, city: City): Words => {
  const office = city.offices.find(({ id }) => id === delivery.officeId);
  return {
    subject: {
      zh: `【测试】联络测试：${office?.name ?? ''} ${delivery.contactName}`,
      en: `TEST of the connection: ${office?.nameEn ?? ''}, ${delivery.contactName}`,
    },
    lead: {
      zh: '【测试】这是市气象局的联络测试，不是预警，无需签收。',
      en: 'TEST. The bureau tests whether this reaches you. It is no warning, and no receipt is asked.',
    },
    lines: [],
    callList: [],
    deadlineAt: null,
  };
};
