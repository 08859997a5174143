import type { Ledger } from '@rainstorm/ledger';
import { once, recordUnitResponse, type NewUnitResponse, type RecordedUnitResponse } from '@rainstorm/operations';
import { unitsOf, type City, type Result } from '@rainstorm/warning-model';
import type { Officer } from '../officer.js';
import { refuse, type Refusal } from '../refusal.js';
import { mayRespond } from './read-unit-board.js';

/** Records what a district decided: by a person of the district, or by the command for it after a call. */
export class RecordResponse {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  async record(officer: Officer, given: NewUnitResponse, key: string | null): Promise<Result<RecordedUnitResponse, Refusal>> {
    if (!unitsOf(this.city).some(({ id }) => id === given.unitId)) return refuse({ type: 'unknown-unit' });
    if (!mayRespond(officer, given.unitId)) return refuse({ type: 'not-your-unit' });
    return this.ledger.transaction(async (tx) =>
      once(tx, { scope: `unit response ${officer.id}`, key, request: given }, async () =>
        recordUnitResponse(tx, this.city, given, officer),
      ),
    );
  }
}
