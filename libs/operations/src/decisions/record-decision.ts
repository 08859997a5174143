import { newId, type DecisionRow, type LedgerTransaction } from '@rainstorm/ledger';
import { accepted, colours, levels, refused, type AccountId, type EpisodeId, type Result } from '@rainstorm/warning-model';
import { auditEntry, type AuditActor } from '../audit-actor.js';

/** The refusals of the operations in this folder. */
export type DecisionRefusal =
  | { readonly type: 'unknown-episode' }
  | { readonly type: 'unknown-grade'; readonly allowed: readonly string[] }
  | { readonly type: 'decision-in-the-future' }
  | { readonly type: 'announced-before-decided' }
  | { readonly type: 'basis-not-published' };

/** `suggested` and `chosen` are a colour or a level, depending on the track; `chosen: 'none'` ends a response. */
export type NewDecision = Omit<DecisionRow, 'id' | 'episodeId' | 'recordedBy' | 'recordedAt'>;

/** 防汛预警响应 has a colour, 防汛应急响应 a level. */
const grades = { 'warning-response': colours, 'emergency-response': levels } as const satisfies Record<
  NewDecision['track'],
  readonly string[]
>;

const isSameDecision = (row: DecisionRow, decision: NewDecision): boolean =>
  row.decidedAt.getTime() === decision.decidedAt.getTime() &&
  row.announcedAt?.getTime() === decision.announcedAt?.getTime() &&
  row.effectiveAt?.getTime() === decision.effectiveAt?.getTime() &&
  (['track', 'suggested', 'chosen', 'basisBulletinId', 'planVersion', 'decidedBy', 'note'] as const).every(
    (field) => row[field] === decision[field],
  );

const refusalOf = async (tx: LedgerTransaction, episodeId: EpisodeId, decision: NewDecision): Promise<DecisionRefusal | null> => {
  const episode = await tx.episodes.lock({ id: episodeId });
  if (episode === null) return { type: 'unknown-episode' };
  const allowed: readonly string[] = grades[decision.track];
  if (decision.chosen !== 'none' && !allowed.includes(decision.chosen)) return { type: 'unknown-grade', allowed: [...allowed, 'none'] };
  if (decision.suggested !== null && !allowed.includes(decision.suggested)) return { type: 'unknown-grade', allowed };
  if (decision.decidedAt > tx.now) return { type: 'decision-in-the-future' };
  if (decision.announcedAt !== null && decision.announcedAt < decision.decidedAt) return { type: 'announced-before-decided' };
  if (decision.basisBulletinId === null) return null;
  const basis = await tx.bulletins.first({ id: decision.basisBulletinId, state: 'published' });
  // A signal or express bulletin may be without an episode. A bulletin of another episode or of an exercise is refused as a basis.
  const fits = basis !== null && (basis.episodeId === null || basis.episodeId === episodeId) && basis.status === episode.status;
  return fits ? null : { type: 'basis-not-published' };
};

/**
 * Records what the command decided for an episode; the product never decides or suggests by itself. A decision that a page sends twice is
 * recorded once. `actor` is an account. Refused: an unknown episode or grade, an impossible time, and a basis that is not published or belongs
 * to another episode.
 */
export const recordDecision = async (
  tx: LedgerTransaction,
  episodeId: EpisodeId,
  decision: NewDecision,
  actor: AuditActor,
): Promise<Result<DecisionRow, DecisionRefusal>> => {
  const refusal = await refusalOf(tx, episodeId, decision);
  if (refusal !== null) return refused(refusal);
  const standing = (await tx.decisions.find({ episodeId })).find((row) => isSameDecision(row, decision));
  if (standing !== undefined) return accepted(standing);
  const row: DecisionRow = { ...decision, episodeId, id: newId('decision'), recordedBy: actor.id as AccountId, recordedAt: tx.now };
  await tx.decisions.insert(row);
  const { track, suggested, chosen, decidedAt, decidedBy, basisBulletinId, planVersion } = row;
  const details = { decisionId: row.id, track, suggested, chosen, decidedAt, decidedBy, basisBulletinId, planVersion };
  tx.audit(auditEntry(actor, 'decision-recorded', 'episode', episodeId, details));
  const payload = { episodeId, track, chosen, decidedAt };
  tx.changed({ kind: 'decision-recorded', officeId: null, audience: 'all', subjectId: row.id, payload });
  return accepted(row);
};
