import type { City, EscalationLevel, Office, ReceiptRule } from './city.js';
import type { Contact } from './contact.js';
import { inOrder } from './channel-order.js';
import { dispatchDeadlines } from './deadlines.js';
import type { DispatchDeadlines } from './dispatch.js';
import { answerDueAt, firstPosition, reachablePosition, type EscalationPosition } from './escalation-policy.js';
import type { OfficeId } from './ids.js';
import { concerns } from './area-cover.js';
import { receiptRuleOf, type Graded } from './receipt-rule.js';
import { revisionPolicy } from './revision.js';
import type { ContactsAt } from './roster/contacts-at.js';
import type { MsgType } from './vocabulary.js';
import { waysAtOnce, type WayToContact } from './ways-at-once.js';

/** What decides who gets a bulletin, how, and until when. `sentAt` is the instant of its publication. */
export type PublicationFacts = Graded & { readonly msgType: MsgType; readonly sentAt: Date };

/** What earlier bulletins mean for a revision. */
export interface BeforeIt {
  /** The offices that got what it refers to. */
  readonly had: ReadonlySet<OfficeId>;
  /** The deadlines of the open receipts that it supersedes, by office. */
  readonly inherited: ReadonlyMap<OfficeId, Date>;
}
export const nothingBefore: BeforeIt = { had: new Set(), inherited: new Map() };

/** A level of the command that is told, or the reason why none is. */
export interface PlannedLevel {
  readonly position: EscalationPosition;
  readonly skipped: readonly EscalationPosition[];
  /** Null: no level has anybody to reach, and the escalation only stands on the command's page. */
  readonly level: EscalationLevel | null;
  readonly ways: readonly WayToContact[];
  readonly dueAt: Date;
}

export interface PlannedDispatch extends DispatchDeadlines {
  readonly office: Office;
  readonly rule: ReceiptRule;
  readonly contacts: readonly Contact[];
  readonly owesReceipt: boolean;
  /** One delivery each, at publication. */
  readonly ways: readonly WayToContact[];
  /** Nobody can be told, so that the command is told at once; otherwise null. */
  readonly instead: PlannedLevel | null;
}

export const owesReceipt = ({ revisionKind }: Pick<Graded, 'revisionKind'>): boolean =>
  revisionKind == null || revisionPolicy[revisionKind].owesReceipt;

/**
 * The offices that receive this bulletin's hazard and kind and whose areas it concerns, and those that got what it refers to. What cancels goes only to
 * these.
 */
export const receiversOf = (
  { offices }: Pick<City, 'offices'>,
  bulletin: PublicationFacts,
  had: BeforeIt['had'] = nothingBefore.had,
): readonly Office[] => {
  if (bulletin.msgType === 'cancel') return offices.filter(({ id }) => had.has(id));
  const areaCodes = bulletin.areas.map(({ areaCode }) => areaCode);
  const isEntitled = ({ receives, areas }: Office): boolean =>
    receives.kinds.includes(bulletin.kind) &&
    (bulletin.step === 'W' || (bulletin.hazard !== null && receives.hazards.includes(bulletin.hazard))) &&
    concerns(areaCodes, areas);
  return offices.filter((office) => had.has(office.id) || isEntitled(office));
};

/** Which level is told when the one at `from` is to be, by which ways, and until when it has to answer. `now` is the instant of telling. */
export const planLevel = (
  levels: readonly EscalationLevel[],
  from: EscalationPosition,
  rule: Pick<ReceiptRule, 'receiptDueAfterMin'>,
  now: Date,
): PlannedLevel => {
  const { position, skipped } = reachablePosition(from, levels);
  const at = position === 'nobody' ? from : position;
  const level = levels[at.level];
  if (level === undefined) throw new Error(`The command has no level ${at.level}`);
  const dueAt = answerDueAt(now, rule, level);
  return position === 'nobody'
    ? { position: from, skipped, level: null, ways: [], dueAt }
    : { position, skipped, level, ways: waysAtOnce(level.contacts, dueAt, now), dueAt };
};

/** One bulletin at one office. `contacts` are those of the instant of its publication. */
export const planDispatch = (
  city: City,
  bulletin: PublicationFacts,
  office: Office,
  contacts: ContactsAt,
  inherited: Date | null = null,
): PlannedDispatch => {
  const rule = receiptRuleOf(city, bulletin, office.areas);
  const deadlines = dispatchDeadlines({ rule, publishedAt: bulletin.sentAt, calendar: city, inherited });
  const owes = owesReceipt(bulletin);
  const reached = inOrder(city.channelOrder, contacts.of(office.id));
  const ways = waysAtOnce(reached, owes ? deadlines.receiptDueAt : null, bulletin.sentAt);
  // Without a roster the configuration decides, and one in which nobody can be told was refused.
  const isEmpty = owes && ways.length === 0 && contacts.isRostered(office.id);
  const instead = isEmpty ? planLevel(contacts.levels, firstPosition, rule, bulletin.sentAt) : null;
  return { office, rule, contacts: reached, owesReceipt: owes, ways, instead, ...deadlines };
};

/**
 * What publishing this bulletin does: a dispatch for each office, with its deadlines and the ways that it takes. A publication writes it
 * (`openDispatches` in libs/operations), and readiness foretells it; neither has another rule (docs/design.md, section 6, 9).
 */
export const planDispatches = (
  city: City,
  bulletin: PublicationFacts,
  contacts: ContactsAt,
  { had, inherited }: BeforeIt = nothingBefore,
): readonly PlannedDispatch[] =>
  receiversOf(city, bulletin, had).map((office) => planDispatch(city, bulletin, office, contacts, inherited.get(office.id) ?? null));
