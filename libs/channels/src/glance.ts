import { formatTime } from '@rainstorm/warning-model';
import type { Bilingual, OutgoingMessage } from './outgoing-message.js';

const none: Bilingual = { zh: '', en: '' };
const receipt: Bilingual = { zh: '前签收', en: 'acknowledge by' };

/** Of the messages that are about a bulletin: the kind of message, where it is not the bulletin itself, and what has to be done in time. */
const atGlance: Partial<Record<OutgoingMessage['purpose'], { readonly kind: Bilingual; readonly due: Bilingual | null }>> = {
  bulletin: { kind: none, due: receipt },
  'office-reminder': { kind: { zh: '【催签】', en: 'Reminder: ' }, due: receipt },
  'colleague-silent': { kind: { zh: '【值班未签收】', en: 'No answer from those on duty: ' }, due: receipt },
  escalation: { kind: { zh: '【提级督办】', en: 'Escalation: ' }, due: { zh: '前答复', en: 'answer by' } },
  'escalation-closed': { kind: { zh: '【督办结束】', en: 'Escalation over: ' }, due: null },
  'follow-up-overdue': { kind: { zh: '【办理逾期】', en: 'Follow-up overdue: ' }, due: null },
  'leader-call': { kind: { zh: '【领导叫应】', en: 'Call to the leader: ' }, due: null },
  'unit-reminder': {
    kind: { zh: '【响应提醒】', en: 'No response decided: ' },
    due: { zh: '前登记响应决定', en: 'record the decision by' },
  },
};

/** Kind, colour, hazard and areas. Null where its own words say first what it is. */
export const glanceTitle = ({ bulletin, purpose }: OutgoingMessage): Bilingual | null => {
  const about = atGlance[purpose];
  if (bulletin === null || about === undefined) return null;
  const { kind } = about;
  return { zh: `${kind.zh}${bulletin.mark.zh}${bulletin.glance.zh}`, en: `${kind.en}${bulletin.mark.en}${bulletin.glance.en}` };
};

/** By when to do what: 05:10前签收. Null where nothing is asked. */
export const glanceDue = ({ bulletin, purpose, deadlineAt, zone }: OutgoingMessage): Bilingual | null => {
  const due = atGlance[purpose]?.due ?? null;
  if (bulletin === null || due === null || deadlineAt === null) return null;
  const time = formatTime(deadlineAt, zone);
  return { zh: `${time}${due.zh}`, en: `${due.en} ${time}` };
};

/** What a list of mails shows of one: kind, colour, hazard, areas, and by when to do what. Null where its own words say first what it is. */
export const glance = (message: OutgoingMessage): Bilingual | null => {
  const [title, due] = [glanceTitle(message), glanceDue(message)];
  if (title === null || due === null) return title;
  return { zh: `${title.zh} ${due.zh}`, en: `${title.en}, ${due.en}` };
};

/** The Chinese mark of the kind of message (【催签】), where there is one. */
export const glanceKind = (purpose: OutgoingMessage['purpose']): string => atGlance[purpose]?.kind.zh ?? '';
