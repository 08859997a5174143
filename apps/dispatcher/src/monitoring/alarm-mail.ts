import type { Channel, OutgoingMessage } from '@rainstorm/channels';
import { newId } from '@rainstorm/ledger';
import { isOfConsole, type ChannelKind, type City, type Contact } from '@rainstorm/warning-model';
import type { Breach } from './find-breaches.js';
import type { AuditorNews } from './watch-auditor.js';

export interface Addressee {
  readonly contact: Contact;
  readonly address: string;
  readonly secretRef: string | null;
  readonly kind: ChannelKind;
}

/** Who is told that the mechanism itself is in danger: the bureau's desk and its chief, and the command's first level; each address once. */
const whomToAlarm = (city: City): readonly Addressee[] => {
  const contacts = [...city.desk, ...city.chief, ...(city.command.levels[0]?.contacts ?? [])];
  const found = new Map<string, Addressee>();
  for (const contact of contacts)
    for (const { kind, address, secretRef } of contact.channels)
      if (!isOfConsole(kind) && !found.has(`${kind} ${address}`)) found.set(`${kind} ${address}`, { contact, address, secretRef, kind });
  return [...found.values()];
};

const says = {
  zh: '巡检自身的告警发不出去，出了差错无人得知',
  en: 'The auditor has no way to tell anybody: a fault would go unnoticed',
};

/** A breach where every way by which somebody would be told takes nothing at the moment. */
export const cannotTell = async (ways: readonly Channel[], city: City): Promise<readonly Breach[]> => {
  const kinds = new Set(whomToAlarm(city).map(({ kind }) => kind));
  const usable = ways.filter(({ kind }) => kinds.has(kind));
  const health = await Promise.all(usable.map(async (way) => (await way.check?.()) ?? { state: 'well' as const }));
  const dead = health.flatMap((found) => (found.state === 'failed' ? [`${found.reason}: ${found.detail}`] : []));
  if (dead.length < usable.length) return [];
  return [{ promise: 'the-auditor-can-tell', says, count: 1, examples: dead }];
};

type Words = Pick<OutgoingMessage, 'subject' | 'lead' | 'lines'>;

/** It never passes as a bulletin: it names the system, and asks for the operator. */
const systemMessage = (words: Words, { contact, address, secretRef }: Addressee, city: City, deskUrl: string): OutgoingMessage => {
  const id = newId('delivery');
  return {
    deliveryId: id,
    idempotencyKey: id,
    purpose: 'system-alarm',
    status: 'actual',
    to: { contactId: contact.id, name: contact.name, address, secretRef },
    officeId: null,
    dispatchId: null,
    bulletin: null,
    ...words,
    deadlineAt: null,
    zone: city.zone,
    receiptLink: null,
    consoleLink: deskUrl,
    receiptCode: null,
    cardToken: null,
    mentions: [],
    callList: [],
  };
};

const recovered: Words = {
  subject: { zh: '【系统恢复】“131631”分发系统恢复正常', en: 'System recovered: the dispatch system works again' },
  lead: { zh: '巡检各项恢复正常，可以照常依靠系统。', en: 'Every check holds again. The system can be relied upon as usual.' },
  lines: [],
};

/** Without breaches: everything holds again. */
export const alarmMessage = (breaches: readonly Breach[], to: Addressee, city: City, deskUrl: string): OutgoingMessage => {
  const [first] = breaches;
  if (first === undefined) return systemMessage(recovered, to, city, deskUrl);
  const words: Words = {
    subject: { zh: `【系统告警】“131631”分发系统异常：${first.says.zh}`, en: `System alarm: ${first.says.en}` },
    lead: {
      zh: '请立即通知运维人员；恢复之前请电话核对各单位是否收到预警信息。',
      en: 'Please call the operator now; until it is mended, ask the offices by phone whether they have the bulletins.',
    },
    lines: breaches.map(({ says, count, examples }) => ({
      zh: `${says.zh}：${count}项（${examples.join('、')}）`,
      en: `${says.en}: ${count} (${examples.join(', ')})`,
    })),
  };
  return systemMessage(words, to, city, deskUrl);
};

/** That the auditor itself has fallen silent, or is heard again. */
export const auditorMessage = (news: AuditorNews, to: Addressee, city: City, deskUrl: string): OutgoingMessage => {
  if (news.type === 'heard-again') {
    const words: Words = {
      subject: { zh: '【系统恢复】“131631”系统巡检恢复运行', en: 'System recovered: the auditor is heard again' },
      lead: { zh: '系统巡检恢复运行；其间的异常将另行告警。', en: 'The auditor is heard again. What it finds it tells by itself.' },
      lines: [],
    };
    return systemMessage(words, to, city, deskUrl);
  }
  const seconds = Math.floor(news.silentForMs / 1000);
  const words: Words = {
    subject: { zh: '【系统告警】“131631”系统巡检没有心跳', en: 'System alarm: the auditor has fallen silent' },
    lead: {
      zh: '系统巡检停止运行，出了差错可能无人发现。请立即通知运维人员；恢复之前请电话核对各单位是否收到预警信息。',
      en: 'The auditor is not running: a fault may go unnoticed. Please call the operator now; until it runs, ask the offices by phone whether they have the bulletins.',
    },
    lines: [{ zh: `已 ${seconds} 秒没有心跳`, en: `Silent for ${seconds} s` }],
  };
  return systemMessage(words, to, city, deskUrl);
};

export interface Told {
  readonly told: number;
  readonly failed: number;
}

/**
 * To everybody who is told that the mechanism is in danger, by every way that is given, past the queues: one that is dead does not silence the
 * others. Rejects where nobody could be reached.
 */
export const tellAll = async (ways: readonly Channel[], city: City, message: (to: Addressee) => OutgoingMessage): Promise<Told> => {
  const outcomes = await Promise.all(
    whomToAlarm(city).flatMap((to) => ways.filter(({ kind }) => kind === to.kind).map(async (way) => way.send(message(to)))),
  );
  const failed = outcomes.filter(({ result }) => result !== 'sent' && result !== 'delivered');
  if (failed.length === outcomes.length) throw new Error(`Nobody could be told: ${JSON.stringify(failed[0])}`);
  return { told: outcomes.length - failed.length, failed: failed.length };
};
