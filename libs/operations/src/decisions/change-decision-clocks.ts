import { newId, together, type BulletinRow, type DecisionClockRow, type LedgerTransaction } from '@rainstorm/ledger';
import { clockChange, gravestColour, resumedDueAt, unreachable, type BulletinId, type City } from '@rainstorm/warning-model';
import { auditEntry, systemActor } from '../audit-actor.js';
import { clockChanged } from './clock-changed.js';
import { endClocksOf, endDecisionClocks, lockOpenClock } from './end-decision-clocks.js';

type Sent = BulletinRow & { readonly sentAt: Date };

/** The fields of a clock that nothing has ended yet. */
export const clockNotEnded = {
  endedAt: null,
  endedWhy: null,
  endedByBulletinId: null,
  decisionId: null,
  closedBy: null,
  closedByName: null,
  closedReason: null,
} as const satisfies Partial<DecisionClockRow>;

const started = async (tx: LedgerTransaction, clock: DecisionClockRow): Promise<void> => {
  const { id, bulletinId, colour, dueAt } = clock;
  await tx.timers.arm([{ kind: 'decision-due', subjectId: id, dueAt }]);
  tx.audit(auditEntry(systemActor, 'decision-clock-started', 'decision-clock', id, { bulletinId, colour, dueAt }));
  clockChanged(tx, [clock]);
};

const startClock = async (tx: LedgerTransaction, bulletin: Sent, dueAt: Date): Promise<void> => {
  const colour = gravestColour(bulletin);
  if (colour === null) throw new Error(`Bulletin ${bulletin.id} has no colour and starts no clock`);
  const clock: DecisionClockRow = {
    id: newId('decision-clock'),
    bulletinId: bulletin.id,
    firstId: bulletin.refersTo ?? bulletin.id,
    colour,
    state: 'running',
    startedAt: bulletin.sentAt,
    dueAt,
    ...clockNotEnded,
  };
  await together(tx.decisionClocks.insert(clock), started(tx, clock));
};

/** Runs the clock again that `retracted` had superseded, if its signal has not expired. */
const resumeClock = async (tx: LedgerTransaction, retracted: BulletinId | null): Promise<void> => {
  if (retracted === null) return;
  const clock = await tx.decisionClocks.lock({ endedByBulletinId: retracted, endedWhy: 'superseded', state: 'ended' });
  if (clock === null) return;
  const bulletin = await tx.bulletins.first({ id: clock.bulletinId });
  if (bulletin === null || bulletin.expires <= tx.now) return;
  const again: DecisionClockRow = { ...clock, state: 'running', dueAt: resumedDueAt(clock, tx.now), ...clockNotEnded };
  await tx.decisionClocks.transition({ id: clock.id }, { from: 'ended', to: 'running' }, { dueAt: again.dueAt, ...clockNotEnded });
  await started(tx, again);
};

/** The lifting of an episode lifts every signal of it. */
const isEpisodeLift = ({ kind, revisionKind, episodeId }: BulletinRow): boolean =>
  kind === 'scheduled' && revisionKind === 'lift' && episodeId !== null;

/** Starts, ends or resumes the decision clocks that the publication of this bulletin concerns (`clockChange`), with or without an episode. */
export const changeDecisionClocks = async (tx: LedgerTransaction, city: City, bulletin: Sent): Promise<void> => {
  if (isEpisodeLift(bulletin) && bulletin.episodeId !== null) {
    const lifted = await tx.bulletins.find({ episodeId: bulletin.episodeId, state: 'published' });
    return endClocksOf(
      tx,
      lifted.map(({ id }) => id),
      'lifted',
      bulletin.id,
    );
  }
  const firstId = bulletin.refersTo ?? bulletin.id;
  if (bulletin.refersTo !== null) await tx.lockPlace(`decision clock of ${firstId}`);
  const open = bulletin.refersTo === null ? null : await lockOpenClock(tx, firstId);
  const previous = bulletin.previousId === null ? null : await tx.bulletins.first({ id: bulletin.previousId });
  const change = clockChange(bulletin, previous, open?.dueAt ?? null, city.command.decideWithinMin);
  const standing = open === null ? [] : [open];
  switch (change.type) {
    case 'none':
      return;
    case 'end':
      return endDecisionClocks(tx, standing, change.why, bulletin.id);
    case 'resume-previous':
      await endDecisionClocks(tx, standing, 'retracted', bulletin.id);
      return resumeClock(tx, bulletin.previousId);
    case 'start':
      await endDecisionClocks(tx, standing, 'superseded', bulletin.id);
      return startClock(tx, bulletin, change.dueAt);
    default:
      return unreachable(change);
  }
};
