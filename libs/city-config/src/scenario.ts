import type { AreaLevel, BulletinKind, Colour, Level, OfficeId, RevisionKind, Step } from '@rainstorm/warning-model';

/** A drill as it is written in `config/<city>/scenarios/*.yaml`: who does what and when. All times are instants. */
export interface Scenario {
  readonly title: string;
  readonly titleEn: string;
  /** Where the ledger's clock stands at the beginning, and when the drill is over. */
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** What really happened, to be shown beside the timeline. Not played. */
  readonly history: readonly HistoryLine[];
  readonly episode: ScenarioEpisode;
  /** Standing behaviour of each office; an office that is not named stays silent. */
  readonly offices: readonly OfficeBehaviour[];
  readonly command: CommandBehaviour;
  /** In the order of their `at`. */
  readonly acts: readonly Act[];
  /** Promises to check besides those that every drill checks. */
  readonly expect: readonly Expectation[];
  /** From signal to response decision: what history took. What the drill took is measured. */
  readonly signalToDecision: readonly SignalToDecision[];
}

export interface HistoryLine {
  readonly at: Date;
  readonly zh: string;
  readonly en: string;
}

/** One weather process. It is opened by the act `open-episode`. */
export interface ScenarioEpisode {
  readonly hazard: string;
  readonly title: string;
  readonly areas: readonly string[];
  /** The first onset; `revise-onset` may move it. */
  readonly onset: Date;
  readonly endsAt: Date;
}

/** A promptness without dates: minutes count from publication. `to`: whom the follow-up was passed to. */
export interface OfficeAnswer {
  readonly does: 'answer';
  readonly afterMin: number;
  readonly way: 'console' | 'email-link';
  /** Login of the officer. */
  readonly officer: string;
  /** Minutes from publication; null: the second duty is left undone. */
  readonly followUpAfterMin: number | null;
  readonly to: string;
  readonly note: string;
}
export interface OfficeSilence {
  readonly does: 'stay-silent';
}
export type OfficeConduct = OfficeAnswer | OfficeSilence;

export interface OfficeBehaviour {
  readonly office: OfficeId;
  readonly usually: OfficeConduct;
  /** For single bulletins, by their `ref`. */
  readonly except: readonly { readonly ref: string; readonly conduct: OfficeConduct }[];
  /** What comes of a phone task about this office; null: nobody makes the call. `received` gives the receipt by phone. */
  readonly phone: {
    readonly afterMin: number;
    /** Login of the person who calls. */
    readonly caller: string;
    readonly result: 'received' | 'no-answer' | 'hung-up';
    readonly note: string;
  } | null;
}

export interface CommandBehaviour {
  /** Minutes from when a level is told until it answers. */
  readonly answersAfterMin: number;
  /** Login of a command officer for each level, by the level's name in `command.yaml`. */
  readonly officers: readonly { readonly level: string; readonly login: string }[];
  /** Levels that do not answer, for the bulletins with these refs; an empty `refs` means always. */
  readonly silent: readonly { readonly level: string; readonly refs: readonly string[] }[];
}

interface ActBase {
  readonly at: Date;
}

/** Words of a bulletin after CAP 1.2 `info`. */
export interface Wording {
  readonly headline: string;
  readonly description: string;
  readonly instruction: string;
}

/** What `issue` and `revise` share. `at` is when the draft is made. */
export interface BulletinAct extends ActBase {
  /** Name of this bulletin within the scenario, e.g. D3, red-1. */
  readonly ref: string;
  readonly kind: BulletinKind;
  readonly step: Step | null;
  readonly product: string;
  readonly level: Level | null;
  readonly colour: Colour | null;
  /** The episode's areas with the bulletin's own level or colour, unless the act says otherwise. */
  readonly areas: readonly AreaLevel[];
  readonly onset: Date | null;
  readonly expires: Date;
  readonly text: Wording;
  /** Logins. Null: nobody reviewed (emergency flow; then `signedBy` is `draftedBy` and a countersignature is owed). */
  readonly draftedBy: string;
  readonly reviewedBy: string | null;
  readonly signedBy: string;
  readonly signAt: Date;
  /** `at-due`: the system publishes at the slot's due time; `now`: at once at `signAt`; or at an instant by hand. */
  readonly publish: 'at-due' | 'now' | Date;
  /** Emergency flow: who countersigns, and when. */
  readonly countersigned: { readonly by: string; readonly at: Date } | null;
}

export type OpenEpisodeAct = ActBase & { readonly do: 'open-episode'; readonly by: string };
export type ReviseOnsetAct = ActBase & {
  readonly do: 'revise-onset';
  readonly by: string;
  readonly onset: Date;
  readonly endsAt: Date | null;
  readonly reason: string;
};
export type IssueAct = BulletinAct & { readonly do: 'issue' };
/** `of`: ref of the bulletin directly before. */
export type ReviseAct = BulletinAct & { readonly do: 'revise'; readonly of: string; readonly revision: RevisionKind };
export type DecisionAct = ActBase & {
  readonly do: 'decide';
  /** Login of the command officer who records it; `decidedBy` is who decided, as printed. */
  readonly by: string;
  readonly decidedBy: string;
  readonly decidedAt: Date;
  readonly announcedAt: Date | null;
  readonly effectiveAt: Date | null;
  readonly basis: string | null;
  readonly note: string;
} & (
    | { readonly track: 'warning-response'; readonly suggested: Colour | null; readonly chosen: Colour | 'none' }
    | { readonly track: 'emergency-response'; readonly suggested: Level | null; readonly chosen: Level | 'none' }
  );
/** From `at` until `until` the mail server refuses these addresses: for the moment (4xx), for good (5xx), or is down for all (`refuses` empty). */
export type MailServerAct = ActBase & {
  readonly do: 'mail-server';
  readonly mode: 'temporary' | 'permanent' | 'down';
  readonly refuses: readonly string[];
  readonly until: Date;
};
/** The whole episode is lifted: everybody who received any bulletin of it gets the cancel. */
export type LiftEpisodeAct = ActBase & { readonly do: 'lift-episode'; readonly by: string; readonly reason: string };
export type WaiveAct = ActBase & { readonly do: 'waive'; readonly by: string; readonly step: Step; readonly reason: string };

export type Act = OpenEpisodeAct | ReviseOnsetAct | IssueAct | ReviseAct | DecisionAct | MailServerAct | LiftEpisodeAct | WaiveAct;

/** One office and one bulletin. Null: not checked. */
export interface Expectation {
  readonly ref: string;
  readonly office: OfficeId;
  readonly escalated: boolean | null;
  /** Its receipt came, but after the deadline. */
  readonly late: boolean | null;
  /** Name of the command's level that answered the escalation. */
  readonly answeredByLevel: string | null;
}

/** History: the basis bulletin was published at `signalAt`, the command decided at `decidedAt`. */
export interface SignalToDecision {
  readonly basis: string;
  readonly zh: string;
  readonly en: string;
  readonly signalAt: Date;
  readonly decidedAt: Date;
}
