import type { BulletinId, EscalationCause, EscalationId, OfficeId, StandingEscalationState, Status } from '@rainstorm/warning-model';
import type { EntityManager } from 'typeorm';
import { cutPage, type ListPosition, type Page, type PageRequest } from '../store/paging.js';
import { readablePolicy } from './readable-policy.js';

/** Of every escalation that is not closed. */
export interface StandingEscalationCounts {
  readonly open: number;
  readonly answered: number;
  /** Each office once. */
  readonly offices: number;
  /** What is of no office: a missing bulletin, a signal without a decision. */
  readonly ofNoOffice: number;
}

/** What a page needs to ring for an escalation that nobody answered. */
export interface UnansweredEscalation {
  readonly id: EscalationId;
  readonly cause: EscalationCause;
  readonly officeId: OfficeId | null;
  /** As when the dispatch was made; null if it is of no dispatch. */
  readonly officeName: string | null;
  readonly officeNameEn: string | null;
  readonly bulletinId: BulletinId | null;
  readonly level: number;
  readonly round: number;
  /** When it was missed. */
  readonly deadlineAt: Date;
  /** Actual or exercise, as of its subject; a missing bulletin has no status of its own. */
  readonly status: Status;
  /** The next level is told if nobody has answered by then. */
  readonly answerDueAt: Date | null;
}

/** Sorts one rank after another; milliseconds since 1970 fit below it. */
const RANK = 100_000_000_000_000;
const ms = (expression: string): string => `floor(extract(epoch FROM ${expression}) * 1000)::bigint`;
const ANSWER_DUE = `(SELECT min(t.due_at) FROM timers t WHERE t.subject_id = e.id AND t.kind = 'escalation-answer-due' AND t.state = 'armed')`;
/**
 * Open ones by the end of their answer time, then answered ones, newest first. Always negative, which tells a place in this list from one in
 * the list of the closed ones: there the key is a time.
 */
const URGENCY = `CASE e.state
  WHEN 'open' THEN coalesce(${ms(ANSWER_DUE)}, ${RANK - 1})
  ELSE ${2 * RANK} - ${ms('e.raised_at')} END - ${4 * RANK}`;
const BEFORE_ALL: ListPosition = { key: String(-5 * RANK), id: '' };
const NO_COUNTS: StandingEscalationCounts = { open: 0, answered: 0, offices: 0, ofNoOffice: 0 };

/** After everything that is not closed, before everything that is. */
export const afterStanding: ListPosition = { key: '-1', id: 'closed' };
/** If the place is in the list of what is not closed. */
export const isStandingPosition = ({ key }: ListPosition): boolean => key.startsWith('-');

/** The escalations that are not closed, the most urgent first. The counts are of everything, whatever the page. */
export class StandingEscalations {
  constructor(private readonly manager: EntityManager) {}

  async page(states: readonly StandingEscalationState[], { after, limit }: PageRequest): Promise<Page<EscalationId>> {
    const from = after ?? BEFORE_ALL;
    const rows = await this.manager.query<{ readonly id: EscalationId; readonly key: string }[]>(
      `WITH placed AS (
         SELECT e.id, ${URGENCY} AS key FROM escalations e WHERE e.state <> 'closed' AND e.state = ANY($1)
       )
       SELECT id, key
       FROM placed
       WHERE (key, id) > ($2::bigint, $3)
       ORDER BY key, id
       LIMIT $4`,
      [states, from.key, from.id, limit + 1],
    );
    const { items, next } = cutPage(
      rows,
      rows.map(({ key, id }) => ({ key, id })),
      limit,
    );
    return { items: items.map(({ id }) => id), next };
  }

  async counts(): Promise<StandingEscalationCounts> {
    const [row] = await this.manager.query<StandingEscalationCounts[]>(
      `SELECT count(*) FILTER (WHERE state = 'open')::int AS open,
         count(*) FILTER (WHERE state = 'answered')::int AS answered,
         count(DISTINCT office_id)::int AS offices,
         count(DISTINCT coalesce(dispatch_id, id)) FILTER (WHERE office_id IS NULL)::int AS "ofNoOffice"
       FROM escalations
       WHERE state <> 'closed'`,
    );
    return row ?? NO_COUNTS;
  }

  /** All that nobody answered: one statement, so none is lost between two pages. Without what is shown only where it is handled. */
  async unanswered(): Promise<readonly UnansweredEscalation[]> {
    const rows = await this.manager.query<
      (Omit<UnansweredEscalation, 'officeName' | 'officeNameEn'> & { readonly dispatchOffice: OfficeId | null; readonly policy: never })[]
    >(
      `SELECT e.id,
         e.cause,
         e.office_id AS "officeId",
         e.bulletin_id AS "bulletinId",
         e.level,
         e.round,
         e.deadline_at AS "deadlineAt",
         ${ANSWER_DUE} AS "answerDueAt",
         d.office_id AS "dispatchOffice",
         jsonb_build_object('officeName', d.policy -> 'officeName', 'officeNameEn', d.policy -> 'officeNameEn') AS policy,
         coalesce(b.status, p.status, 'actual') AS status
       FROM escalations e
       LEFT JOIN dispatches d ON d.id = e.dispatch_id
       LEFT JOIN bulletins b ON b.id = e.bulletin_id
       LEFT JOIN alarms a ON a.id = e.alarm_id
       LEFT JOIN slots s ON s.id = a.slot_id
       LEFT JOIN episodes p ON p.id = s.episode_id
       WHERE e.state = 'open'
       ORDER BY ${URGENCY}, e.id`,
    );
    return rows.map(({ dispatchOffice, policy, ...row }) => {
      const office = dispatchOffice === null ? null : readablePolicy({ officeId: dispatchOffice, policy });
      return { ...row, officeName: office?.officeName ?? null, officeNameEn: office?.officeNameEn ?? null };
    });
  }
}
