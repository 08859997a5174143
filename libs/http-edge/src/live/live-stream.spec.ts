import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import type { ChangeRow } from '@rainstorm/ledger';
import type { OfficeId } from '@rainstorm/warning-model';
import { LiveStream, maySee, type Viewer } from './live-stream.js';

class Page extends EventEmitter {
  text = '';
  writableLength = 0;
  destroyed = false;
  ended = false;
  write(text: string): boolean {
    this.text += text;
    return true;
  }
  end(): void {
    this.ended = true;
  }
  destroy(): void {
    this.destroyed = true;
  }
  get ids(): readonly number[] {
    return [...this.text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
  }
}

const change = (seq: number, patch: Partial<ChangeRow> = {}): ChangeRow => ({
  seq,
  at: new Date(0),
  kind: 'slot-changed',
  officeId: null,
  audience: 'all',
  subjectId: `slt-${seq}`,
  payload: {},
  ...patch,
});
const office = 'duty-office' as OfficeId;
const viewer: Viewer = { accountId: 'acc-1', officeId: office, isBureau: false, seesAll: false };

describe('who may see a change', () => {
  it.each([
    [{ audience: 'all', officeId: null }, true, true],
    [{ audience: 'all', officeId: office }, true, true],
    [{ audience: 'all', officeId: 'other' }, false, true],
    [{ audience: 'command', officeId: office }, false, true],
    [{ audience: 'bureau', officeId: office }, false, false],
  ] as const)('%j: the office %s, the command %s', (patch, byOffice, byCommand) => {
    expect(maySee(viewer, change(1, patch))).toBe(byOffice);
    expect(maySee({ accountId: 'acc-2', officeId: null, isBureau: false, seesAll: true }, change(1, patch))).toBe(byCommand);
    expect(maySee({ accountId: 'acc-3', officeId: null, isBureau: true, seesAll: true }, change(1, patch))).toBe(true);
  });

  it.each([
    ['dispatch-acknowledged', 'jinshui-office' as OfficeId, true],
    ['dispatch-acknowledged', 'other-office' as OfficeId, false],
    ['duty-changed', 'jinshui-office' as OfficeId, false],
  ])('%s of %s: the office above it %s', (kind, from, seen) => {
    const above: Viewer = { ...viewer, officesBelow: new Set(['jinshui-office']) };
    const made = change(1, { kind, officeId: from });
    expect([maySee(above, made), maySee(viewer, made)]).toEqual([seen, false]);
  });
});

describe('a stream', () => {
  it('gives what came while it read on exactly once, after what it read', async () => {
    const page = new Page();
    const stream = new LiveStream('str-1', viewer, page, 3);
    const ledger = [change(4), change(5), change(6)];
    await stream.catchUp(async (seq) => {
      // Told by the feed in the middle of the reading; 5 and 6 are in the ledger by then too.
      if (seq === 3) stream.take([change(5), change(6), change(7)]);
      return Promise.resolve(ledger.filter((row) => row.seq > seq).slice(0, 2));
    });
    stream.take([change(8)]);
    expect(page.ids).toEqual([4, 5, 6, 7, 8]);
  });

  it('waits with reading on until a slow page has taken what it has', async () => {
    const page = new Page();
    page.writableLength = 70_000;
    const stream = new LiveStream('str-1', viewer, page, 0);
    const asked: number[] = [];
    const done = stream.catchUp(async (seq) => {
      asked.push(seq);
      return Promise.resolve(seq === 0 ? [change(1)] : []);
    });
    await new Promise(setImmediate);
    expect(asked).toEqual([0]);
    page.emit('drain');
    await done;
    expect(asked).toEqual([0, 1]);
  });

  it('is cut off when its page does not read', async () => {
    const page = new Page();
    const stream = new LiveStream('str-1', viewer, page, 0);
    await stream.catchUp(async () => Promise.resolve([]));
    page.writableLength = 2_000_000;
    stream.take([change(1)]);
    stream.take([change(2)]);
    expect(page.destroyed).toBe(true);
    expect(page.ids).toEqual([1]);
  });

  it('writes no text that could pass for another event', async () => {
    const page = new Page();
    const stream = new LiveStream('str-1', viewer, page, 0);
    await stream.catchUp(async () => Promise.resolve([]));
    stream.take([change(1, { subjectId: 'a\n\nid: 99\nevent: live\n\n' })]);
    expect(page.ids).toEqual([1]);
    expect(page.text.match(/\n\n/g)).toHaveLength(1);
  });
});
