import { decisionContentHash, newId, oneOf, type DecisionClockRow, type DecisionRow, type LedgerTransaction } from '@rainstorm/ledger';
import {
  accepted,
  checkDecision,
  colours,
  levels,
  refused,
  type AccountId,
  type DecisionClockState,
  type DecisionRefusal,
  type Result,
} from '@rainstorm/warning-model';
import { auditEntry, type AuditActor } from '../audit-actor.js';
import { checkNamedSignals, type NamedSignalRefusal } from './check-named-signals.js';
import { clockChanged } from './clock-changed.js';
import { endWaitingOfClocks } from './end-decision-clocks.js';

export type RecordDecisionRefusal =
  | NamedSignalRefusal
  | DecisionRefusal
  | { readonly type: 'unknown-grade'; readonly allowed: readonly string[] }
  | { readonly type: 'announced-before-decided' };

/** `suggested` and `chosen` are a colour or a level, depending on the track; `chosen: 'none'` ends a response. */
export type NewDecision = Omit<DecisionRow, 'id' | 'recordedBy' | 'recordedAt'>;

/** 防汛预警响应 has a colour, 防汛应急响应 a level. */
const grades = { 'warning-response': colours, 'emergency-response': levels } as const satisfies Record<
  NewDecision['track'],
  readonly string[]
>;

const words = { 'warning-response': '防汛预警响应', 'emergency-response': '防汛应急响应' } as const;

const named = ({ answers }: Pick<DecisionRow, 'answers'>): string => [...answers].sort().join(' ');

const isSameDecision = (row: DecisionRow, decision: NewDecision): boolean =>
  row.announcedAt?.getTime() === decision.announcedAt?.getTime() &&
  row.effectiveAt?.getTime() === decision.effectiveAt?.getTime() &&
  named(row) === named(decision) &&
  (['track', 'suggested', 'chosen', 'planVersion', 'decidedBy', 'note'] as const).every((field) => row[field] === decision[field]);

const gradeRefusal = ({ track, chosen, suggested }: NewDecision): RecordDecisionRefusal | null => {
  const allowed: readonly string[] = grades[track];
  if (chosen !== 'none' && !allowed.includes(chosen)) return { type: 'unknown-grade', allowed: [...allowed, 'none'] };
  return suggested !== null && !allowed.includes(suggested) ? { type: 'unknown-grade', allowed } : null;
};

/** Every state but `decided`: the first decision that names a signal is the one that answers it. */
const undecided = oneOf<DecisionClockState>(['running', 'overdue', 'ended', 'closed']);

/** Ends the clocks of exactly the signals that the decision names. */
const answerClocks = async (tx: LedgerTransaction, decision: DecisionRow): Promise<void> => {
  const clocks = await tx.decisionClocks.lockAll({ bulletinId: oneOf(decision.answers), state: undecided }, { id: 'ASC' });
  if (clocks.length === 0) return;
  const patch = { decisionId: decision.id, endedAt: tx.now };
  await tx.decisionClocks.transition(
    { id: oneOf(clocks.map(({ id }) => id)) },
    { from: ['running', 'overdue', 'ended', 'closed'], to: 'decided' },
    patch,
  );
  const decided = clocks.map((clock): DecisionClockRow => ({ ...clock, state: 'decided', ...patch }));
  await endWaitingOfClocks(tx, decided, `已决定：${words[decision.track]} ${decision.chosen}（decided: ${decision.chosen}）`);
  clockChanged(tx, decided);
};

/**
 * Records what the command decided on the signals that it names, with or without an episode (article 5); the product never decides or suggests
 * by itself. It answers these signals and no later or graver one. A decision that a page sends twice is recorded once. `actor` is an account.
 * Refused: an unknown episode or grade, an impossible time, and what `checkNamedSignals` refuses.
 */
export const recordDecision = async (
  tx: LedgerTransaction,
  decision: NewDecision,
  actor: AuditActor,
): Promise<Result<DecisionRow, RecordDecisionRefusal>> => {
  const grade = gradeRefusal(decision);
  if (grade !== null) return refused(grade);
  const signals = await checkNamedSignals(tx, decision.answers, decision.episodeId);
  if (!signals.ok) return signals;
  const time = checkDecision(decision.decidedAt, signals.value.named, tx.now);
  if (time !== null) return refused(time);
  if (decision.announcedAt !== null && decision.announcedAt < decision.decidedAt) return refused({ type: 'announced-before-decided' });
  const { episodeId } = signals.value;
  await tx.lockPlace(`decision on ${named(decision)}`);
  const standing = (await tx.decisions.find({ decidedAt: decision.decidedAt })).find((row) => isSameDecision(row, decision));
  if (standing !== undefined) return accepted(standing);
  const answers = signals.value.named.map(({ id }) => id);
  const row: DecisionRow = {
    ...decision,
    answers,
    episodeId,
    id: newId('decision'),
    recordedBy: actor.id as AccountId,
    recordedAt: tx.now,
  };
  await tx.decisions.insert(row);
  await answerClocks(tx, row);
  const { track, suggested, chosen, decidedAt, decidedBy, planVersion } = row;
  const details = {
    decisionId: row.id,
    track,
    suggested,
    chosen,
    decidedAt,
    decidedBy,
    answers,
    planVersion,
    contentHash: decisionContentHash(row),
  };
  tx.audit(
    episodeId === null
      ? auditEntry(actor, 'decision-recorded', 'decision', row.id, details)
      : auditEntry(actor, 'decision-recorded', 'episode', episodeId, details),
  );
  const payload = { episodeId, track, chosen, decidedAt };
  tx.changed({ kind: 'decision-recorded', officeId: null, audience: 'all', subjectId: row.id, payload });
  return accepted(row);
};
