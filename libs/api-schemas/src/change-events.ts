import {
  bulletinStates,
  changeEventKinds,
  decisionClockStates,
  escalationCauses,
  followUpEntryKinds,
  leaderCallRoundStates,
  leaderCallStates,
  unitSignalStates,
  phoneTaskStates,
  receiptWays,
  rosterSwapStates,
  type ChangeEventKind,
  type ChangePayloads,
} from '@rainstorm/warning-model';
import { z } from 'zod';
import { responseTrack } from './decisions.js';
import {
  bulletinKind,
  channelKind,
  colour,
  duration,
  followUpKind,
  id,
  level,
  list,
  msgType,
  optionalId,
  optionalText,
  slotState,
  status,
  step,
  text,
  time,
} from './fields.js';

/** A payload as it is sent: ids and words are texts, and what is undefined is not there. */
type Sent<Value> = Value extends string
  ? string
  : Value extends Date
    ? Date
    : Value extends readonly (infer Item)[]
      ? readonly Sent<Item>[]
      : Value extends object
        ? { readonly [Name in keyof Value as undefined extends Value[Name] ? never : Name]: Sent<Value[Name]> } & {
            readonly [Name in keyof Value as undefined extends Value[Name] ? Name : never]?: Sent<Value[Name]> | undefined;
          }
        : Value;

const ended = z.object({ title: text, reason: text });
const draft = z.object({ slotId: optionalId, episodeId: optionalId, state: z.enum(bulletinStates), version: z.int() });
const cause = z.enum(escalationCauses);

/** What each kind of change tells. The subject of the change is not repeated in it. */
const payloads = {
  'episode-opened': z.object({ title: text, onset: time, status }),
  'episode-lifted': ended,
  'episode-withdrawn': ended,
  'episode-closed': ended,
  'onset-revised': z.object({ from: time, to: time, dueNow: step.nullable(), updateBulletinDue: z.boolean() }),
  'areas-revised': z.object({ from: list(text), to: list(text), updateBulletinDue: z.boolean() }),
  'slot-changed': z.object({ episodeId: optionalId, step, state: slotState, dueAt: time }),
  'desk-reminder': z.object({ step, dueAt: time }),
  'bulletin-missing': z.object({ step, dueAt: time, inForce: z.object({ id, number: optionalText, headline: text }).nullable() }),
  'alarm-raised': z.object({ slotId: id, step, dueAt: time }),
  'alarm-closed': z.object({ slotId: id, closedReason: text }),
  'bulletin-drafted': draft,
  'bulletin-changed': draft,
  'bulletin-editing': z.object({ editor: text, name: text, isEditing: z.boolean(), version: z.int() }),
  'countersignature-overdue': z.object({ number: optionalText, headline: text }),
  'bulletin-published': z.object({
    ...{ number: text, headline: text, step: step.nullable(), kind: bulletinKind, colour: colour.nullable() },
    ...{ level: level.nullable(), status, msgType, episodeId: optionalId },
  }),
  'dispatch-opened': z.object({ bulletinId: id, receiptDueAt: time, owesReceipt: z.boolean() }),
  'number-report-changed': z.object({ status, first: z.int(), last: z.int(), received: z.boolean(), handled: z.boolean() }),
  'dispatch-superseded': z.object({ by: id.optional() }),
  'dispatch-acknowledged': z.object({ bulletinId: id, receiptId: id, givenByName: text, way: z.enum(receiptWays), lateByMs: duration }),
  'receipt-withdrawn': z.object({ bulletinId: id, reason: text, receiptDueAt: time }),
  'follow-up-recorded': z.object({ followUpId: id, kind: followUpKind, toWhom: text, lateByMs: duration, bulletinId: id }),
  'follow-up-entry-added': z.object({ entryId: id, kind: z.enum(followUpEntryKinds), bulletinId: id }),
  'office-reminder': z.object({ receiptDueAt: time }),
  'phone-task-opened': z.object({ dispatchId: id, officeId: id, caller: text }),
  'phone-task-changed': z.object({ dispatchId: id, state: z.enum(phoneTaskStates) }),
  'escalation-raised': z.object({ cause, dispatchId: optionalId, bulletinId: optionalId, level: z.int(), round: z.int() }),
  'escalation-told': z.object({ level: z.int(), round: z.int(), dispatchId: optionalId }),
  'escalation-calling': z.object({ callingByName: text, dispatchId: optionalId }),
  'escalation-answered': z.object({ cause, dispatchId: optionalId, answeredByName: text }),
  'escalation-closed': z.object({ dispatchId: optionalId, bulletinId: optionalId, cause, closedReason: text }),
  'exercise-proposed': z.object({ title: text, hazard: text, onset: time }),
  'exercise-confirmed': z.object({ title: text, episodeId: id, onset: time }),
  'exercise-aborted': z.object({ title: text, episodeId: optionalId, reason: text }),
  'contact-tested': z.object({ contactId: id, contactName: text, channel: channelKind, by: text }),
  'duty-changed': z.object({ post: text, act: z.enum(['taken-over', 'handed-over']), name: text, covered: z.boolean() }),
  'roster-changed': z.object({ place: text, version: z.int(), byName: text }),
  'roster-swap-changed': z.object({ place: text, state: z.enum(rosterSwapStates) }),
  'decision-recorded': z.object({ episodeId: optionalId, track: responseTrack, chosen: text, decidedAt: time }),
  'decision-clock-changed': z.object({ bulletinId: id, state: z.enum(decisionClockStates), dueAt: time }),
  'leader-calls-changed': z.object({ bulletinId: id, state: z.enum(leaderCallRoundStates), dueAt: time }),
  'leader-call-changed': z.object({ roundId: id, state: z.enum(leaderCallStates), takenByName: optionalText }),
  'foreign-signals-changed': z.object({ sourceId: text }),
  'unit-signal-changed': z.object({ unitId: id, colour, state: z.enum(unitSignalStates) }),
  'unit-response-recorded': z.object({ unitId: id, chosen: text, decidedAt: time }),
  'clock-moved': z.object({ now: time }),
} satisfies { readonly [Kind in ChangeEventKind]: z.ZodType<Sent<ChangePayloads[Kind]>> };

const changeOf = (kind: ChangeEventKind) =>
  z.object({ seq: z.int(), kind: z.literal(kind), at: time, officeId: optionalId, subjectId: id, payload: payloads[kind] });
const [first, ...others] = changeEventKinds.map(changeOf);
if (first === undefined) throw new Error('There are no kinds of changes');

/** `data` of one change on a stream, by its kind. */
export const streamChange = z.discriminatedUnion('kind', [first, ...others]).meta({ id: 'StreamChange' });
