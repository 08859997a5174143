import { oneOf, type Ledger, type NumberReportRow } from '@rainstorm/ledger';
import { once, reportNumbers, type NewNumberReport } from '@rainstorm/operations';
import { accepted, type DispatchId, type Result } from '@rainstorm/warning-model';
import type { Officer } from '../officer.js';
import { refuse, type Refusal } from '../refusal.js';

export interface NumberedDispatch {
  readonly dispatchId: DispatchId;
  readonly sequence: number;
  readonly number: string | null;
  readonly headline: string | null;
}

export interface ReportedNumbers {
  readonly report: NumberReportRow;
  readonly found: readonly NumberedDispatch[];
}

/** An officer says which numbers of the own office's series did not come, or that they are there after all. */
export class ReportNumbers {
  constructor(private readonly ledger: Ledger) {}

  async run(officer: Officer, given: NewNumberReport, key: string | null): Promise<Result<ReportedNumbers, Refusal>> {
    const { officeId } = officer;
    if (officeId === null || !officer.canActFor(officeId)) return refuse({ type: 'no-office' });
    return this.ledger.transaction(async (tx) =>
      once(tx, { scope: `number report ${officer.id}`, key, request: given }, async (): Promise<Result<ReportedNumbers, Refusal>> => {
        const reported = await reportNumbers(tx, officeId, given, officer);
        if (!reported.ok) return reported;
        const { report, found } = reported.value;
        const bulletins = await tx.bulletins.find({ id: oneOf(new Set(found.map(({ bulletinId }) => bulletinId))) });
        const bulletinOf = new Map(bulletins.map((bulletin) => [bulletin.id, bulletin]));
        return accepted({
          report,
          found: found.map(({ id: dispatchId, bulletinId, sequence }) => {
            const bulletin = bulletinOf.get(bulletinId);
            return { dispatchId, sequence: sequence ?? 0, number: bulletin?.number ?? null, headline: bulletin?.headline ?? null };
          }),
        });
      }),
    );
  }
}
