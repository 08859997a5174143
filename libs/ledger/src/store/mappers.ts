import {
  bulletinStates,
  deliveryStates,
  dispatchStates,
  escalationStates,
  slotStates,
  unreachable,
  type Bulletin,
  type BulletinBase,
} from '@rainstorm/warning-model';
import type { BulletinRow } from './records/issuance.record.js';
import type { DeliveryRow, DispatchRow } from './records/dissemination.record.js';
import type { EscalationRow } from './records/escalation.record.js';
import type { SlotRow } from './records/issuance.record.js';
import { LedgerInconsistency } from './table.js';

const assertKnownState = (what: string, id: string, value: string, allowed: readonly string[]): void => {
  if (!allowed.includes(value)) throw new LedgerInconsistency(`${what} ${id} is in an unknown state "${value}"`);
};

const present = <Value>(row: BulletinRow, field: keyof BulletinRow, value: Value | null): Value => {
  if (value === null) throw new LedgerInconsistency(`Bulletin ${row.id} is ${row.state} without ${field}`);
  return value;
};

/** Makes the model's bulletin of a row. Throws where the row holds what the model could not have written. */
export const toBulletin = (row: BulletinRow): Bulletin => {
  const base: BulletinBase = {
    id: row.id,
    kind: row.kind,
    hazard: row.hazard,
    step: row.step,
    productCode: row.productCode,
    status: row.status,
    msgType: row.msgType,
    revisionKind: row.revisionKind,
    refersTo: row.refersTo,
    previousId: row.previousId,
    episodeId: row.episodeId,
    slotId: row.slotId,
    headline: row.headline,
    description: row.description,
    instruction: row.instruction,
    areas: row.areas,
    level: row.level,
    colour: row.colour,
    onset: row.onset,
    expires: row.expires,
    attachments: row.attachments,
    draftedBy: row.draftedBy,
    draftedAt: row.draftedAt,
  };
  switch (row.state) {
    case 'draft':
      return { ...base, state: 'draft' };
    case 'in-review':
      return { ...base, state: 'in-review', submittedBy: present(row, 'submittedBy', row.submittedBy) };
    case 'reviewed':
      return { ...base, state: 'reviewed', reviewedBy: present(row, 'reviewedBy', row.reviewedBy) };
    case 'signed':
      return {
        ...base,
        state: 'signed',
        reviewedBy: row.reviewedBy,
        signedBy: present(row, 'signedBy', row.signedBy),
        emergency: row.emergency,
      };
    case 'published':
      return {
        ...base,
        state: 'published',
        reviewedBy: row.reviewedBy,
        signedBy: present(row, 'signedBy', row.signedBy),
        emergency: row.emergency,
        number: present(row, 'number', row.number),
        identifier: present(row, 'identifier', row.identifier),
        sender: present(row, 'sender', row.sender),
        sentAt: present(row, 'sentAt', row.sentAt),
      };
    case 'discarded':
      return { ...base, state: 'discarded' };
    default:
      return unreachable(row.state);
  }
};

export const checkBulletin = (row: BulletinRow): void => {
  assertKnownState('Bulletin', row.id, row.state, bulletinStates);
  toBulletin(row);
};

export const checkSlot = (row: SlotRow): void => {
  assertKnownState('Slot', row.id, row.state, slotStates);
  if ((row.state === 'published' || row.state === 'published-late') && row.bulletinId === null)
    throw new LedgerInconsistency(`Slot ${row.id} is ${row.state} without a bulletin`);
};

export const checkDispatch = (row: DispatchRow): void => {
  assertKnownState('Dispatch', row.id, row.state, dispatchStates);
  if (row.state === 'acknowledged' && row.acknowledgedAt === null)
    throw new LedgerInconsistency(`Dispatch ${row.id} is acknowledged at no time`);
};

export const checkDelivery = (row: DeliveryRow): void => {
  assertKnownState('Delivery', row.id, row.state, deliveryStates);
};

export const checkEscalation = (row: EscalationRow): void => {
  assertKnownState('Escalation', row.id, row.state, escalationStates);
  if (row.state === 'answered' && row.answeredBy === null) throw new LedgerInconsistency(`Escalation ${row.id} is answered by nobody`);
};
