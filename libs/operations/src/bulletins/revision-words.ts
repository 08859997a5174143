import type { BulletinRow, LedgerTransaction } from '@rainstorm/ledger';
import {
  renderRevision,
  type BulletinContent,
  type City,
  type RevisionFacts,
  type RevisionKind,
  type TemplateValues,
  type TextField,
} from '@rainstorm/warning-model';
import { productOf } from './product-of.js';

/** What is known of a revision besides its facts. */
export interface KnownOfRevision {
  readonly reason?: string;
  /** True: the whole episode is lifted. */
  readonly ofEpisode?: boolean;
  /** What the forecaster filled in of the template. */
  readonly fields?: TemplateValues;
}

/** A product that the configuration does not have any more: its sender as it was published, and no words of its own. */
const formerProduct = (sender: string | null): RevisionFacts['product'] => ({
  title: '',
  sender: sender ?? '',
  template: { headline: '', description: '', instruction: '' },
});

/** The words of a revision, rendered from the template of its kind (docs/design.md, section 5, "Text"). `facts`: those of the revision. */
export const revisionWords = async (
  tx: LedgerTransaction,
  city: City,
  original: BulletinRow,
  kind: RevisionKind,
  facts: Pick<BulletinContent, 'areas' | 'colour' | 'level' | 'onset' | 'expires'>,
  known: KnownOfRevision = {},
): Promise<Pick<BulletinContent, TextField>> => {
  const episode = original.episodeId === null ? null : await tx.episodes.first({ id: original.episodeId });
  const { areas, colour, level, onset, expires } = facts;
  return renderRevision(city, {
    ...{ kind, areas, colour, level, onset, expires, of: original, ...known },
    product: productOf(city, original.productCode) ?? formerProduct(original.sender),
    hazard: city.hazards.find(({ code }) => code === original.hazard) ?? null,
    episode: episode?.title ?? '',
  });
};
