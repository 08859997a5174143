import type { ChannelHealth, ChannelRegistry } from '@rainstorm/channels';
import type { Logger } from '@rainstorm/runtime';
import type { ChannelStates } from '../infrastructure/channel-states.js';
import { SerialTask } from '../infrastructure/serial-task.js';

/** Often enough that with two rounds of the auditor an alarm goes out within a minute. */
const EVERY_MS = 10_000;

/** Tries each channel that can fail as a whole, also while nothing is sent, and notes what it found. */
export class ChannelWatch {
  private readonly rounds = new SerialTask(async () => this.round());
  private readonly wasFailed = new Set<string>();
  private readonly wasSlow = new Set<string>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly channels: ChannelRegistry,
    private readonly states: ChannelStates,
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.timer = setInterval(() => this.rounds.start(), EVERY_MS);
    this.timer.unref();
    this.rounds.start();
  }

  async round(): Promise<void> {
    for (const kind of this.channels.kinds) {
      const channel = this.channels.require(kind);
      if (!channel.ok || channel.value.check === undefined) continue;
      const health = await channel.value.check();
      this.states.set(kind, health);
      this.noteSlow(kind, health);
      const isFailed = health.state === 'failed';
      if (isFailed === this.wasFailed.has(kind)) continue;
      if (isFailed) {
        this.wasFailed.add(kind);
        this.logger.error({ channel: kind, reason: health.reason, detail: health.detail }, 'a channel takes nothing');
      } else {
        this.wasFailed.delete(kind);
        this.logger.info({ channel: kind }, 'a channel works again');
      }
    }
  }

  /** It sends, and whoever runs it should know why it may soon not: limits of the other side, or a gateway whose reserve is in use. */
  private noteSlow(kind: string, health: ChannelHealth): void {
    if (health.state !== 'slow') {
      this.wasSlow.delete(kind);
      return;
    }
    if (this.wasSlow.has(kind)) return;
    this.wasSlow.add(kind);
    this.logger.warn(
      { channel: kind, reason: health.reason, detail: health.detail },
      'a channel takes less than it is given, or uses its reserve',
    );
  }

  async stop(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.rounds.stop();
  }
}
