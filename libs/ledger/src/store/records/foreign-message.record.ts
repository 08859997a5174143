import type { BulletinId, ForeignMessage, ForeignMessageId, ForeignStanding } from '@rainstorm/warning-model';
import { record } from './record.js';

/** A CAP message of another station. What it says never changes; how it stands to later ones does, and whether it was taken as a draft. */
export type ForeignMessageRow = ForeignMessage &
  ForeignStanding<ForeignMessageId> & {
    readonly id: ForeignMessageId;
    /** Of the configuration. */
    readonly sourceId: string;
    /** Carried the signature of the source's key when it came. */
    readonly signed: boolean;
    /** Of the bytes that came, in hexadecimal. */
    readonly sha256: string;
    readonly receivedAt: Date;
    /** Who uploaded it; null of what was polled. */
    readonly receivedByName: string | null;
    /** The last draft that was made of it. */
    readonly takenBulletinId: BulletinId | null;
    readonly takenAt: Date | null;
    readonly takenByName: string | null;
  };
export const ForeignMessageRecord = record<ForeignMessageRow>('foreign_messages', 'id', {
  id: 'text',
  sourceId: 'text',
  sender: 'text',
  identifier: 'text',
  sentAt: 'timestamptz',
  status: 'text',
  msgType: 'text',
  colour: 'text',
  colourFrom: 'text',
  onset: 'timestamptz',
  expires: 'timestamptz',
  expiresAssumed: 'boolean',
  eventCodes: 'text[]',
  texts: 'jsonb',
  areas: 'jsonb',
  refersTo: 'jsonb',
  restores: 'jsonb',
  endedById: 'text',
  doubtById: 'text',
  unmatched: 'integer',
  signed: 'boolean',
  sha256: 'text',
  receivedAt: 'timestamptz',
  receivedByName: 'text',
  takenBulletinId: 'text',
  takenAt: 'timestamptz',
  takenByName: 'text',
});

/** The text of a message as it came. */
export interface ForeignOriginalRow {
  readonly id: ForeignMessageId;
  readonly xml: string;
}
export const ForeignOriginalRecord = record<ForeignOriginalRow>('foreign_originals', 'id', { id: 'text', xml: 'text' });
