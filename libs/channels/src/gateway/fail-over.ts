import type { ChannelHealth, FailureReason, SendOutcome } from '../channel.js';

/** One of several gateways of a kind. */
export interface Provider<Item> {
  /** What the settings call it. */
  readonly name: string;
  readonly send: (item: Item) => Promise<SendOutcome>;
  readonly check: () => Promise<ChannelHealth>;
  readonly close: () => Promise<void>;
}

/** What networks reported of what a gateway took within the last minutes. */
export interface NetworkReports {
  readonly reported: number;
  /** Failed or slow. */
  readonly bad: number;
  /** Different numbers among the bad ones. */
  readonly badNumbers: number;
}

export interface FailOverOptions {
  /** What networks reported of what the gateway of this name took, in whatever process; null where nothing is known. */
  readonly reportsOf?: (name: string) => NetworkReports | null;
  /** How far back the share of bad tries looks. */
  readonly windowMs?: number;
  /** A try that took longer is a bad one, even if it was taken. */
  readonly slowMs?: number;
  /** What every provider would say again. Unless told otherwise: a number that is none, and a bulletin that is over. */
  readonly isFinal?: (outcome: SendOutcome) => boolean;
  /** Milliseconds that only grow. */
  readonly now?: () => number;
}

/** A share of the last tries; from here on the others come first. */
const BAD_SHARE = 0.5;
/** Fewer tries say nothing. */
const FEWEST_TRIES = 3;
const MOST_TRIES = 1_000;
/** Fewer reports, or bad ones of fewer numbers, are those of a phone that is off. */
const FEWEST_REPORTS = 5;
const FEWEST_BAD_NUMBERS = 3;

/** Whether so much of what a gateway took was late or did not arrive that the others come first. */
export const isUnreliable = ({ reported, bad, badNumbers }: NetworkReports): boolean =>
  reported >= FEWEST_REPORTS && badNumbers >= FEWEST_BAD_NUMBERS && bad / reported >= BAD_SHARE;

const isAboutReceiver = (outcome: SendOutcome): boolean =>
  'reason' in outcome && (outcome.reason === 'bad-address' || outcome.reason === 'expired');
/** A missing account, as of an exercise, and a delay for this receiver (greylisting) say nothing about the provider. */
const saysNothing: ReadonlySet<FailureReason> = new Set(['no-secret', 'deferred']);

class LastTries {
  private readonly tries: { readonly at: number; readonly isBad: boolean }[] = [];

  constructor(private readonly windowMs: number) {}

  note(at: number, isBad: boolean): void {
    this.tries.push({ at, isBad });
    if (this.tries.length > MOST_TRIES) this.tries.shift();
  }

  isBad(now: number): boolean {
    while ((this.tries[0]?.at ?? now) < now - this.windowMs) this.tries.shift();
    const bad = this.tries.filter((each) => each.isBad).length;
    return this.tries.length >= FEWEST_TRIES && bad / this.tries.length >= BAD_SHARE;
  }
}

/** The more hopeful of two failures: a try that may have been taken, then what was put off, then what is final. */
const hope = { 'failed-temporarily': 2, 'not-handed-over': 1, 'failed-permanently': 0, sent: 3, delivered: 3 } as const;

const named = (name: string, outcome: SendOutcome): SendOutcome => {
  if ('detail' in outcome) return { ...outcome, detail: `${name}: ${outcome.detail}` };
  return outcome.result === 'sent' ? { ...outcome, gateway: name } : outcome;
};

/**
 * Hands each item to the first provider that takes it. They are asked in their order; one of which half of the last tries were slow or failed comes after
 * the others, until those tries are older than the window; so does one of which networks report that half of what it took was late or did not arrive. What a provider refused, or did not answer to, goes to the next at once, under the same key:
 * the receiver may get it twice, but never not at all. If none takes it, the most hopeful outcome is the outcome.
 */
export const makeFailOver = <Item>(
  providers: readonly Provider<Item>[],
  {
    windowMs = 5 * 60_000,
    slowMs = 5_000,
    isFinal = isAboutReceiver,
    now = () => performance.now(),
    reportsOf = () => null,
  }: FailOverOptions = {},
): Omit<Provider<Item>, 'name'> => {
  const records = new Map(providers.map((provider) => [provider, new LastTries(windowMs)]));
  const isBad = (provider: Provider<Item>): boolean => {
    const reports = reportsOf(provider.name);
    return (reports !== null && isUnreliable(reports)) || (records.get(provider)?.isBad(now()) ?? false);
  };
  const inOrder = (): readonly Provider<Item>[] => {
    const bad = providers.filter(isBad);
    return [...providers.filter((provider) => !bad.includes(provider)), ...bad];
  };

  const send = async (item: Item): Promise<SendOutcome> => {
    let best: SendOutcome | null = null;
    for (const provider of inOrder()) {
      const since = now();
      const outcome = named(provider.name, await provider.send(item));
      const isTaken = outcome.result === 'sent' || outcome.result === 'delivered';
      if (isFinal(outcome)) return outcome;
      if (!('reason' in outcome && saysNothing.has(outcome.reason))) records.get(provider)?.note(now(), !isTaken || now() - since > slowMs);
      if (best === null || hope[outcome.result] > hope[best.result]) best = outcome;
      if (isTaken) break;
    }
    if (best === null) throw new Error('A fail-over without a provider');
    return best;
  };

  /** Failed if none is well. If some are not, the channel works and its reserve is gone: that is told as slow. */
  const check = async (): Promise<ChannelHealth> => {
    const found = await Promise.all(providers.map(async ({ name, check: ask }) => ({ name, health: await ask() })));
    const unwell = found.flatMap(({ name, health }) =>
      health.state === 'well' ? [] : [{ ...health, detail: `${name}: ${health.detail}` }],
    );
    const [first] = unwell;
    if (first === undefined) return { state: 'well' };
    const isNoneLeft = unwell.length === providers.length && unwell.every(({ state }) => state === 'failed');
    return { ...first, state: isNoneLeft ? 'failed' : 'slow', detail: unwell.map(({ detail }) => detail).join('; ') };
  };

  return {
    send,
    check,
    close: async () => {
      await Promise.all(providers.map(async ({ close }) => close()));
    },
  };
};
