import { describe, expect, it } from '@jest/globals';
import { SerialTask } from './serial-task.js';

const gate = (): { readonly opened: Promise<void>; open: () => void } => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
};

describe('a serial task', () => {
  it('never overlaps itself, and runs once more for all calls during a run', async () => {
    const first = gate();
    let begun = 0;
    const task = new SerialTask(async () => {
      begun += 1;
      if (begun === 1) await first.opened;
    });
    task.start();
    task.start();
    task.start();
    expect(begun).toBe(1);
    first.open();
    await first.opened;
    await Promise.resolve();
    await Promise.resolve();
    expect(begun).toBe(2);
    task.start();
    await task.stop();
    expect(begun).toBe(3);
  });

  it('stops after the current run', async () => {
    const first = gate();
    let done = 0;
    const task = new SerialTask(async () => {
      await first.opened;
      done += 1;
    });
    task.start();
    task.start();
    const stopped = task.stop();
    first.open();
    await stopped;
    task.start();
    expect(done).toBe(1);
  });
});
