import { describe, expect, it } from '@jest/globals';
import type { OutdatedCard } from '@rainstorm/ledger';
import type { ContactId, DeliveryId } from '@rainstorm/warning-model';
import { cardWords } from './change-cards.js';

const card: OutdatedCard = {
  deliveryId: 'dlv-1' as DeliveryId,
  kind: 'wecom-app',
  status: 'actual',
  member: 'ZhangWei',
  contactId: 'duty-office-officer' as ContactId,
  providerId: 'code',
  clickedCard: null,
  responseCode: null,
  tries: 1,
  state: 'acknowledged',
  givenAt: new Date('2026-07-19T21:08:00Z'),
  givenBy: 'contact:duty-office-officer',
  givenByName: '张伟',
};

describe('a card that is over', () => {
  it.each([
    ['its own receipt', {}, '已签收 张伟 05:08'],
    ['the receipt of somebody else', { givenBy: 'acc-1', givenByName: '王强' }, '已由他人签收 王强 05:08'],
    ['a newer bulletin', { state: 'superseded', givenAt: null, givenBy: null, givenByName: null }, '已作废'],
    ['its own receipt in an exercise', { status: 'exercise' }, '演练已签收 张伟 05:08'],
    ['the end of an exercise', { status: 'exercise', state: 'superseded' }, '演练已作废'],
  ] as const)('shows %s', (_what, changed, words) => {
    expect(cardWords({ ...card, ...changed }, 'Asia/Shanghai')).toBe(words);
  });
});
