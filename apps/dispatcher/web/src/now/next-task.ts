import type { BulletinSummary, Now, SlotSummary } from '../api/dispatcher-paths.ts';

/** The next task of the signed-in person. */
export type NextTask =
  | {
      readonly kind: 'owed';
      readonly isMissing: boolean;
      readonly entry: SlotSummary;
      readonly title: string;
      readonly isExercise: boolean;
    }
  | { readonly kind: 'publish' | 'sign' | 'review' | 'countersign'; readonly bulletin: BulletinSummary; readonly dueAt: string | null }
  | { readonly kind: 'wait'; readonly bulletin: BulletinSummary; readonly dueAt: string | null }
  | { readonly kind: 'nothing'; readonly next: SlotSummary | null };

export interface Viewer {
  readonly accountId: string;
  readonly may: (permission: string) => boolean;
}

const byDue = (a: SlotSummary, b: SlotSummary): number => a.slot.dueAt.localeCompare(b.slot.dueAt);

/** What the viewer can do for an unpublished bulletin. Authors neither review nor sign their own. */
const stepOf = (bulletin: BulletinSummary, { accountId, may }: Viewer): 'review' | 'sign' | 'publish' | null => {
  const isAuthor = bulletin.draftedBy === accountId;
  if (bulletin.state === 'in-review' && !isAuthor && may('bulletin:review')) return 'review';
  if (bulletin.state === 'reviewed' && !isAuthor && may('bulletin:sign')) return 'sign';
  if (bulletin.state === 'signed' && bulletin.release === 'by-hand' && may('bulletin:publish')) return 'publish';
  return null;
};

/** Order: a bulletin that the viewer can advance, an owed bulletin, an owed countersignature, one that waits for others, the next slot. */
export const nextTask = (now: Now, viewer: Viewer): NextTask => {
  const episodes = new Map(now.episodes.map(({ episode }) => [episode.id, episode]));
  const entries = [...now.episodes.flatMap(({ slots }) => slots), ...now.weeks].sort(byDue);
  const dueOf = (bulletin: BulletinSummary): string | null => entries.find(({ slot }) => slot.id === bulletin.slotId)?.slot.dueAt ?? null;
  const inWork = [
    ...entries.flatMap(({ bulletin }) => (bulletin === null || bulletin.state === 'published' ? [] : [bulletin])),
    ...now.inWork,
  ].filter((bulletin, index, all) => all.findIndex(({ id }) => id === bulletin.id) === index);
  for (const bulletin of inWork) {
    const kind = stepOf(bulletin, viewer);
    if (kind !== null) return { kind, bulletin, dueAt: dueOf(bulletin) };
  }
  if (viewer.may('bulletin:draft')) {
    const owed = entries.filter(
      ({ slot, bulletin }) =>
        ((slot.state === 'missing' && slot.reason === null) || slot.state === 'open') && (bulletin === null || bulletin.state === 'draft'),
    );
    const [first] = owed;
    if (first !== undefined) {
      const episode = episodes.get(first.slot.episodeId ?? '');
      const isExercise = episode?.status === 'exercise';
      return { kind: 'owed', isMissing: first.slot.state === 'missing', entry: first, title: episode?.title ?? '', isExercise };
    }
  }
  const owedSignature = now.countersign.find(({ bulletin }) => ![bulletin.signedBy, bulletin.publishedBy].includes(viewer.accountId));
  if (owedSignature !== undefined && viewer.may('bulletin:sign'))
    return { kind: 'countersign', bulletin: owedSignature.bulletin, dueAt: owedSignature.dueAt };
  const waiting = inWork.find(({ state }) => state !== 'draft');
  if (waiting !== undefined) return { kind: 'wait', bulletin: waiting, dueAt: dueOf(waiting) };
  return { kind: 'nothing', next: entries.find(({ slot }) => slot.state === 'planned') ?? null };
};
