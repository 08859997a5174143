import { newId, type DecisionRow, type Ledger, type LedgerTransaction } from '@rainstorm/ledger';
import {
  accepted,
  colours,
  levels,
  type AccountId,
  type BulletinId,
  type City,
  type EpisodeId,
  type Result,
} from '@rainstorm/warning-model';
import type { Officer } from '../officer.js';
import type { Refusal } from '../refusal.js';

export interface NewDecision {
  readonly track: DecisionRow['track'];
  readonly suggested: string | null;
  readonly chosen: string;
  readonly decidedAt: Date;
  readonly announcedAt: Date | null;
  readonly effectiveAt: Date | null;
  readonly basisBulletinId: BulletinId | null;
  /** Null: the plan in force. */
  readonly planVersion: string | null;
  readonly decidedBy: string;
  readonly note: string;
}

/** 防汛预警响应 goes by colour, 防汛应急响应 by level; `none` ends a response. */
const grades = { 'warning-response': colours, 'emergency-response': levels } as const satisfies Record<
  NewDecision['track'],
  readonly string[]
>;

/** Records what the command decided. The product never decides, nor suggests by itself. */
export class Decisions {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  async record(episodeId: EpisodeId, officer: Officer, decision: NewDecision): Promise<Result<DecisionRow, Refusal>> {
    return this.ledger.transaction(async (tx): Promise<Result<DecisionRow, Refusal>> => {
      const refusal = await this.refusalOf(tx, episodeId, decision);
      if (refusal !== null) return { ok: false, refusal };
      const row: DecisionRow = {
        ...decision,
        id: newId('decision'),
        episodeId,
        planVersion: decision.planVersion ?? this.city.command.planVersion,
        recordedBy: officer.id as AccountId,
        recordedAt: tx.now,
      };
      await tx.decisions.insert(row);
      const { track, suggested, chosen, decidedAt, decidedBy, basisBulletinId } = row;
      tx.audit({
        actor: officer.id,
        actorName: officer.name,
        act: 'decision-recorded',
        subjectKind: 'episode',
        subjectId: episodeId,
        result: 'done',
        details: { decisionId: row.id, track, suggested, chosen, decidedAt, decidedBy, basisBulletinId, planVersion: row.planVersion },
      });
      tx.changed({
        kind: 'decision-recorded',
        officeId: null,
        audience: 'all',
        subjectId: row.id,
        payload: { episodeId, track, chosen, decidedAt },
      });
      return accepted(row);
    });
  }

  private async refusalOf(tx: LedgerTransaction, episodeId: EpisodeId, decision: NewDecision): Promise<Refusal | null> {
    const episode = await tx.episodes.first({ id: episodeId });
    if (episode === null) return { type: 'unknown-episode' };
    const allowed: readonly string[] = grades[decision.track];
    if (decision.chosen !== 'none' && !allowed.includes(decision.chosen)) return { type: 'unknown-grade', allowed: [...allowed, 'none'] };
    if (decision.suggested !== null && !allowed.includes(decision.suggested)) return { type: 'unknown-grade', allowed };
    if (decision.decidedAt > tx.now) return { type: 'decision-in-the-future' };
    if (decision.announcedAt !== null && decision.announcedAt < decision.decidedAt) return { type: 'announced-before-decided' };
    if (decision.basisBulletinId === null) return null;
    const basis = await tx.bulletins.first({ id: decision.basisBulletinId, state: 'published' });
    // A signal or express bulletin may belong to no episode; what belongs to another one, or is an exercise, is no basis for this one.
    const fits = basis !== null && (basis.episodeId === null || basis.episodeId === episodeId) && basis.status === episode.status;
    return fits ? null : { type: 'basis-not-published' };
  }
}
