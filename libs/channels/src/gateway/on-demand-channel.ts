import { channelCapabilities, type ChannelKind } from '@rainstorm/warning-model';
import type { Channel, ChannelHealth } from '../channel.js';

export interface OnDemandOptions {
  /** The lines are closed when nothing was sent for so long: what is under way on them, such as a call, must have ended by then. In milliseconds. */
  readonly idleMs: number;
  /** A check opens closed lines at most this often; between, what it found last is said again. In milliseconds. */
  readonly checkEveryMs?: number;
}

const CHECK_EVERY_MS = 10 * 60_000;

/**
 * A channel whose lines are open only while something is sent, for a process that sends seldom: lines that stay open would take a place at the gateway
 * that the workers need, and a share of what comes back.
 */
export const onDemandChannel = (
  kind: ChannelKind,
  open: () => Channel,
  { idleMs, checkEveryMs = CHECK_EVERY_MS }: OnDemandOptions,
): Channel => {
  let current: Channel | null = null;
  let users = 0;
  let timer: NodeJS.Timeout | undefined;
  let closing: Promise<void> = Promise.resolve();
  let isClosed = false;
  let found: { readonly health: ChannelHealth; readonly at: number } | null = null;

  const closeNow = async (): Promise<void> => {
    clearTimeout(timer);
    const open_ = current;
    current = null;
    if (open_ !== null) closing = Promise.all([closing, open_.close()]).then(() => undefined);
    return closing;
  };
  const use = async <Found>(work: (channel: Channel) => Promise<Found>): Promise<Found> => {
    clearTimeout(timer);
    users += 1;
    // One account may have one connection only: the one before says goodbye first.
    if (current === null) await closing;
    current ??= open();
    try {
      return await work(current);
    } finally {
      users -= 1;
      if (users === 0 && current !== null) timer = setTimeout(() => void closeNow().catch(() => undefined), idleMs);
      timer?.unref();
    }
  };
  const check = async (channel: Channel): Promise<ChannelHealth> => {
    const health: ChannelHealth = (await channel.check?.()) ?? { state: 'well' };
    found = { health, at: performance.now() };
    return health;
  };
  return {
    kind,
    capabilities: channelCapabilities[kind],
    send: async (message) =>
      isClosed
        ? { result: 'not-handed-over', reason: 'unreachable', detail: 'the channel is closed', retryAfterMs: 1_000 }
        : use(async (channel) => channel.send(message)),
    check: async () => {
      if (isClosed) return { state: 'well' };
      if (current === null && found !== null && performance.now() - found.at < checkEveryMs) return found.health;
      return use(check);
    },
    close: async () => {
      isClosed = true;
      await closeNow();
    },
  };
};
