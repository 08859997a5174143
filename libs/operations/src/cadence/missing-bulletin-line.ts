import type { EscalationSummary, LedgerTransaction, SlotRow } from '@rainstorm/ledger';
import { formatInstant, type City } from '@rainstorm/warning-model';
import { productsFor } from '../bulletins/product-of.js';

/** For the command: which product of which episode is missing, and when it was due. */
export const missingBulletinLine = async (
  tx: LedgerTransaction,
  city: City,
  { episodeId, step, dueAt }: SlotRow,
): Promise<EscalationSummary['tried'][number]> => {
  const episode = episodeId === null ? null : await tx.episodes.first({ id: episodeId });
  const product =
    episode === null
      ? city.products.find(({ kind, steps }) => kind === 'scheduled' && steps.includes(step))
      : productsFor(city, step, episode.hazard)[0];
  const titles = { zh: product?.title ?? step, en: product?.titleEn ?? step };
  const of = episode === null ? { zh: '', en: '' } : { zh: `，过程：${episode.title}`, en: `, episode ${episode.title}` };
  return {
    zh: `逾期未发：${titles.zh}${of.zh}，应于${formatInstant(dueAt, city.zone, 'zh')}发布`,
    en: `Missing: ${titles.en}${of.en}, due ${formatInstant(dueAt, city.zone, 'en')}`,
  };
};
