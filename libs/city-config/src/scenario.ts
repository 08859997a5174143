import type { AreaLevel, BulletinKind, Colour, Level, OfficeId, RevisionKind, Step } from '@rainstorm/warning-model';

/** A drill as written in `config/<city>/scenarios/*.yaml`: who does what and when. All times are instants. */
export interface Scenario {
  readonly title: string;
  readonly titleEn: string;
  /** The ledger's clock at the beginning and at the end of the drill. */
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Historical events, shown beside the timeline. They are not played. */
  readonly history: readonly HistoryLine[];
  readonly episode: ScenarioEpisode;
  /** The default behaviour of each office; an office that is not listed never answers. */
  readonly offices: readonly OfficeBehaviour[];
  readonly command: CommandBehaviour;
  /** In the order of their `at`. */
  readonly acts: readonly Act[];
  /** Expectations in addition to those that every drill checks. */
  readonly expect: readonly Expectation[];
  /** Historical times from signal to response decision; those of the drill are measured. */
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

/** How fast an office answers, in minutes from publication. `to`: to whom the follow-up was passed on. */
export interface OfficeAnswer {
  readonly does: 'answer';
  readonly afterMin: number;
  readonly way: 'console' | 'email-link';
  /** Login of the officer. */
  readonly officer: string;
  /** Minutes from publication; null: the second duty is never done. */
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
  /** The result of a phone call to this office; null: nobody calls. `received`: the office gives its receipt by phone. */
  readonly phone: {
    readonly afterMin: number;
    /** Login of the person who calls. */
    readonly caller: string;
    readonly result: 'received' | 'no-answer' | 'hung-up';
    readonly note: string;
  } | null;
}

export interface CommandBehaviour {
  /** Minutes from the notification of a level to its answer. */
  readonly answersAfterMin: number;
  /** Login of a command officer for each level, by the level's name in `command.yaml`. */
  readonly officers: readonly { readonly level: string; readonly login: string }[];
  /** Levels that do not answer, for the bulletins with these refs; an empty `refs` means always. */
  readonly silent: readonly { readonly level: string; readonly refs: readonly string[] }[];
}

interface ActBase {
  readonly at: Date;
}

/** The texts of a bulletin, named as in CAP 1.2 `info`. */
export interface Wording {
  readonly headline: string;
  readonly description: string;
  readonly instruction: string;
}

/** The common part of `issue` and `revise`. `at` is the time of drafting. */
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
  /** Logins. `reviewedBy` null: emergency flow, in which `signedBy` is `draftedBy` and a countersignature is owed. */
  readonly draftedBy: string;
  readonly reviewedBy: string | null;
  readonly signedBy: string;
  readonly signAt: Date;
  /** `at-due`: the system publishes at the slot's due time. `now`: at `signAt`. An instant: by hand at that time. */
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
/** `of`: ref of the bulletin that is revised. */
export type ReviseAct = BulletinAct & { readonly do: 'revise'; readonly of: string; readonly revision: RevisionKind };
export type DecisionAct = ActBase & {
  readonly do: 'decide';
  /** Login of the command officer who records it; `decidedBy` is who decided, as printed. */
  readonly by: string;
  readonly decidedBy: string;
  readonly decidedAt: Date;
  readonly announcedAt: Date | null;
  readonly effectiveAt: Date | null;
  /** Refs of the signals that it answers. */
  readonly answers: readonly string[];
  readonly note: string;
} & (
    | { readonly track: 'warning-response'; readonly suggested: Colour | null; readonly chosen: Colour | 'none' }
    | { readonly track: 'emergency-response'; readonly suggested: Level | null; readonly chosen: Level | 'none' }
  );
/** From `at` until `until` the mail server refuses these addresses temporarily (4xx) or permanently (5xx), or is down for all (`refuses` empty). */
export type MailServerAct = ActBase & {
  readonly do: 'mail-server';
  readonly mode: 'temporary' | 'permanent' | 'down';
  readonly refuses: readonly string[];
  readonly until: Date;
};
/** Lifts the whole episode; everybody who received a bulletin of it gets the cancel. */
export type LiftEpisodeAct = ActBase & { readonly do: 'lift-episode'; readonly by: string; readonly reason: string };
export type WaiveAct = ActBase & { readonly do: 'waive'; readonly by: string; readonly step: Step; readonly reason: string };

export type Act = OpenEpisodeAct | ReviseOnsetAct | IssueAct | ReviseAct | DecisionAct | MailServerAct | LiftEpisodeAct | WaiveAct;

/** One office and one bulletin. Null: not checked. */
export interface Expectation {
  readonly ref: string;
  readonly office: OfficeId;
  readonly escalated: boolean | null;
  /** Whether its receipt came after the deadline. */
  readonly late: boolean | null;
  /** The name of the command level that answered the escalation. */
  readonly answeredByLevel: string | null;
}

/** Historical times: the bulletin was published at `signalAt`, the command decided at `decidedAt`. */
export interface SignalToDecision {
  readonly basis: string;
  readonly zh: string;
  readonly en: string;
  readonly signalAt: Date;
  readonly decidedAt: Date;
}
