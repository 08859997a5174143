import { describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { channelCapabilities } from '@rainstorm/warning-model';
import type { Channel } from '../channel.js';
import { aMessage } from '../contract/a-message.js';
import { onDemandChannel } from './on-demand-channel.js';

/** Lines whose opening and closing is counted. */
class Lines {
  opened = 0;
  closed = 0;
  checks = 0;
  sent = 0;
  closeMs = 0;

  readonly open = (): Channel => {
    if (this.opened > this.closed) throw new Error('A second line at a time');
    this.opened += 1;
    return {
      kind: 'sms',
      capabilities: channelCapabilities.sms,
      send: async () => {
        this.sent += 1;
        await pause(5);
        return { result: 'sent', providerId: null };
      },
      check: async () => {
        this.checks += 1;
        return Promise.resolve({ state: 'failed', reason: 'unreachable', detail: 'x', since: new Date(0) });
      },
      close: async () => {
        await pause(this.closeMs);
        this.closed += 1;
      },
    };
  };
}

describe('a channel whose lines are open only while something is sent', () => {
  it('opens no line before, one for all that is sent together, and closes it when nothing more was', async () => {
    const lines = new Lines();
    const channel = onDemandChannel('sms', lines.open, { idleMs: 30 });
    expect(lines.opened).toBe(0);
    await Promise.all([channel.send(aMessage()), channel.send(aMessage())]);
    expect([lines.opened, lines.closed, lines.sent]).toEqual([1, 0, 2]);
    await pause(60);
    expect([lines.opened, lines.closed]).toEqual([1, 1]);
    await channel.close();
    expect(lines.closed).toBe(1);
  });

  it('waits for the goodbye of the line before it opens the next one', async () => {
    const lines = new Lines();
    lines.closeMs = 40;
    const channel = onDemandChannel('sms', lines.open, { idleMs: 5 });
    await channel.send(aMessage());
    await pause(15);
    expect(await channel.send(aMessage())).toMatchObject({ result: 'sent' });
    await channel.close();
    expect([lines.opened, lines.closed, lines.sent]).toEqual([2, 2, 2]);
  });

  it('tries the line for a check, and says the same again for a while', async () => {
    const lines = new Lines();
    const channel = onDemandChannel('sms', lines.open, { idleMs: 5, checkEveryMs: 10_000 });
    expect(await channel.check?.()).toMatchObject({ state: 'failed', reason: 'unreachable' });
    await pause(20);
    expect(await channel.check?.()).toMatchObject({ state: 'failed' });
    expect([lines.opened, lines.closed, lines.checks]).toEqual([1, 1, 1]);
    await channel.close();
    expect(await channel.send(aMessage())).toMatchObject({ result: 'not-handed-over' });
  });
});
