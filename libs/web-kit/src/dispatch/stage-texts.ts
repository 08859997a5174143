import { longTime } from '../time/zoned-time.ts';
import { word } from '../words/words.ts';
import { deliveryStages, type StagedDelivery } from './delivery-stages.ts';

/** Sent, delivered, on a screen, receipted: four things that are not the same, and the four columns of everything that is exported. */
export const stageNames = ['sent', 'delivered', 'onScreen', 'received'] as const;

/** What an export says of each of the four stages, in the order of `stageNames`, with whole dates. `givenAt`: RFC 3339. */
export const stageTexts = (
  deliveries: readonly StagedDelivery[],
  receipt: { readonly givenAt: string } | null,
  language: string,
): readonly string[] => {
  const { sentAt, deliveredAt, shownAt, shownTo } = deliveryStages(deliveries);
  const time = (at: string): string => longTime(at, language);
  return [
    sentAt === null ? word('kit.stage.notSent') : time(sentAt),
    deliveredAt === null ? word('kit.stage.unconfirmed') : time(deliveredAt),
    shownAt === null ? word('kit.stage.noScreen') : word('kit.stage.onScreenOf', { name: shownTo ?? '', time: time(shownAt) }),
    receipt === null ? word('kit.stage.notReceived') : time(receipt.givenAt),
  ];
};
