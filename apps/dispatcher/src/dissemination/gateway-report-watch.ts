import { isUnreliable, type NetworkReports } from '@rainstorm/channels';
import type { GatewayReports, Ledger } from '@rainstorm/ledger';
import type { Logger } from '@rainstorm/runtime';
import { SerialTask } from '../infrastructure/serial-task.js';

const READ_EVERY_MS = 15_000;

/**
 * What networks reported of each of several gateways, read from the ledger: a report comes to whichever process it comes to. While a gateway loses half of
 * what it takes, the others come first; once its reports are older than the window, it is used again.
 */
export class GatewayReportWatch {
  private found: readonly GatewayReports[] = [];
  private timer: NodeJS.Timeout | null = null;
  private readonly rounds: SerialTask;

  constructor(
    private readonly ledger: Pick<Ledger, 'gatewayReports'>,
    private readonly logger: Pick<Logger, 'warn' | 'info'>,
  ) {
    // If the database is unavailable, what was known stays known until the next round.
    this.rounds = new SerialTask(async () => this.round().catch(() => undefined));
  }

  of(channel: GatewayReports['channel']): (gateway: string) => NetworkReports | null {
    return (gateway) => this.found.find((each) => each.channel === channel && each.gateway === gateway) ?? null;
  }

  async round(): Promise<void> {
    const before = this.unreliable();
    this.found = await this.ledger.gatewayReports();
    for (const each of this.unreliable())
      if (!before.some(({ channel, gateway }) => channel === each.channel && gateway === each.gateway))
        this.logger.warn({ ...each }, 'the networks report that much of what a gateway takes is late or does not arrive: it comes last');
  }

  start(): void {
    this.rounds.start();
    this.timer = setInterval(() => this.rounds.start(), READ_EVERY_MS);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.rounds.stop();
  }

  private unreliable(): readonly GatewayReports[] {
    return this.found.filter(isUnreliable);
  }
}
