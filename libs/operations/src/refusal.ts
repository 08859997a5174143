import type { TokenMayNotApprove } from './audit-actor.js';
import type { ChangedSince } from './when-current.js';
import type {
  ContentFault,
  Contradiction,
  CountersignRefusal,
  EpisodeRefusal,
  OnsetContradiction,
  PublishRefusal,
  ReviewRefusal,
  RevisionRefusal,
  SignRefusal,
} from '@rainstorm/warning-model';

/** Why a bulletin takes no further attachment, or none in this order. */
export type AttachmentRefusal =
  | { readonly type: 'attachment-twice'; readonly fileName: string }
  | { readonly type: 'too-many-attachments'; readonly most: number }
  | { readonly type: 'attachments-too-large'; readonly mostMb: number }
  | { readonly type: 'unknown-attachment' };

/** The refusals of the operations on slots, episodes, bulletins, exercises and contact tests. Each app has their texts in two languages. */
export type Refusal =
  | ChangedSince
  | EpisodeRefusal
  | ReviewRefusal
  | SignRefusal
  | PublishRefusal
  | CountersignRefusal
  | RevisionRefusal
  | { readonly type: 'content-not-fit'; readonly faults: readonly ContentFault[] }
  | { readonly type: 'names-another-onset'; readonly onset: Date; readonly contradictions: readonly OnsetContradiction[] }
  | { readonly type: 'contradicts-record'; readonly contradictions: readonly Contradiction[] }
  | { readonly type: 'neither-author-nor-signer' }
  | { readonly type: 'no-contradictions' }
  | { readonly type: 'ledger-is-disarmed' }
  | AttachmentRefusal
  | { readonly type: 'unknown-episode' }
  | { readonly type: 'unknown-slot' }
  | { readonly type: 'unknown-bulletin' }
  | { readonly type: 'unknown-hazard' }
  | { readonly type: 'unknown-area'; readonly areaCode: string }
  | { readonly type: 'unknown-product' }
  | { readonly type: 'product-does-not-fit'; readonly productCode: string }
  | { readonly type: 'episode-is-over'; readonly state: string }
  | { readonly type: 'missed-bulletins-need-chief'; readonly steps: readonly string[] }
  | { readonly type: 'episode-has-bulletins'; readonly count: number }
  | { readonly type: 'slots-still-owed'; readonly steps: readonly string[] }
  | { readonly type: 'dispatches-still-open'; readonly count: number }
  | { readonly type: 'slot-not-owed'; readonly state: string }
  | { readonly type: 'slot-not-open-yet'; readonly opensAt: string; /** `opensAt` in the city's zone, for people. */ readonly wall: string }
  | { readonly type: 'wrong-state'; readonly state: string; readonly act: string }
  | {
      readonly type: 'version-conflict';
      readonly version: number;
      readonly editedBy: string | null;
      readonly editedByName: string;
      readonly editedAt: Date | null;
      /** `editedAt` in the city's zone, formatted for people. */
      readonly wall: string;
    }
  | { readonly type: 'already-published'; readonly number: string }
  | { readonly type: 'not-published' }
  | { readonly type: 'already-cancelled' }
  | { readonly type: 'too-many-in-one-second' }
  | { readonly type: 'exercise-differs' }
  | { readonly type: 'unknown-contact' }
  | { readonly type: 'channel-not-configured'; readonly channel: string }
  | { readonly type: 'tested-a-moment-ago'; readonly retryAfterSec: number }
  | { readonly type: 'unknown-exercise' }
  | { readonly type: 'exercise-is-proposed-first' }
  | TokenMayNotApprove
  | { readonly type: 'exercise-wants-second-person' }
  | { readonly type: 'exercise-not-proposed'; readonly state: string }
  | { readonly type: 'exercise-is-over'; readonly state: string }
  | { readonly type: 'actual-episode-open'; readonly title: string };
