import type { BulletinId, ContactId, DeliveryId, DispatchId, OfficeId } from '@rainstorm/warning-model';
import type { OutgoingMessage } from '../outgoing-message.js';

/** A message to the duty office in the rainstorm of 20 July 2021. A test passes the fields that it is about. */
export const aMessage = (changed: Partial<OutgoingMessage> = {}): OutgoingMessage => {
  const deliveryId = changed.deliveryId ?? ('dlv-20210720h3000001' as DeliveryId);
  return {
    deliveryId,
    idempotencyKey: deliveryId,
    purpose: 'bulletin',
    status: 'actual',
    to: { contactId: 'duty-office-desk' as ContactId, name: '总值班室', address: 'zhiban@zhengzhou.example', secretRef: null },
    officeId: 'duty-office' as OfficeId,
    dispatchId: 'dsp-20210720h3000001' as DispatchId,
    bulletin: {
      id: 'bul-20210720h3000001' as BulletinId,
      thread: 'bul-20210720h3000001' as BulletinId,
      number: '郑气预报〔2021〕7号',
      identifier: '41010041600000_20210719210000_1',
      headline: '暴雨橙色预警：未来3小时降水量将达50毫米以上',
      description: '预计未来3小时，中原区、二七区降水量将达50毫米以上。\n小时雨强最大可达40毫米。',
      instruction: '1. 停止户外作业。\n2. 转移低洼地带人员。',
      sender: '郑州市气象局',
      areasText: ['中原区（橙色）', '二七区（橙色）'],
      levelText: '橙色',
      glance: { zh: '橙色暴雨 中原区、二七区', en: 'Orange rainstorm, Zhongyuan, Erqi' },
      gravity: 3,
      sentAt: new Date('2021-07-19T21:00:00Z'),
      expires: new Date('2021-07-20T03:00:00Z'),
      msgType: 'alert',
      revisionKind: null,
      mark: { zh: '', en: '' },
      attachments: [],
    },
    subject: { zh: '郑气预报〔2021〕7号 暴雨橙色预警', en: 'No. 7 (2021): rainstorm, orange' },
    lead: {
      zh: '请市委市政府总值班室在05:10前签收；逾期未签收将自动提级至市防汛抗旱指挥部督办。',
      en: 'Duty office: please acknowledge by 05:10. Unacknowledged, it goes to the flood-control command.',
    },
    lines: [{ zh: '单位：市委市政府总值班室', en: 'Office: municipal duty office' }],
    deadlineAt: new Date('2021-07-19T21:10:00Z'),
    zone: 'Asia/Shanghai',
    receiptLink: 'https://console.example/r/h0lDerOfThisLinkMayAcknowledge',
    consoleLink: 'https://console.example/',
    receiptCode: null,
    cardToken: null,
    mentions: ['13800000001'],
    callList: [{ name: '王强', post: '值班主任', phone: '0371-60000000' }],
    ...changed,
  };
};
