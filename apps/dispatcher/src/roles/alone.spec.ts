import { describe, expect, it } from '@jest/globals';
import { Alone } from './alone.js';

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
    const alone = new Alone(async () => {
      begun += 1;
      if (begun === 1) await first.opened;
    });
    alone.start();
    alone.start();
    alone.start();
    expect(begun).toBe(1);
    first.open();
    await first.opened;
    await Promise.resolve();
    await Promise.resolve();
    expect(begun).toBe(2);
    alone.start();
    await alone.stop();
    expect(begun).toBe(3);
  });

  it('stops after the current run', async () => {
    const first = gate();
    let done = 0;
    const alone = new Alone(async () => {
      await first.opened;
      done += 1;
    });
    alone.start();
    alone.start();
    const stopped = alone.stop();
    first.open();
    await stopped;
    alone.start();
    expect(done).toBe(1);
  });
});
