import { deliveryStages, type StagedDelivery } from '@rainstorm/warning-model';
import { longTime } from '../time/zoned-time.ts';
import { word } from '../words/words.ts';

/** Sent, delivered, on a screen, receipted: four things that are not the same, and the four columns of everything that is exported. */
export const stageNames = ['sent', 'delivered', 'onScreen', 'received'] as const;

/** What an export says of each of the four stages, in the order of `stageNames`, with whole dates. `givenAt`: RFC 3339. */
export const stageTexts = (
  deliveries: readonly StagedDelivery[],
  receipt: { readonly givenAt: string; readonly enteredAt: string | null } | null,
  language: string,
): readonly string[] => {
  const { sentAt, deliveredAt, shownAt, shownTo } = deliveryStages(deliveries);
  const said = (key: string, parameters: Record<string, unknown> = {}): string =>
    word(key, parameters, language.startsWith('zh') ? 'zh-CN' : 'en');
  const time = (at: string): string => longTime(at, language);
  const receivedText = (): string => {
    if (receipt === null) return said('kit.stage.notReceived');
    const at = time(receipt.givenAt);
    return receipt.enteredAt === null ? at : said('kit.stage.enteredLater', { time: at, enteredAt: time(receipt.enteredAt) });
  };
  return [
    sentAt === null ? said('kit.stage.notSent') : time(sentAt),
    deliveredAt === null ? said('kit.stage.unconfirmed') : time(deliveredAt),
    shownAt === null ? said('kit.stage.noScreen') : said('kit.stage.onScreenOf', { name: shownTo ?? '', time: time(shownAt) }),
    receivedText(),
  ];
};
