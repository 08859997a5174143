import type { BulletinSummary, Now, SlotSummary } from '../api/dispatcher-paths.ts';

/** The one next thing for the person who looks. */
export type NextThing =
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

export interface Looker {
  readonly accountId: string;
  readonly may: (permission: string) => boolean;
}

const byDue = (a: SlotSummary, b: SlotSummary): number => a.slot.dueAt.localeCompare(b.slot.dueAt);

/** What this person can do for a bulletin in work; the author neither reviews nor signs it. */
const stepOf = (bulletin: BulletinSummary, { accountId, may }: Looker): 'review' | 'sign' | 'publish' | null => {
  const isAuthor = bulletin.draftedBy === accountId;
  if (bulletin.state === 'in-review' && !isAuthor && may('bulletin:review')) return 'review';
  if (bulletin.state === 'reviewed' && !isAuthor && may('bulletin:sign')) return 'sign';
  if (bulletin.state === 'signed' && bulletin.release === 'by-hand' && may('bulletin:publish')) return 'publish';
  return null;
};

/** What is overdue first, then what waits for this person, then the nearest due time; somebody else's turn comes last. */
export const nextThing = (now: Now, looker: Looker): NextThing => {
  const episodes = new Map(now.episodes.map(({ episode }) => [episode.id, episode]));
  const entries = [...now.episodes.flatMap(({ slots }) => slots), ...now.weeks].sort(byDue);
  const dueOf = (bulletin: BulletinSummary): string | null => entries.find(({ slot }) => slot.id === bulletin.slotId)?.slot.dueAt ?? null;
  const inWork = [
    ...entries.flatMap(({ bulletin }) => (bulletin === null || bulletin.state === 'published' ? [] : [bulletin])),
    ...now.inWork,
  ].filter((bulletin, index, all) => all.findIndex(({ id }) => id === bulletin.id) === index);
  for (const bulletin of inWork) {
    const kind = stepOf(bulletin, looker);
    if (kind !== null) return { kind, bulletin, dueAt: dueOf(bulletin) };
  }
  if (looker.may('bulletin:draft')) {
    const owed = entries.filter(
      ({ slot, bulletin }) => (slot.state === 'missing' || slot.state === 'open') && (bulletin === null || bulletin.state === 'draft'),
    );
    const [first] = owed;
    if (first !== undefined) {
      const episode = episodes.get(first.slot.episodeId ?? '');
      const isExercise = episode?.status === 'exercise';
      return { kind: 'owed', isMissing: first.slot.state === 'missing', entry: first, title: episode?.title ?? '', isExercise };
    }
  }
  const owedSignature = now.countersign.find(({ signedBy }) => signedBy !== looker.accountId);
  if (owedSignature !== undefined && (looker.may('bulletin:sign') || looker.may('bulletin:review')))
    return { kind: 'countersign', bulletin: owedSignature, dueAt: null };
  const waiting = inWork.find(({ state }) => state !== 'draft');
  if (waiting !== undefined) return { kind: 'wait', bulletin: waiting, dueAt: dueOf(waiting) };
  return { kind: 'nothing', next: entries.find(({ slot }) => slot.state === 'planned') ?? null };
};
