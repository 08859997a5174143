/** A month of a simulated city as data: who does what when. It can be run again, and shortened. */

export type Colour = 'blue' | 'yellow' | 'orange' | 'red';

export const hazards = ['rainstorm', 'snowstorm', 'cold-wave'] as const;
export type HazardCode = (typeof hazards)[number];

export type RevisionKind =
  'continue' | 'upgrade' | 'downgrade' | 'material-correction' | 'minor-correction' | 'extend' | 'lift' | 'retract';

export interface ColouredArea {
  readonly area: string;
  readonly colour: Colour;
}

export type Act =
  | {
      readonly type: 'open-episode';
      readonly name: string;
      readonly hazard: HazardCode;
      readonly areas: readonly string[];
      /** Minutes from now; negative for weather that has already begun. */
      readonly onsetInMin: number;
      readonly lastsMin: number;
    }
  | { readonly type: 'move-onset'; readonly episode: string; readonly byMin: number }
  | { readonly type: 'move-onset-back'; readonly episode: string }
  | { readonly type: 'lift-episode'; readonly episode: string; readonly by: 'chief' | 'forecaster' }
  | {
      readonly type: 'signal';
      readonly name: string;
      readonly hazard: HazardCode;
      readonly areas: readonly ColouredArea[];
      readonly episode: string | null;
      readonly validMin: number;
    }
  | {
      readonly type: 'revise';
      readonly name: string;
      readonly of: string;
      readonly kind: RevisionKind;
      /** Whose words it is published with first: the forecaster's, those of the template, or those of the bulletin before, which must be refused. */
      readonly words: 'own' | 'template' | 'as-before';
    }
  | { readonly type: 'express'; readonly name: string; readonly hazard: HazardCode; readonly areas: readonly string[] }
  | {
      readonly type: 'decide';
      /** The signals that the decision is about. */
      readonly signals: readonly string[];
      /** All but `properly` must be refused. `over-episode`: one that ended, of the same hazard. */
      readonly how: 'properly' | 'before-the-signal' | 'other-episode' | 'over-episode';
    }
  | { readonly type: 'waive'; readonly episode: string; readonly what: 'missing' | 'owed' }
  | { readonly type: 'withdraw-episode'; readonly episode: string; readonly by: 'chief' | 'forecaster' }
  | {
      readonly type: 'office-mood';
      readonly office: string;
      /** `mistaken`: receipts are withdrawn again before the follow-up. `helpless`: the office says that it cannot act, and acts later. */
      readonly mood: 'late' | 'silent' | 'receipts-only' | 'mistaken' | 'helpless';
      readonly forMin: number;
    }
  | { readonly type: 'command-mood'; readonly mood: 'silent'; readonly forMin: number }
  | {
      readonly type: 'forecaster-mood';
      /**
       * `early`: signs at once what is published at its due time. `eager`: publishes at once. `former-onset`: writes the onset from before the
       * last change first, which must be refused.
       */
      readonly mood: 'forgetful' | 'careless' | 'early' | 'eager' | 'late' | 'former-onset';
      readonly forMin: number;
    }
  | { readonly type: 'mail-down'; readonly contact: string; readonly forMin: number; readonly isPermanent: boolean }
  | { readonly type: 'signed-out'; readonly who: string; readonly forMin: number }
  | { readonly type: 'policy'; readonly receiptDueAfterMin: Readonly<Record<Colour, number>> }
  | { readonly type: 'outage'; readonly forMin: number };

export interface Entry {
  /** Minutes from the beginning of the month. */
  readonly atMin: number;
  readonly act: Act;
}

export interface History {
  readonly seed: number;
  /** Counted from 0: the month of the run. */
  readonly month: number;
  readonly beginsAt: Date;
  /** Minutes; a month of 30 days unless told. */
  readonly lastsMin?: number;
  /** From 0 to 1, as everybody draws it for each deed of theirs; drawn at random unless told. 0.3 is a prompt person. */
  readonly habit?: number;
  readonly entries: readonly Entry[];
}

/** What happened in the city in one line, for the report of a failed month. */
export const describeEntry = ({ atMin, act }: Entry): string => {
  const day = Math.floor(atMin / 1440) + 1;
  const clock = `${String(Math.floor((atMin % 1440) / 60)).padStart(2, '0')}:${String(Math.floor(atMin % 60)).padStart(2, '0')}`;
  const { type, ...rest } = act;
  return `day ${day} ${clock}  ${type} ${JSON.stringify(rest)}`;
};
