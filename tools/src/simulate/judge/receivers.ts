import type { Message } from './messages.js';
import type { Violation } from './violation.js';

/** A receiver as the city describes it. */
export interface Receiver {
  readonly id: string;
  readonly areas: readonly string[];
  readonly hazards: readonly string[];
}

/** A dispatch, as the ledger has it. */
export interface Dispatched {
  readonly bulletinId: string;
  readonly officeId: string;
  readonly owesReceipt: boolean;
  readonly dueAt: Date;
  /** The earliest deadline among the receipts that were still owed and that this one took the place of; null without any. */
  readonly inherited: Date | null;
}

const CITY = '410100';

const touches = (receiver: Receiver, areaCode: string): boolean =>
  receiver.areas.includes(CITY) || areaCode === CITY || receiver.areas.includes(areaCode);

/** Minutes until the receipt is due (docs/mechanism.md, section 3). */
const stepMinutes: Readonly<Record<string, number>> = { W: 120, D3: 60, D1: 30, H6: 15, H3: 10, H1: 5 };
/** A report of a level, where that is sooner than its step. */
const levelMinutes: Readonly<Record<string, number>> = { II: 15, I: 10 };
const expressMinutes = 10;
const CANCELS = new Set(['lift', 'retract']);

/** The receivers that this message concerns. */
const concerned = (message: Message, receivers: readonly Receiver[]): readonly Receiver[] =>
  receivers.filter(
    (receiver) =>
      (message.hazard === null || message.step === 'W' || receiver.hazards.includes(message.hazard)) &&
      message.areas.some(({ areaCode }) => touches(receiver, areaCode)),
  );

/** Minutes of the gravest colour or level among the receiver's areas, or of the step, whichever is sooner. */
const minutesFor = (message: Message, receiver: Receiver, colourMinutes: Readonly<Record<string, number>>): number => {
  const own = message.areas.filter(({ areaCode }) => touches(receiver, areaCode));
  const byColour = own.map(({ colour }) => colourMinutes[colour ?? message.colour ?? ''] ?? Infinity);
  const byLevel = own.map(({ level }) => levelMinutes[level ?? message.level ?? ''] ?? Infinity);
  const byStep = message.kind === 'scheduled' ? [stepMinutes[message.step ?? ''] ?? Infinity] : [];
  return Math.min(...byColour, ...byLevel, ...byStep, ...(message.kind === 'express' ? [expressMinutes] : []));
};

/**
 * Each receiver gets exactly what concerns its areas, with the gravest deadline (docs/design.md, section 5). `earlier`: who has received a
 * message that this one refers to.
 */
export const receiverViolations = (
  message: Message,
  dispatches: readonly Dispatched[],
  earlier: ReadonlySet<string>,
  receivers: readonly Receiver[],
  colourMinutes: Readonly<Record<string, number>>,
): readonly Violation[] => {
  const found: Violation[] = [];
  const isCancel = CANCELS.has(message.revisionKind ?? '');
  const wanted = isCancel ? receivers.filter(({ id }) => earlier.has(id)) : concerned(message, receivers);
  const got = new Map(dispatches.map((dispatch) => [dispatch.officeId, dispatch]));
  const about = `${message.id} ${message.revisionKind ?? message.step ?? message.kind} for ${message.areas.map(({ areaCode, colour }) => `${areaCode}${colour === null ? '' : ` ${colour}`}`).join()}`;
  for (const { id } of wanted) if (!got.has(id)) found.push({ law: 'receiver-left-out', text: `${about}: ${id}` });
  const allowed = new Set([...wanted.map(({ id }) => id), ...(message.refersTo === null ? [] : earlier)]);
  for (const id of got.keys()) if (!allowed.has(id)) found.push({ law: 'receiver-without-concern', text: `${about}: ${id}` });
  for (const receiver of wanted) {
    const dispatch = got.get(receiver.id);
    if (dispatch?.owesReceipt !== true) continue;
    if (
      dispatch.inherited !== null &&
      dispatch.dueAt.getTime() > Math.max(dispatch.inherited.getTime(), message.sentAt.getTime() + 120_000)
    )
      found.push({ law: 'deadline-not-inherited', text: `${about}: ${receiver.id}` });
    const took = (dispatch.dueAt.getTime() - message.sentAt.getTime()) / 60_000;
    if (isCancel) {
      if (took <= 5 && dispatch.inherited === null && message.revisionKind === 'lift' && message.kind === 'signal')
        found.push({ law: 'lifting-rings-like-red', text: `${about}: ${receiver.id} ${took} min` });
      continue;
    }
    const minutes = minutesFor(message, receiver, colourMinutes);
    if (!Number.isFinite(minutes)) continue;
    if (took > minutes) found.push({ law: 'deadline-too-late', text: `${about}: ${receiver.id} ${took} min for ${minutes}` });
    if (took < minutes && dispatch.inherited === null)
      found.push({ law: 'deadline-too-early', text: `${about}: ${receiver.id} ${took} min for ${minutes}` });
  }
  return found;
};
