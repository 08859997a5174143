import { expect, it } from '@jest/globals';
import { deliveryStages } from './delivery-stages.js';

const at = (minute: number): string => `2021-07-20T08:0${minute}:00.000Z`;
const delivery = (channel: 'console' | 'email' | 'webhook' | 'dingtalk', given: object = {}) => ({
  purpose: 'bulletin',
  channel,
  state: 'pending' as const,
  sentAt: null,
  deliveredAt: null,
  shownTo: null,
  ...given,
});

it('tells apart what was sent, delivered and on a screen, whose and since when', () => {
  const stages = deliveryStages([
    delivery('email', { state: 'sent', sentAt: at(2) }),
    delivery('email', { state: 'sent', sentAt: at(1) }),
    delivery('webhook', { state: 'delivered', sentAt: at(3), deliveredAt: at(3) }),
    delivery('console', { state: 'delivered', sentAt: at(4), deliveredAt: at(4), shownTo: '演示·周值班' }),
    delivery('email', { purpose: 'office-reminder', state: 'sent', sentAt: at(0) }),
  ]);
  expect(stages).toEqual({ sentAt: at(1), deliveredAt: at(3), shownAt: at(4), shownTo: '演示·周值班', unsent: null });
});

it('what a robot told a group has not been sent to the office', () => {
  const told = delivery('dingtalk', { state: 'sent', sentAt: at(0) });
  expect(deliveryStages([told, delivery('email')])).toMatchObject({ sentAt: null, unsent: 'pending' });
  expect(deliveryStages([told, delivery('email', { state: 'sent', sentAt: at(2) })]).sentAt).toBe(at(2));
});

it('a page that was open is no mail that was sent', () => {
  const shown = delivery('console', { state: 'delivered', sentAt: at(4), deliveredAt: at(4) });
  expect(
    deliveryStages([shown, delivery('email', { state: 'failed-temporarily' }), delivery('email', { state: 'failed-permanently' })]),
  ).toEqual({ sentAt: null, deliveredAt: null, shownAt: at(4), shownTo: null, unsent: 'failed-temporarily' });
  expect(deliveryStages([shown]).unsent).toBeNull();
});
