import { describe, expect, it } from '@jest/globals';
import { checkLateEntry, lateEntryReason } from './late-entry.js';

const at = (time: string): Date => new Date(`2021-07-20T${time}+08:00`);
const dispatch = { owesReceipt: true, publishedAt: at('05:00:30') };
const now = at('09:00:00');

describe('a late entry', () => {
  it.each([
    ['05:00:30', null],
    ['05:00:00', null],
    ['09:00:00', null],
    ['04:59:59', 'received-before-publication'],
    ['09:00:01', 'received-in-the-future'],
  ])('with the true time %s is refused as %s', (time, refusal) => {
    const checked = checkLateEntry(dispatch, { receivedAt: at(time) }, now);
    expect(checked.ok ? null : checked.refusal.type).toBe(refusal);
  });

  it('is none of a bulletin that asks for no receipt', () => {
    expect(checkLateEntry({ ...dispatch, owesReceipt: false }, { receivedAt: at('06:00:00') }, now)).toEqual({
      ok: false,
      refusal: { type: 'receipt-not-owed' },
    });
  });

  it('says in truth by whom and when the bulletin was received', () => {
    const said = lateEntryReason({ receivedBy: '冯值守', receivedAt: at('05:04:00'), way: 'paper', reference: '签收单3' }, 'Asia/Shanghai');
    expect(said).toContain('实际已于2021年07月20日05时04分由冯值守书面签收（签收单3）');
  });
});
