import type { BulletinRow } from '@rainstorm/ledger';
import type { CarriedOver } from '@rainstorm/warning-model';
import { systemActor } from '../audit-actor.js';

/** The words of a person in a draft that is about to be rendered again, to stand beside the new ones; else what was carried over before. */
export const writtenByPerson = ({
  headline,
  description,
  instruction,
  onset,
  editedBy,
  editedByName,
  carriedOver,
}: BulletinRow): CarriedOver | null =>
  editedBy === null || editedBy === systemActor.id
    ? carriedOver
    : { headline, description, instruction, onset: onset?.toISOString() ?? null, writtenByName: editedByName ?? '' };
