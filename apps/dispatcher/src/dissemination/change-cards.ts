import type { CardChanger } from '@rainstorm/channels';
import type { Ledger, OutdatedCard } from '@rainstorm/ledger';
import { acknowledgedWords, formatTime, supersededWords, type CardKind } from '@rainstorm/warning-model';

const AT_ONCE = 50;
/** A card that the messenger did not change is tried again after so long, and so often. */
const PAUSE_MS = 30_000;
const MOST_TRIES = 6;

/** What stands in place of a card's button. */
export const cardWords = (
  { state, status, contactId, givenAt, givenBy, givenByName }: Omit<OutdatedCard, 'kind'>,
  zone: string,
): string => {
  if (state === 'superseded') return supersededWords(status);
  const time = givenAt === null ? '' : formatTime(givenAt, zone);
  return acknowledgedWords(status, { isOwn: givenBy === `contact:${contactId}`, name: givenByName ?? '', time });
};

/** What a messenger wants for the change of this card; null where it was lost with the answer to the sending. */
const keyOf = ({ kind, providerId, clickedCard, responseCode, tries }: OutdatedCard): string | null => {
  const keys = (kind === 'wecom-app' ? [responseCode, providerId] : [clickedCard, providerId]).filter((key) => key !== null);
  // A code of 企业微信 counts once: the other one is tried where the first is refused.
  return keys[(tries - 1) % keys.length] ?? null;
};

/** Shows on the cards that went out how their dispatch ended: who acknowledged it and when, by whatever way, or that it is void. */
export class ChangeCards {
  constructor(
    private readonly ledger: Ledger,
    private readonly zone: string,
    private readonly changers: Readonly<Record<CardKind, CardChanger>>,
  ) {}

  /** Resolves with how many cards it tried to change. */
  async round(): Promise<number> {
    const cards = await this.ledger.workCards.takeOutdated(AT_ONCE);
    await Promise.all(cards.map(async (card) => this.one(card)));
    return cards.length;
  }

  async close(): Promise<void> {
    await Promise.all(Object.values(this.changers).map(async (changer) => changer.close()));
  }

  private async one(card: OutdatedCard): Promise<void> {
    const { deliveryId, kind, status, member } = card;
    const { workCards } = this.ledger;
    const [key, words] = [keyOf(card), cardWords(card, this.zone)];
    if (key === null) return workCards.settle(deliveryId, null);
    const outcome = await this.changers[kind].change({ status, member, key, words });
    switch (outcome.result) {
      case 'sent':
      case 'delivered':
        return workCards.settle(deliveryId, words);
      case 'failed-permanently':
        return workCards.settle(deliveryId, null);
      case 'not-handed-over':
        return workCards.putOff(deliveryId, { pauseMs: outcome.retryAfterMs, wasNoTry: true });
      case 'failed-temporarily':
        if (card.tries >= MOST_TRIES) return workCards.settle(deliveryId, null);
        return workCards.putOff(deliveryId, { pauseMs: PAUSE_MS, wasNoTry: outcome.reason === 'no-secret' });
    }
  }
}
