import type { PostName } from './post-name.js';

/** What the city says about its CAP 1.2 and GB/T 35965.1 files (`cap.yaml`). */
export interface CapRule {
  /** CAP `sender`: unique in the world, without spaces and commas. Absent: the sender code. */
  readonly sender?: string | undefined;
  /** Absent: Public. */
  readonly scope?: 'Public' | 'Restricted' | undefined;
  /** CAP `restriction`, with the scope Restricted. */
  readonly restriction?: string | undefined;
  /** A page about warnings, for everybody. */
  readonly web?: string | undefined;
  readonly contact?: string | undefined;
  /** English names of the senders of the products. A sender without one is named in Chinese. */
  readonly senderNames?: readonly PostName[] | undefined;
  /** What a bulletin without a hazard is about: the weekly outlook. */
  readonly outlook?: { readonly event: string; readonly eventEn: string; readonly eventCode?: string | undefined } | undefined;
}
