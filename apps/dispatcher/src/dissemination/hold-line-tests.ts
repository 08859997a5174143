import type { DeliveryRow, Ledger } from '@rainstorm/ledger';
import { recordFailedDeliveries } from '@rainstorm/operations';
import { isPushNight } from '@rainstorm/warning-model';
import type { DeliveryContext } from './load-delivery.js';

const HOUR_MS = 3_600_000;
/** A mail wakes nobody. */
const isLoudTest = ({ purpose, channel }: DeliveryRow): boolean => purpose === 'line-test' && channel !== 'email';

/**
 * Puts off the line tests that may not go out now, which is no try, and returns the other deliveries: those that would ring at night, because their
 * channel was away by day, and calls to a number for which something real waits.
 */
export const holdLineTests = async (
  ledger: Ledger,
  zone: string,
  contexts: readonly DeliveryContext[],
): Promise<readonly DeliveryContext[]> => {
  if (!contexts.some(({ delivery }) => isLoudTest(delivery))) return contexts;
  const isNight = isPushNight(await ledger.now(), zone);
  const wanted = new Set(contexts.flatMap(({ delivery }) => (isLoudTest(delivery) ? [] : [delivery.address])));
  const isHeld = ({ delivery }: DeliveryContext): boolean =>
    isLoudTest(delivery) && (isNight || (delivery.channel === 'voice' && wanted.has(delivery.address)));
  const failures = contexts.filter(isHeld).map(({ delivery }) => {
    const { id } = delivery;
    const outcome = {
      id,
      state: 'failed-temporarily' as const,
      reason: 'throttled',
      detail: 'line test',
      pauseMs: HOUR_MS,
      wasNoTry: true,
    };
    return { delivery, isFinal: false, reason: 'throttled', outcome };
  });
  if (failures.length > 0) await ledger.transaction(async (tx) => recordFailedDeliveries(tx, failures));
  return contexts.filter((context) => !isHeld(context));
};
