import { oneOf, type BulletinRow, type DecisionClockRow, type DecisionRow, type LedgerTransaction } from '@rainstorm/ledger';
import { openDecisionClockStates, responseTimeMs, type DecisionClockState } from '@rainstorm/warning-model';

export type Sent = BulletinRow & { readonly sentAt: Date };
export const hasSentAt = (row: BulletinRow): row is Sent => row.sentAt !== null;

export type DecisionBasis = Pick<BulletinRow, 'id' | 'number' | 'headline' | 'kind' | 'step' | 'msgType' | 'level' | 'colour' | 'sentAt'>;
export const basis = ({ id, number, headline, kind, step, msgType, level, colour, sentAt }: BulletinRow): DecisionBasis => ({
  ...{ id, number, headline, kind, step, msgType, level, colour, sentAt },
});

export interface MadeDecision extends DecisionRow {
  readonly recordedByName: string | null;
  /** Milliseconds from the first signal; null without an earlier signal. */
  readonly afterSignalMs: number | null;
  /** The bulletins that it names. */
  readonly answered: readonly DecisionBasis[];
}

/** Decisions as the pages show them. `firstSignal`: of the episode, or else the first that the decision names. */
export const madeDecisions = async (
  tx: LedgerTransaction,
  rows: readonly DecisionRow[],
  firstSignal: (decision: DecisionRow, named: readonly Sent[]) => Sent | null,
): Promise<readonly MadeDecision[]> => {
  const recorders = await tx.accounts.find({ id: oneOf(new Set(rows.map(({ recordedBy }) => recordedBy))) });
  const names = new Map(recorders.map(({ id, name }) => [id, name]));
  const named = await tx.bulletins.find({ id: oneOf(new Set(rows.flatMap(({ answers }) => answers))) }, { order: { sentAt: 'ASC' } });
  return rows.map((decision) => {
    const answered = named.filter(hasSentAt).filter(({ id }) => decision.answers.includes(id));
    const first = firstSignal(decision, answered);
    return {
      ...decision,
      recordedByName: names.get(decision.recordedBy) ?? null,
      afterSignalMs: first === null ? null : responseTimeMs(first, decision),
      answered: answered.map(basis),
    };
  });
};

export const isOpenClock = ({ state }: Pick<DecisionClockRow, 'state'>): boolean =>
  (openDecisionClockStates as readonly DecisionClockState[]).includes(state);
