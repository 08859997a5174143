import { describe, expect, it } from '@jest/globals';
import type { City, OfficeId } from '@rainstorm/warning-model';
import { rosterWords } from './roster-words.js';

const city = {
  zone: 'Asia/Shanghai',
  offices: [{ id: 'duty-office', name: '总值班室', nameEn: 'Duty office' }],
  command: { name: '指挥部', nameEn: 'Command' },
} as unknown as City;
const deadlineAt = new Date('2026-12-03T00:00:00Z');

describe('the words of a roster', () => {
  it('say which office has an empty post, and from when', () => {
    const {
      subject,
      lead,
      deadlineAt: due,
    } = rosterWords({ purpose: 'roster-gap', officeId: 'duty-office' as OfficeId, deadlineAt }, null, city);
    expect(subject).toEqual({ zh: '空岗预警：总值班室 2026年12月03日08时00分', en: 'Empty post ahead: Duty office, 3 Dec 2026, 08:00' });
    expect(lead.zh).toContain('自2026年12月03日08时00分起有空岗');
    expect(due).toBeNull();
  });

  it('name the post of the bureau and its own page, and the level of the command', () => {
    const gap = rosterWords({ purpose: 'roster-gap', officeId: null, deadlineAt }, 'bureau-desk', city);
    expect(gap.subject.zh).toBe('空岗预警：气象局值班预报员 2026年12月03日08时00分');
    expect(gap.lead.zh).toContain('请在气象局业务台“值班表”页补排');
    const shift = rosterWords({ purpose: 'shift-reminder', officeId: null, deadlineAt }, 'bureau-chief', city);
    expect(shift.lead.zh).toBe('您担任气象局首席预报员的班次于2026年12月03日08时00分开始，请按时到岗。');
    const level = rosterWords({ purpose: 'roster-gap', officeId: null, deadlineAt }, 'command-level-1', {
      ...city,
      command: { ...city.command, levels: [{ name: '指挥部值班室', nameEn: 'Command duty desk' }] },
    } as unknown as City);
    expect(level.subject.zh).toContain('空岗预警：指挥部值班室');
  });

  it('say when a shift begins, at the command where it is no office’s', () => {
    const { subject, lead } = rosterWords({ purpose: 'shift-reminder', officeId: null, deadlineAt }, null, city);
    expect(subject.zh).toBe('值班提醒：您的班次 2026年12月03日08时00分 开始');
    expect(lead).toEqual({
      zh: '您在指挥部的班次于2026年12月03日08时00分开始，请按时到岗，并在值守台接班。',
      en: 'Your shift at Command begins 3 Dec 2026, 08:00. Please be there in time, and take over on the console.',
    });
  });
});
