import type { ChannelOrder } from './channel-order.js';
import type { CallRule } from './call.js';
import type { CapRule } from './cap-rule.js';
import type { CapSource } from './cap-source.js';
import type { Contact } from './contact.js';
import type { OfflineSheetRule } from './offline-sheet-rule.js';
import type { CanaryRule } from './canary.js';
import type { LeaderRule } from './leader-call.js';
import type { PostName } from './post-name.js';
import type { TemplateValues } from './render-template.js';
import type { OfficeId } from './ids.js';
import type { OfficeLevel } from './office-tree.js';
import type { UnitResponseRule } from './unit-signal.js';
import type { BulletinKind, Colour, EpisodeStep, FollowUpKind, Level, RevisionKind, SignalAction, Step } from './vocabulary.js';

/** The checked configuration of a city, from one folder of `config/`. Names are in Chinese, `nameEn` in English. */
export interface City {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  /** IANA zone, in which "Friday 17:00" is meant and times are shown. */
  readonly zone: string;
  /** GB/T 2260 code of the city itself. */
  readonly areaCode: string;
  /** The bureau's 14 characters in the identifier `ZZZZZZDDDUUUXX_YYYYMMDDhhmmss_N`. */
  readonly senderCode: string;
  readonly areas: readonly Area[];
  /** What signals append to a list of areas: 所辖乡镇及街道. */
  readonly areaSuffix?: string | undefined;
  /** What CAP and GB/T files need besides. Absent: the usual (`capRuleOf` in libs/cap). */
  readonly cap?: CapRule | undefined;
  /** Stations whose signals come in. Absent: none. */
  readonly capSources?: readonly CapSource[] | undefined;
  /** Absent: the offline sheet is downloaded only, and mailed to nobody. */
  readonly offlineSheet?: OfflineSheetRule | undefined;
  /** Undefined: no line test is sent by itself. */
  readonly canaries?: CanaryRule | undefined;
  /** Undefined: no leader of a district is called. */
  readonly leaders?: LeaderRule | undefined;
  /** In which order the channels of the offices' contacts are tried; without it, all that are for everything at once. */
  readonly channelOrder?: ChannelOrder | undefined;
  /** How texts write the time of publication: 09月09日06时10分, or without zeros. Absent: padded. */
  readonly timeForm?: 'padded' | 'plain' | undefined;
  /** Names for several areas together, e.g. 主城区. The texts use them instead of the areas that they contain. */
  readonly areaGroups: readonly AreaGroup[];
  readonly hazards: readonly Hazard[];
  readonly products: readonly Product[];
  readonly offices: readonly Office[];
  readonly command: Command;
  /** Contacts at the bureau who are alarmed about a missing bulletin: the forecasters on duty and the chief. */
  readonly desk: readonly Contact[];
  readonly chief: readonly Contact[];
  readonly approval: Approval;
  /** The texts and deadlines of revisions, by kind. */
  readonly revisions: Readonly<Record<RevisionKind, RevisionRule>>;
  /** The weekly step `W`; undefined if the city has none. */
  readonly weekly: WeeklyRule | undefined;
  readonly onsetUpdate: OnsetUpdateRule;
  readonly patience: PatienceRule;
  readonly calls: CallRule;
  /** Public holidays, and Saturdays or Sundays that are working days (调休); `YYYY-MM-DD` in the city's zone. */
  readonly holidays: readonly string[];
  readonly workingWeekends: readonly string[];
  /** The holidays that the law itself names, of every year. They count where the year's notice (`holidays`) is not configured. */
  readonly statutoryDays: readonly string[];
  /** English names of the posts (职务) of contacts. A post without one is shown in Chinese. */
  readonly posts: readonly PostName[];
}

/** A unit of the city: a district, a county, or a development zone. */
export interface Area {
  /** GB/T 2260, six digits. */
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  /** 乡镇、街道. Absent: the city does not divide this area. */
  readonly townships?: readonly Township[] | undefined;
}

export interface Township {
  /** Nine digits, the first six those of its area. */
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}

export interface AreaGroup {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  /** Codes of areas. */
  readonly areas: readonly string[];
}

export interface Hazard {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  /** CAP 1.2 `event`. */
  readonly event: string;
  /** CAP `eventCode` and GB/T 35965.1 `eventType`: 11B03 is 暴雨. Absent: not known. */
  readonly eventCode?: string | undefined;
  readonly steps: readonly CadenceStep[];
  readonly signals: readonly SignalRule[];
  /** What a report of a level asks for, where that is tighter than its step. A level that is absent asks for nothing of its own. */
  readonly levels?: readonly LevelRule[] | undefined;
  readonly express: ReceiptRule;
}

export interface LevelRule {
  readonly level: Level;
  readonly receipt: ReceiptRule;
}

/** One step of the cadence (article 3). All minutes are before the onset. */
export interface CadenceStep {
  readonly step: EpisodeStep;
  readonly opensBeforeOnsetMin: number;
  readonly dueBeforeOnsetMin: number;
  readonly graceMin: number;
  /** When the desk is reminded, in minutes before the due time, the latest reminder last. */
  readonly deskRemindersBeforeDueMin: readonly number[];
  readonly receipt: ReceiptRule;
}

export interface WeeklyRule {
  readonly step: Extract<Step, 'W'>;
  /** ISO weekday, 5 = Friday. */
  readonly isoWeekday: number;
  /** Local time of the city, `HH:mm`. */
  readonly opensAt: string;
  readonly dueAt: string;
  readonly graceMin: number;
  readonly deskRemindersBeforeDueMin: readonly number[];
  readonly receipt: ReceiptRule;
}

/** The update that tells receivers of a new onset. Minutes from the change of the onset. */
export interface OnsetUpdateRule {
  readonly dueAfterMin: number;
  readonly graceMin: number;
  readonly deskRemindersBeforeDueMin: readonly number[];
}

/**
 * How long a way that is only put off (greylisting, a full mailbox) is waited for, in percent of the time from publication to the deadline of the
 * receipt, or from the notice of a level of the command to the deadline of its answer.
 */
export interface PatienceRule {
  /** From then on the standby contacts of the office are tried too. */
  readonly standbyAfterPercent: number;
  /** From then on such a way no longer counts, although it is tried on: without another way, the office or level is unreachable. */
  readonly unreachableAfterPercent: number;
}

export interface SignalRule {
  readonly colour: Colour;
  /** For people to read; the product never computes a colour. */
  readonly criteria: string;
  /** Absent: shown in Chinese. */
  readonly criteriaEn?: string | undefined;
  /** The minutes of the criterion: what is expected falls within them, and the signal is valid for them. */
  readonly validMin: number;
  /** 防御指南, one line each, without number and closing mark. */
  readonly advice: readonly string[];
  readonly receipt: ReceiptRule;
}

/** Minutes from publication. */
export interface ReceiptRule {
  readonly remindAfterMin: number;
  /** `null`: no phone task. */
  readonly phoneAfterMin: number | null;
  readonly receiptDueAfterMin: number;
  readonly followUpDue: { readonly afterMin: number } | { readonly nextWorkingDayAt: string };
}

/**
 * Which grade a product has. A signal has a colour; a report may have a level (Ⅳ级), a colour (暴雨黄色预警报告), or both (Ⅳ级（蓝色）).
 * `level-or-colour`: at least one of them.
 */
export const carriesWords = ['none', 'level', 'colour', 'level-and-colour', 'level-or-colour'] as const;
export type Carries = (typeof carriesWords)[number];

export interface Product {
  readonly code: string;
  /** Title as printed, with its 《》. */
  readonly title: string;
  readonly titleEn: string;
  readonly kind: BulletinKind;
  /** The steps that it can serve; empty for signals and express bulletins. */
  readonly steps: readonly Step[];
  readonly hazards: readonly string[];
  /** 郑州市气象局 for reports, 郑州市气象台 for signals. */
  readonly sender: string;
  /** Other senders for a level or a colour: a yellow report is the station's, an orange one the bureau's. */
  readonly senderBy?: { readonly [Word in Level | Colour]?: string | undefined } | undefined;
  readonly carries: Carries;
  /** Pattern, e.g. `郑气预报〔{year}〕{n}号` or `{year}年第{n}期《重要天气报告》`; it also names the series. `exerciseNumber` has its own. */
  readonly number: string;
  readonly exerciseNumber: string;
  /** Texts with `{{name}}` placeholders, and `[[…]]` around what is left out where a placeholder within it has no value. */
  readonly template: TextTemplate;
  /** What each act of a signal says, e.g. `继续发布{{hazard}}{{colour}}预警信号`. The place `{{action}}` of the templates. */
  readonly actions?: Readonly<Record<SignalAction, string>> | undefined;
  /** Values of placeholders that the forecaster may replace, with placeholders of the system in them. */
  readonly defaults?: TemplateValues | undefined;
  /** How long it is valid, in minutes. Absent: a signal as long as its colour, anything else to the end of its episode. */
  readonly validMin?: number | undefined;
}

export interface TextTemplate {
  readonly headline: string;
  readonly description: string;
  readonly instruction: string;
}

/** Texts with `{{name}}` placeholders. Null: the one of the product's own template, so that a signal is continued in the words of a first issue. */
export interface RevisionTemplate {
  readonly headline: string;
  readonly description: string | null;
  readonly instruction: string | null;
}

export interface RevisionRule {
  readonly text: RevisionTemplate;
  /** Instead of `text`, of a warning signal. */
  readonly signal: RevisionTemplate | null;
  /** Instead of `text`, where a whole episode is lifted. */
  readonly episode: RevisionTemplate | null;
  /** Null: the deadlines of the product; of a retraction, those of what it retracts. */
  readonly receipt: ReceiptRule | null;
}

export interface Office {
  readonly id: OfficeId;
  readonly name: string;
  readonly nameEn: string;
  /** The office above it, which sees its receipts as information. Null: none. */
  readonly parent: OfficeId | null;
  /** Absent: the city's own. */
  readonly level?: OfficeLevel | undefined;
  readonly duty: FollowUpKind;
  /** Codes of the areas that it answers for; the city's own code for the whole city. It receives what concerns one of them. */
  readonly areas: readonly string[];
  readonly contacts: readonly Contact[];
  /** Who phones this office when it does not answer: another office, or the command's duty desk. */
  readonly phonedBy: OfficeId | 'command';
  /** The bulletins that it receives. */
  readonly receives: { readonly hazards: readonly string[]; readonly kinds: readonly BulletinKind[] };
}

/** 市防汛抗旱指挥部. */
export interface Command {
  readonly name: string;
  readonly nameEn: string;
  /** In order of escalation. After the last level the first is told again, until somebody answers. */
  readonly levels: readonly EscalationLevel[];
  /** Version of the response plan in force, e.g. 郑防指〔2022〕4号. */
  readonly planVersion: string;
  /** Minutes from the publication of a signal within which the command decides on it, by its gravest colour. */
  readonly decideWithinMin: Readonly<Record<Colour, number>>;
  /** When a district that has decided no response is reminded, and then the command is told. */
  readonly unitResponse: UnitResponseRule;
}

export interface EscalationLevel {
  readonly name: string;
  readonly nameEn: string;
  /** The most minutes that a level has to answer; fewer if the office's receipt was due sooner. */
  readonly answerWithinMin: number;
  /** Minutes after an answer of this level until the escalation is open again, if what was missing still is; `answerWithinMin` if not given. */
  readonly answeredAgainAfterMin?: number | undefined;
  /** The city's `patience`, here because the levels are frozen with each escalation. Absent in those that were frozen before there was the setting. */
  readonly unreachableAfterPercent?: number | undefined;
  readonly contacts: readonly Contact[];
}

export interface Approval {
  /** Steps and colours that one person may publish alone, with a later countersignature. */
  readonly emergencySteps: readonly Step[];
  readonly emergencyColours: readonly Colour[];
  readonly countersignWithinMin: number;
  /** Whether an API token may review, sign, countersign or confirm an exercise, though never for what its own owner wrote. */
  readonly tokensMayApprove: boolean;
  /** An API token is valid for at most so many days. */
  readonly tokenMostDays: number;
  /** Groups of roles of which one account may hold only one. */
  readonly rolesApart: readonly (readonly string[])[];
}
