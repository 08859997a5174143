import type { RosterFault, SwapFault } from '@rainstorm/warning-model';

/** Why a roster stays as it is. */
export type RosterOperationRefusal =
  /** Somebody else saved a version since this one was read. */
  | { readonly type: 'roster-changed-since'; readonly version: number; readonly byName: string }
  | { readonly type: 'roster-faulty'; readonly faults: readonly RosterFault[] }
  | { readonly type: 'unknown-roster-person' }
  | { readonly type: 'unknown-roster-swap' }
  | { readonly type: 'swap-not-possible'; readonly why: SwapFault }
  /** A swap is agreed to by two persons with accounts: whoever proposes it is one of them. */
  | { readonly type: 'swap-without-you' }
  | { readonly type: 'swap-without-account'; readonly name: string }
  | { readonly type: 'swap-settled'; readonly state: string };
