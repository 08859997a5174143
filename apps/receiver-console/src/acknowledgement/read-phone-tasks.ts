import { oneOf, type BulletinRow, type DispatchRow, type Ledger, type PhoneTaskRow } from '@rainstorm/ledger';
import type { Officer } from '../officer.js';

export interface WaitingCall {
  readonly task: PhoneTaskRow;
  readonly dispatch: DispatchRow | null;
  /** The bulletin that the office has to be asked about. */
  readonly bulletin: BulletinRow | null;
}

/** The caller that this officer acts for: the own office, or `command`. */
const callerOf = (officer: Officer): string | null => (officer.isCommand ? 'command' : officer.officeId);

export class ReadPhoneTasks {
  constructor(private readonly ledger: Ledger) {}

  /** The calls to be made by this officer's side, earliest deadline first. */
  async waiting(officer: Officer): Promise<readonly WaitingCall[]> {
    const caller = callerOf(officer);
    return this.ledger.read(async (tx) => {
      const tasks = await tx.phoneTasks.find(officer.readsAll ? { state: 'open' } : { state: 'open', caller: caller ?? '' });
      const dispatches = await tx.dispatches.find({ id: oneOf(tasks.map(({ dispatchId }) => dispatchId)) });
      const byId = new Map(dispatches.map((dispatch) => [dispatch.id, dispatch]));
      const bulletins = await tx.bulletins.find({ id: oneOf(new Set(dispatches.map(({ bulletinId }) => bulletinId))) });
      const bulletinOf = new Map(bulletins.map((bulletin) => [bulletin.id, bulletin]));
      return tasks
        .map((task) => {
          const dispatch = byId.get(task.dispatchId) ?? null;
          return { task, dispatch, bulletin: dispatch === null ? null : (bulletinOf.get(dispatch.bulletinId) ?? null) };
        })
        .sort((a, b) => (a.dispatch?.receiptDueAt.getTime() ?? 0) - (b.dispatch?.receiptDueAt.getTime() ?? 0));
    });
  }
}
