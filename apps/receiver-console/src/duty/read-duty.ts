import type { DutyShiftRow, Ledger, LedgerTransaction } from '@rainstorm/ledger';
import { isAccountDisabled, lastShifts, openObligations, type Obligation } from '@rainstorm/operations';
import { accepted, countObligations, onDuty, type City, type ObligationCounts, type Result } from '@rainstorm/warning-model';
import type { Officer } from '../officer.js';
import type { Refusal } from '../refusal.js';
import { postOf, postsOf, type Post } from './duty-post.js';

/** `covered`: somebody is on duty. False if the post was handed over and not taken, or never taken. */
interface PostState {
  readonly post: Post;
  readonly covered: boolean;
  readonly onDuty: DutyShiftRow | null;
}

export interface OwnDuty extends PostState {
  readonly now: Date;
  /** Newest first, including the current one. */
  readonly shifts: readonly DutyShiftRow[];
  readonly obligations: { readonly counts: ObligationCounts; readonly items: readonly Obligation[] };
}

export interface DutyPosts {
  readonly now: Date;
  readonly items: readonly (PostState & {
    /** The last shift if nobody is on duty now; null if there never was one. */
    readonly waitingSince: DutyShiftRow | null;
    /** Whether somebody of that office has a page open, on duty or not. */
    readonly pageOpen: boolean;
  })[];
}

const MOST_SHIFTS = 20;

const stateOf = async (tx: LedgerTransaction, post: Post, newest: DutyShiftRow | null): Promise<PostState> => {
  const standing = onDuty(newest);
  return standing === null || (await isAccountDisabled(tx, standing))
    ? { post, covered: false, onDuty: null }
    : { post, covered: true, onDuty: standing };
};

/** 值班: who holds which post. */
export class ReadDuty {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  /** The officer's own post, with its open obligations. */
  async own(officer: Officer): Promise<Result<OwnDuty, Refusal>> {
    return this.ledger.read(async (tx) => {
      const own = await postOf(tx, officer, this.city);
      if (!own.ok) return own;
      const post = own.value;
      const shifts = await lastShifts(tx, post.officeId, MOST_SHIFTS);
      const items = await openObligations(tx, post.officeId);
      return accepted({
        now: tx.now,
        ...(await stateOf(tx, post, shifts[0] ?? null)),
        shifts,
        obligations: { counts: countObligations(items), items },
      });
    });
  }

  /** All posts, for the command. */
  async posts(): Promise<DutyPosts> {
    const present = await this.ledger.presences.officesPresent();
    return this.ledger.read(async (tx) => {
      const items = await Promise.all(
        postsOf(this.city).map(async (post) => {
          const [newest = null] = await lastShifts(tx, post.officeId, 1);
          const state = await stateOf(tx, post, newest);
          return { ...state, waitingSince: state.covered ? null : newest, pageOpen: present.has(post.officeId) };
        }),
      );
      return { now: tx.now, items };
    });
  }
}
