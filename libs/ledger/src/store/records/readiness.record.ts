import type { ChannelKind, ContactId, RiskKind, RosterPlace, RosterPost } from '@rainstorm/warning-model';
import { record } from './record.js';

/** A risk that stands (`Risk` of the model). One that ended is deleted: the audit chain says what was told of it. */
export interface ReadinessRiskRow {
  /** `rsk-…`, made from `riskKey`: the same risk has the same id as long as it stands. */
  readonly id: string;
  readonly kind: RiskKind;
  readonly place: RosterPlace | null;
  readonly post: RosterPost | null;
  readonly contactId: ContactId | null;
  readonly name: string | null;
  readonly channel: ChannelKind | null;
  readonly detail: string | null;
  readonly beginsAt: Date;
  readonly endsAt: Date | null;
  /** When it was first found. */
  readonly foundAt: Date;
  /** When it was told last; null: not yet. */
  readonly toldAt: Date | null;
}
export const ReadinessRiskRecord = record<ReadinessRiskRow>('readiness_risks', 'id', {
  id: 'text',
  kind: 'text',
  place: 'text',
  post: 'text',
  contactId: 'text',
  name: 'text',
  channel: 'text',
  detail: 'text',
  beginsAt: 'timestamptz',
  endsAt: 'timestamptz',
  foundAt: 'timestamptz',
  toldAt: 'timestamptz',
});
