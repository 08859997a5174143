import type { CapSourceFault, CapSourceLook, LedgerTransaction } from '@rainstorm/ledger';
import type { CapSource } from '@rainstorm/warning-model';
import { auditEntry, systemActor } from '../audit-actor.js';
import { foreignSignalsChanged } from './keep-foreign-message.js';

export type CapSourceNews = 'failed' | 'recovered' | null;

/** Records what came of a look at a source. A fault is told when it begins or becomes another one, and when it is over. */
export const noteCapSource = async (
  tx: LedgerTransaction,
  source: CapSource,
  look: CapSourceLook,
  found: CapSourceFault | null,
): Promise<CapSourceNews> => {
  const before = await tx.capSources.note(source.id, look, found);
  if (before?.fault === found?.fault && before?.detail === found?.detail) return null;
  foreignSignalsChanged(tx, source, source.id);
  if (found === null) {
    if (before !== null)
      tx.audit(auditEntry(systemActor, 'cap-source-recovered', 'cap-source', source.id, { station: source.name, fault: before.fault }));
    return before === null ? null : 'recovered';
  }
  // Another detail of the same fault, such as the next message that is refused, is no news for the chain.
  if (before?.fault !== found.fault)
    tx.audit(auditEntry(systemActor, 'cap-source-failed', 'cap-source', source.id, { station: source.name, ...found }));
  return 'failed';
};
