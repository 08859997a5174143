import type { PasswordFault } from '@rainstorm/access';
import type {
  ContentFault,
  CountersignRefusal,
  EpisodeRefusal,
  PublishRefusal,
  ReviewRefusal,
  RevisionRefusal,
  SignRefusal,
} from '@rainstorm/warning-model';

/** Everything the bureau's side refuses. `problems.ts` says each in two languages. */
export type Refusal =
  | EpisodeRefusal
  | ReviewRefusal
  | SignRefusal
  | PublishRefusal
  | CountersignRefusal
  | RevisionRefusal
  | { readonly type: 'content-not-fit'; readonly faults: readonly ContentFault[] }
  | { readonly type: 'ledger-is-disarmed' }
  | { readonly type: 'too-many-streams' }
  | { readonly type: 'unknown-episode' }
  | { readonly type: 'unknown-slot' }
  | { readonly type: 'unknown-bulletin' }
  | { readonly type: 'unknown-dispatch' }
  | { readonly type: 'unknown-hazard' }
  | { readonly type: 'unknown-area'; readonly areaCode: string }
  | { readonly type: 'unknown-product' }
  | { readonly type: 'product-does-not-fit'; readonly productCode: string }
  | { readonly type: 'episode-is-over'; readonly state: string }
  | { readonly type: 'slots-still-owed'; readonly steps: readonly string[] }
  | { readonly type: 'dispatches-still-open'; readonly count: number }
  | { readonly type: 'slot-not-owed'; readonly state: string }
  | { readonly type: 'slot-not-open-yet'; readonly opensAt: string }
  | { readonly type: 'wrong-state'; readonly state: string; readonly act: string }
  | {
      readonly type: 'version-conflict';
      readonly version: number;
      readonly editedBy: string | null;
      readonly editedByName: string;
      readonly editedAt: Date | null;
      /** The same instant as the city's wall shows it. */
      readonly wall: string;
    }
  | { readonly type: 'already-published'; readonly number: string }
  | { readonly type: 'not-published' }
  | { readonly type: 'already-cancelled' }
  | { readonly type: 'idempotency-key-reused' }
  | { readonly type: 'too-many-in-one-second' }
  | { readonly type: 'exercise-differs' }
  | { readonly type: 'clock-is-fixed' }
  | { readonly type: 'clock-only-moves-forward'; readonly now: string }
  | { readonly type: 'unknown-account' }
  | { readonly type: 'login-taken' }
  | { readonly type: 'office-missing' }
  | { readonly type: 'unknown-office' }
  | { readonly type: 'unknown-contact' }
  | { readonly type: 'channel-not-configured'; readonly channel: string }
  | { readonly type: 'tested-a-moment-ago'; readonly retryAfterSec: number }
  | { readonly type: 'unknown-exercise' }
  | { readonly type: 'unknown-scenario'; readonly scenario: string }
  | { readonly type: 'exercise-is-proposed-first' }
  | { readonly type: 'exercise-wants-second-person' }
  | { readonly type: 'exercise-not-proposed'; readonly state: string }
  | { readonly type: 'exercise-is-over'; readonly state: string }
  | { readonly type: 'actual-episode-open'; readonly title: string }
  | { readonly type: 'own-account' }
  | { readonly type: 'weak-password'; readonly faults: readonly PasswordFault[] }
  | { readonly type: 'no-base-map' }
  | { readonly type: 'unknown-token' };

export const refuse = (refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } => ({ ok: false, refusal });
