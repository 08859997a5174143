import { describe, expect, it } from '@jest/globals';
import { RecentChanges } from './recent-changes.js';
import type { ChangeRow } from '../store/records/proof.record.js';

const change = (seq: number): ChangeRow => ({
  seq,
  at: new Date(0),
  kind: 'slot-changed',
  officeId: null,
  audience: 'all',
  subjectId: `slt-${seq}`,
  payload: {},
});
const changes = (from: number, to: number): readonly ChangeRow[] => Array.from({ length: to - from + 1 }, (_, n) => change(from + n));
const seqs = (rows: readonly ChangeRow[] | null) => rows?.map(({ seq }) => seq) ?? null;

describe('the recent changes', () => {
  it('give what came after a change, page by page', () => {
    const recent = RecentChanges.upTo(7, changes(5, 7));
    recent.add(changes(8, 9));
    expect(recent.newest).toBe(9);
    expect(seqs(recent.after(4, 3))).toEqual([5, 6, 7]);
    expect(seqs(recent.after(7, 3))).toEqual([8, 9]);
    expect(seqs(recent.after(9, 3))).toEqual([]);
  });

  it('say that they do not know what lies further back, and never leave it out silently', () => {
    const recent = RecentChanges.upTo(7, changes(5, 7));
    expect(recent.after(3, 10)).toBeNull();
    recent.add(changes(8, 3 * RecentChanges.KEPT));
    expect(recent.newest).toBe(3 * RecentChanges.KEPT);
    expect(recent.after(5, 10)).toBeNull();
    for (let seq = 3 * RecentChanges.KEPT; ; seq -= 1) {
      const rows = recent.after(seq, 1);
      if (rows === null) {
        expect(seq).toBeLessThanOrEqual(2 * RecentChanges.KEPT);
        return;
      }
      expect(seqs(rows)).toEqual(seq === recent.newest ? [] : [seq + 1]);
    }
  });

  it('begin at a ledger that has none', () => {
    const recent = RecentChanges.upTo(0, []);
    expect(recent.newest).toBe(0);
    expect(recent.after(0, 10)).toEqual([]);
    recent.add([change(1)]);
    expect(seqs(recent.after(0, 10))).toEqual([1]);
  });
});
