import type { OutgoingMessage } from '@rainstorm/channels';
import { newId } from '@rainstorm/ledger';
import type { City, Contact } from '@rainstorm/warning-model';
import type { Breach } from './find-breaches.js';

export interface Addressee {
  readonly contact: Contact;
  readonly address: string;
}

/** Who is told that the mechanism itself is in danger: the bureau's desk and its chief, and the command's first level; each address once. */
export const whomToAlarm = (city: City): readonly Addressee[] => {
  const contacts = [...city.desk, ...city.chief, ...(city.command.levels[0]?.contacts ?? [])];
  const found = new Map<string, Addressee>();
  for (const contact of contacts)
    for (const { kind, address } of contact.channels) if (kind === 'email' && !found.has(address)) found.set(address, { contact, address });
  return [...found.values()];
};

/** Without breaches: everything holds again. It never passes as a bulletin: it names the system, and asks for the operator. */
export const alarmMessage = (
  breaches: readonly Breach[],
  { contact, address }: Addressee,
  city: City,
  deskUrl: string,
): OutgoingMessage => {
  const id = newId('delivery');
  const isOver = breaches.length === 0;
  return {
    deliveryId: id,
    idempotencyKey: id,
    purpose: 'system-alarm',
    status: 'actual',
    to: { contactId: contact.id, name: contact.name, address, secretRef: null },
    officeId: null,
    bulletin: null,
    subject: isOver
      ? { zh: '【系统恢复】“131631”分发系统恢复正常', en: 'System recovered: the dispatch system works again' }
      : { zh: `【系统告警】“131631”分发系统异常：${breaches[0]?.says.zh ?? ''}`, en: `System alarm: ${breaches[0]?.says.en ?? ''}` },
    lead: isOver
      ? { zh: '巡检各项恢复正常，可以照常依靠系统。', en: 'Every check holds again. The system can be relied upon as usual.' }
      : {
          zh: '请立即通知运维人员；恢复之前请电话核对各单位是否收到预警信息。',
          en: 'Please call the operator now; until it is mended, ask the offices by phone whether they have the bulletins.',
        },
    lines: breaches.map(({ says, count, examples }) => ({
      zh: `${says.zh}：${count}项（${examples.join('、')}）`,
      en: `${says.en}: ${count} (${examples.join(', ')})`,
    })),
    deadlineAt: null,
    zone: city.zone,
    receiptLink: null,
    consoleLink: deskUrl,
    callList: [],
  };
};
