import { describe, expect, it } from '@jest/globals';
import { renderConsole, renderEmail, webhookBody } from '@rainstorm/channels';
import type { BulletinRow, DeliveryRow } from '@rainstorm/ledger';
import { revisionKinds, revisionMark, type City, type RevisionKind } from '@rainstorm/warning-model';
import { composeMessage } from './compose-message.js';
import type { DeliveryContext } from './load-delivery.js';

const city = {
  zone: 'Asia/Shanghai',
  areas: [{ code: '410105', name: '金水区' }],
  areaCode: '410100',
  name: '郑州市',
  hazards: [{ code: 'rainstorm', name: '暴雨' }],
} as unknown as City;
const around = { city, consoleUrl: 'https://console.example', deskUrl: 'https://desk.example', linkSecret: 'secret' };
const at = new Date('2021-07-20T01:00:00Z');

/** The message that an office gets of a red signal, or of its revision. */
const messageOf = (revisionKind: RevisionKind | null, purpose: DeliveryRow['purpose'] = 'bulletin') => {
  const bulletin = {
    id: 'bul-1',
    number: '郑气暴雨信号〔2021〕9号',
    identifier: '41010041600000_20210720090000_1',
    headline: '郑州市气象台解除暴雨红色预警信号',
    description: '降雨减弱。',
    instruction: '',
    sender: '郑州市气象台',
    hazard: 'rainstorm',
    areas: [{ areaCode: '410105', level: null, colour: 'red' }],
    attachments: [],
    colour: 'red',
    level: null,
    sentAt: at,
    msgType: 'cancel',
    revisionKind,
    status: 'actual',
  } as unknown as BulletinRow;
  const delivery = {
    id: 'dlv-1',
    purpose,
    officeId: 'duty-office',
    contactId: 'duty-1',
    contactName: '周',
    channel: 'email',
    address: 'a@b.example',
    deadlineAt: at,
  };
  const dispatch = { id: 'dsp-1', owesReceipt: true, officeName: '市委市政府总值班室', officeNameEn: 'Duty office' };
  const context = {
    delivery,
    bulletin,
    dispatch,
    escalation: null,
    alarm: null,
    slot: null,
    status: 'actual',
  } as unknown as DeliveryContext;
  return composeMessage(context, around);
};

describe('the message of a revision', () => {
  it.each(revisionKinds)('says on every channel that it is one: %s', (kind) => {
    const message = messageOf(kind);
    const { zh } = revisionMark(kind);
    const { subject, text, html } = renderEmail(message);
    const page = renderConsole(message);
    const body = JSON.parse(webhookBody(message)) as { subject: { zh: string }; bulletin: { revisionKind: string; mark: { zh: string } } };
    expect(subject).toBe(`${zh}红色暴雨 金水区 09:00前签收 郑气暴雨信号〔2021〕9号 致市委市政府总值班室：郑州市气象台解除暴雨红色预警信号`);
    expect(text).toContain(`\n${zh}郑州市气象台解除暴雨红色预警信号\n`);
    expect(html).toContain(`${zh}郑州市气象台解除暴雨红色预警信号`);
    expect(page.headline).toBe(`${zh}郑州市气象台解除暴雨红色预警信号`);
    expect(body.subject.zh).toContain(zh);
    expect(body.bulletin).toMatchObject({ revisionKind: kind, mark: { zh } });
    for (const purpose of ['office-reminder', 'follow-up-overdue'] as const) expect(messageOf(kind, purpose).subject.zh).toContain(zh);
  });

  it('says first that a warning is lifted or retracted, and nothing of the kind of a new one', () => {
    expect(messageOf('lift').lead.zh).toMatch(/^预警已解除，不是新的预警。请市委市政府总值班室在/);
    expect(messageOf('retract').lead.zh).toMatch(/^此前误发，现予撤回/);
    expect(messageOf('upgrade').lead.zh).toMatch(/^请市委市政府总值班室在/);
    expect(messageOf(null).subject.zh).toBe('郑气暴雨信号〔2021〕9号 致市委市政府总值班室：郑州市气象台解除暴雨红色预警信号');
  });
});

describe('the subject of a mail', () => {
  it.each(['bulletin', 'office-reminder', 'colleague-silent', 'follow-up-overdue'] as const)(
    'says for which office it is, because two may share a mailbox: %s',
    (purpose) => {
      expect(renderEmail(messageOf(null, purpose)).subject).toContain('致市委市政府总值班室：');
      expect(messageOf(null, purpose).subject.en).toContain('to Duty office: ');
    },
  );
});
