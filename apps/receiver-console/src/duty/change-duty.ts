import { newId, type DutyShiftRow, type Ledger, type LedgerTransaction, auditEntry, type AuditDetails } from '@rainstorm/ledger';
import {
  accepted,
  countObligations,
  handOver,
  onDuty,
  takeOver,
  type AccountId,
  type City,
  type DutyShiftId,
  type ObligationCounts,
  type Result,
} from '@rainstorm/warning-model';
import type { Officer } from '../officer.js';
import { refuse, type Refusal } from '../refusal.js';
import { isGone, placeOf, postOf, shiftsOf, type Post } from './duty-post.js';
import { openObligations } from './open-obligations.js';

export interface ChangedDuty {
  /** Taken over: the officer's own shift. Handed over: the shift that ended. */
  readonly shift: DutyShiftRow;
  /** It was so before: nothing was done. */
  readonly already: boolean;
}

type DutyAct = 'duty-taken-over' | 'duty-handed-over';
interface AtPost {
  readonly tx: LedgerTransaction;
  readonly post: Post;
  readonly officer: Officer;
  readonly accountId: AccountId;
  readonly newest: DutyShiftRow | null;
}

/** 交接班: who is on duty changes hands under one lock a post, so that two who press at once come one after the other. */
export class ChangeDuty {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  /** 接班. `seen`: the shift that the page showed on duty, null for nobody, undefined where it does not say. */
  async takeOver(officer: Officer, note: string, seen: DutyShiftId | null | undefined): Promise<Result<ChangedDuty, Refusal>> {
    return this.at(officer, async (place): Promise<Result<ChangedDuty, Refusal>> => {
      const { tx, post, accountId, newest } = place;
      // A page shows nobody on duty where the account was disabled.
      const asSeen = seen === null && newest !== null && (await isGone(tx, newest)) ? undefined : seen;
      const taking = takeOver(newest, accountId, asSeen, tx.now);
      if (!taking.ok) return refuse(taking.refusal);
      if (taking.value.already && newest !== null) return accepted({ shift: newest, already: true });
      const at = taking.value.already ? tx.now : taking.value.at;
      const from = newest === null ? null : await this.leave(place, newest, at);
      const shift: DutyShiftRow = {
        id: newId('duty-shift'),
        officeId: post.officeId,
        accountId,
        name: officer.name,
        takenAt: at,
        takenNote: note,
        handedOverAt: null,
        handedOverTo: null,
        handedOverToName: null,
        note: '',
        obligations: null,
      };
      await tx.dutyShifts.insert(shift);
      this.tell(place, 'duty-taken-over', shift, {
        shiftId: shift.id,
        note,
        fromShiftId: newest?.id ?? null,
        fromName: newest?.name ?? null,
        ...from,
      });
      return accepted({ shift, already: false });
    });
  }

  /** The shift before: ended now if its officer was still on duty, and in either case it went to this one. */
  private async leave(
    { tx, post, officer, accountId }: AtPost,
    newest: DutyShiftRow,
    at: Date,
  ): Promise<{ obligations: ObligationCounts | null }> {
    const wasOnDuty = onDuty(newest) !== null;
    const obligations = wasOnDuty ? countObligations(await openObligations(tx, post)) : newest.obligations;
    await tx.dutyShifts.update(
      { id: newest.id },
      { handedOverTo: accountId, handedOverToName: officer.name, ...(wasOnDuty ? { handedOverAt: at, obligations } : {}) },
    );
    return { obligations };
  }

  /** 交班. The post then waits, and counts as uncovered, until somebody takes it over. */
  async handOver(officer: Officer, note: string): Promise<Result<ChangedDuty, Refusal>> {
    return this.at(officer, async (place): Promise<Result<ChangedDuty, Refusal>> => {
      const { tx, post, accountId, newest } = place;
      const handing = handOver(newest, accountId, tx.now);
      if (!handing.ok) return refuse(handing.refusal);
      if (newest === null) return refuse({ type: 'not-on-duty', onDutyName: null });
      if (handing.value.already) return accepted({ shift: newest, already: true });
      const end = { handedOverAt: handing.value.at, note, obligations: countObligations(await openObligations(tx, post)) };
      await tx.dutyShifts.update({ id: newest.id }, end);
      this.tell(place, 'duty-handed-over', newest, { shiftId: newest.id, note, obligations: end.obligations });
      return accepted({ shift: { ...newest, ...end }, already: false });
    });
  }

  private async at(officer: Officer, act: (place: AtPost) => Promise<Result<ChangedDuty, Refusal>>): Promise<Result<ChangedDuty, Refusal>> {
    const own = postOf(officer, this.city);
    if (!own.ok) return own;
    const post = own.value;
    return this.ledger.transaction(async (tx) => {
      await tx.lockPlace(`duty ${placeOf(post)}`);
      const [newest] = await shiftsOf(tx, post, 1);
      // Whoever has a post is a person: a machine has none.
      return act({ tx, post, officer, accountId: officer.id as AccountId, newest: newest ?? null });
    });
  }

  private tell({ tx, post, officer }: AtPost, act: DutyAct, shift: DutyShiftRow, details: AuditDetails[DutyAct]): void {
    tx.audit(auditEntry(officer, act, 'duty-post', placeOf(post), details));
    // The note stays between the two officers and the record; the open pages learn who, not what.
    tx.changed({
      kind: 'duty-changed',
      officeId: post.officeId,
      audience: 'all',
      subjectId: shift.id,
      payload: {
        post: placeOf(post),
        act: act === 'duty-taken-over' ? 'taken-over' : 'handed-over',
        name: shift.name,
        covered: act === 'duty-taken-over',
      },
    });
  }
}
