import type { EntityManager } from 'typeorm';
import type { AuditEntry } from './audit-act.js';

/** An act of this process, after its commit. */
export interface CommittedAct {
  readonly act: string;
  readonly subjectId: string;
  readonly details: Readonly<Record<string, unknown>>;
  /** `unknown`: the ledger went away before it could be asked. */
  readonly status: 'actual' | 'exercise' | 'unknown';
  /** Its transaction, by the real time of this process. */
  readonly begun: Date;
  readonly committed: Date;
}

interface Watch {
  readonly acts: ReadonlySet<string>;
  readonly tell: (done: CommittedAct) => void;
}

/** Whether a bulletin is real or an exercise never changes, so it is cached, for so many of them. */
const CACHED = 1_000;

/** The bulletin that the act was about, or the act's own subject: a bulletin or an escalation. */
const subjectOf = ({ details, subjectId }: AuditEntry): string => {
  return 'bulletinId' in details && typeof details.bulletinId === 'string' ? details.bulletinId : subjectId;
};

/** Reports some kinds of acts after their commit, each once, with whether it was real or an exercise. */
export class CommittedActs {
  private readonly watches: Watch[] = [];
  private readonly known = new Map<string, CommittedAct['status']>();

  constructor(private readonly manager: EntityManager) {}

  watch(acts: readonly string[], tell: (done: CommittedAct) => void): void {
    this.watches.push({ acts: new Set(acts), tell });
  }

  /** Nobody waits for it, and it never rejects. */
  async committed(entries: readonly AuditEntry[], begun: Date): Promise<void> {
    const watched = entries.filter(({ act, result }) => result === 'done' && this.watches.some(({ acts }) => acts.has(act)));
    if (watched.length === 0) return;
    const committed = new Date();
    const statuses = await this.statusesOf(new Set(watched.map(subjectOf))).catch(() => new Map<string, never>());
    for (const entry of watched) {
      const { act, subjectId, details } = entry;
      const status = statuses.get(subjectOf(entry)) ?? 'unknown';
      for (const { acts, tell } of this.watches)
        if (acts.has(act)) tell({ act, subjectId, details: { ...details }, status, begun, committed });
    }
  }

  private async statusesOf(ids: ReadonlySet<string>): Promise<ReadonlyMap<string, CommittedAct['status']>> {
    const asked = [...ids].filter((id) => !this.known.has(id));
    if (asked.length > 0) {
      const found = await this.read(asked);
      if (this.known.size + found.length > CACHED) this.known.clear();
      for (const { id, status } of found) this.known.set(id, status);
    }
    return new Map([...ids].map((id) => [id, this.known.get(id) ?? 'unknown']));
  }

  private async read(ids: readonly string[]): Promise<readonly { readonly id: string; readonly status: 'actual' | 'exercise' }[]> {
    return this.manager.query(
      `SELECT id, status FROM bulletins WHERE id = ANY($1)
       UNION ALL
       SELECT escalations.id, coalesce(bulletins.status, episodes.status, 'actual')
       FROM escalations
       LEFT JOIN bulletins ON bulletins.id = escalations.bulletin_id
       LEFT JOIN alarms ON alarms.id = escalations.alarm_id
       LEFT JOIN slots ON slots.id = alarms.slot_id
       LEFT JOIN episodes ON episodes.id = slots.episode_id
       WHERE escalations.id = ANY($1)`,
      [ids],
    );
  }
}
