import { describe, expect, it } from '@jest/globals';
import type { Contact, EscalationLevel } from '@rainstorm/warning-model';
import { notifyLevel } from './notify-level.js';

const now = new Date('2021-07-20T06:30:00+08:00');

const contact = (id: string, change: Partial<Contact> = {}): Contact =>
  ({
    id,
    name: id,
    post: '值班员',
    phone: null,
    standby: false,
    channels: [{ kind: 'email', address: `${id}@example.org`, secretRef: null, fallback: false }],
    ...change,
  }) as Contact;

const level = (name: string, answerWithinMin: number, contacts: readonly Contact[]): EscalationLevel => ({
  name,
  nameEn: name,
  answerWithinMin,
  contacts,
});

const escalation = (levels: readonly EscalationLevel[]): Parameters<typeof notifyLevel>[0] => ({
  id: 'esc-0123456789ab' as Parameters<typeof notifyLevel>[0]['id'],
  levels,
  dispatchId: null,
  alarmId: null,
  bulletinId: null,
  officeId: null,
});

describe('the notification of a level', () => {
  it('writes to its contacts and arms the timer of its answer', () => {
    const told = notifyLevel(escalation([level('duty', 10, [contact('con-duty')])]), { level: 0, round: 1 }, 5, now);
    expect(told.deliveries.map(({ contactId }) => contactId)).toEqual(['con-duty']);
    expect(told.notices.map(({ level: index, outcome }) => [index, outcome])).toEqual([[0, 'told']]);
    expect(told.timer.dueAt).toEqual(new Date('2021-07-20T06:35:00+08:00'));
  });

  it('skips a level with nobody to reach, and records that', () => {
    const levels = [level('duty', 10, []), level('lead', 10, [contact('con-lead')])];
    const told = notifyLevel(escalation(levels), { level: 0, round: 1 }, 30, now);
    expect(told.position).toEqual({ level: 1, round: 1 });
    expect(told.notices.map(({ level: index, outcome }) => [index, outcome])).toEqual([
      [0, 'nobody-to-reach'],
      [1, 'told'],
    ]);
    expect(told.timer.dueAt).toEqual(new Date('2021-07-20T06:40:00+08:00'));
  });

  it('writes to nobody if no level has anybody to reach, and arms its timer all the same', () => {
    const told = notifyLevel(escalation([level('duty', 10, [])]), { level: 0, round: 1 }, 5, now);
    expect([told.deliveries, told.position]).toEqual([[], { level: 0, round: 1 }]);
    expect(told.timer.dueAt).toEqual(new Date('2021-07-20T06:35:00+08:00'));
  });
});
