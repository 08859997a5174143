import { colours, levels } from '@rainstorm/warning-model';
import type { BulletinSummary, Now, SlotSummary } from '../api/dispatcher-paths.ts';

/** The next task of the signed-in person. */
export type NextTask =
  | {
      /** `owed`: the viewer drafts it. `watch`: it is late, and somebody else has to write it. */
      readonly kind: 'owed' | 'watch';
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

/** 1 is the mildest colour or level, 4 the gravest; 0 without either. */
const gradeOf = (bulletin: BulletinSummary | null): number =>
  bulletin === null
    ? 0
    : Math.max(
        bulletin.colour === null ? 0 : colours.indexOf(bulletin.colour) + 1,
        bulletin.level === null ? 0 : levels.indexOf(bulletin.level) + 1,
      );
/** What is late weighs as much as an orange signal: only a red one goes before it. */
const LATE = 3;

/** What the viewer can do for an unpublished bulletin. Authors neither review nor sign their own. */
const stepOf = (bulletin: BulletinSummary, { accountId, may }: Viewer): 'review' | 'sign' | 'publish' | null => {
  const isAuthor = bulletin.draftedBy === accountId;
  if (bulletin.state === 'in-review' && !isAuthor && may('bulletin:review')) return 'review';
  if (bulletin.state === 'reviewed' && !isAuthor && may('bulletin:sign')) return 'sign';
  if (bulletin.state === 'signed' && bulletin.release === 'by-hand' && may('bulletin:publish')) return 'publish';
  return null;
};

interface Candidate {
  readonly task: NextTask;
  readonly isExercise: boolean;
  readonly gravity: number;
  /** Empty where it is due at once, as a signal is. */
  readonly dueAt: string;
}
const first = (candidates: readonly Candidate[]): NextTask | undefined =>
  [...candidates].sort((a, b) => Number(a.isExercise) - Number(b.isExercise) || b.gravity - a.gravity || a.dueAt.localeCompare(b.dueAt))[0]
    ?.task;

/**
 * Of what the viewer can do the gravest, and any exercise last. Then what is late and others have to do, what waits for others, and the next
 * slot.
 */
export const nextTask = (now: Now, viewer: Viewer): NextTask => {
  const episodes = new Map(now.episodes.map(({ episode }) => [episode.id, episode]));
  const entries = [...now.episodes.flatMap(({ slots }) => slots), ...now.weeks].sort(byDue);
  const entryOf = (bulletin: BulletinSummary): SlotSummary | undefined => entries.find(({ slot }) => slot.id === bulletin.slotId);
  const isLate = ({ slot }: SlotSummary): boolean =>
    (slot.state === 'missing' && slot.reason === null) || now.alarms.some(({ slotId }) => slotId === slot.id);
  const weigh = (bulletin: BulletinSummary | null, entry: SlotSummary | undefined): number =>
    Math.max(gradeOf(bulletin), entry !== undefined && isLate(entry) ? LATE : 0);
  const inWork = [
    ...entries.flatMap(({ bulletin }) => (bulletin === null || bulletin.state === 'published' ? [] : [bulletin])),
    ...now.inWork,
  ].filter((bulletin, index, all) => all.findIndex(({ id }) => id === bulletin.id) === index);

  const steps = inWork.flatMap((bulletin): readonly Candidate[] => {
    const kind = stepOf(bulletin, viewer);
    const entry = entryOf(bulletin);
    const dueAt = entry?.slot.dueAt ?? null;
    const task = kind === null ? [] : [{ kind, bulletin, dueAt } as const];
    return task.map((one) => ({
      task: one,
      isExercise: bulletin.status === 'exercise',
      gravity: weigh(bulletin, entry),
      dueAt: dueAt ?? '',
    }));
  });
  const owed = entries
    .filter((entry) => (entry.slot.state === 'open' || isLate(entry)) && (entry.bulletin === null || entry.bulletin.state === 'draft'))
    .map((entry): Candidate => {
      const episode = episodes.get(entry.slot.episodeId ?? '');
      const isExercise = episode?.status === 'exercise';
      const kind = viewer.may('bulletin:draft') ? ('owed' as const) : ('watch' as const);
      const task = { kind, isMissing: entry.slot.state === 'missing', entry, title: episode?.title ?? '', isExercise };
      return { task, isExercise, gravity: weigh(entry.bulletin, entry), dueAt: entry.slot.dueAt };
    });
  const signatures = viewer.may('bulletin:sign')
    ? now.countersign
        .filter(({ bulletin }) => ![bulletin.signedBy, bulletin.publishedBy].includes(viewer.accountId))
        .map(({ bulletin, dueAt, isOverdue }): Candidate => {
          // It is published already, so what is not goes before it, unless it is overdue.
          const gravity = isOverdue ? LATE : 0;
          return { task: { kind: 'countersign', bulletin, dueAt }, isExercise: bulletin.status === 'exercise', gravity, dueAt };
        })
    : [];
  const mine = first([...steps, ...(viewer.may('bulletin:draft') ? owed : []), ...signatures]);
  if (mine !== undefined) return mine;
  const late = first(owed.filter(({ gravity }) => gravity >= LATE));
  if (late !== undefined) return late;
  const waiting = inWork.find(({ state }) => state !== 'draft');
  if (waiting !== undefined) return { kind: 'wait', bulletin: waiting, dueAt: entryOf(waiting)?.slot.dueAt ?? null };
  return { kind: 'nothing', next: entries.find(({ slot }) => slot.state === 'planned') ?? null };
};
