export { Ledger } from './store/ledger.js';
export type { ClockRefusal } from './store/clock.js';
export type { LedgerOptions } from './store/data-source.js';
export { isConnectionLost, isLedgerUnavailable, isServerUnavailable } from './connection/failures.js';
export { databaseAddressOf, readDatabaseAddress, withPassword } from './connection/database-address.js';
export { IdleTimeoutClient } from './connection/idle-timeout-client.js';
export { WritableClient } from './connection/writable-client.js';
export type { LedgerTransaction } from './store/ledger-transaction.js';
export { LedgerInconsistency, type Table } from './store/table.js';
export { together } from './store/together.js';
export type { AckLinks, NewAckLink, NewCanaryLink } from './outbox/ack-links.js';
export {
  WORK_CARD_DAYS,
  type CardClick,
  type OutdatedCard,
  type WorkCard,
  type WorkCardHolder,
  type WorkCards,
} from './outbox/work-cards.js';
export {
  PUSH_MESSAGE_DAYS,
  type NewPushDevice,
  type ProvenPush,
  type PushAddress,
  type PushDeviceRow,
  type PushDevices,
} from './outbox/push-devices.js';
export type { GatewayReports } from './reading/gateway-reports.js';
export type { RobotTurns } from './outbox/robot-turns.js';
export { SMS_PART_DAYS, type SmsPartReport, type SmsParts } from './outbox/sms-parts.js';
export { CANARY_DAYS } from './reading/canary-standings.js';
export { SHEET_MAIL_DAYS, type SheetMail, type SheetMails } from './outbox/sheet-mails.js';
export { SMS_CODE_DAYS, type SmsCodeHolder, type SmsCodes } from './outbox/sms-codes.js';
export type { CommittedAct } from './audit/committed-acts.js';
export { UNUSED_ATTACHMENT_DAYS, type AttachmentContents } from './store/attachment-contents.js';
export type { AttachmentFacts } from './audit/audit-act.js';
export type { CallsMade } from './outbox/calls.js';
export { addressDeliveries, deliveriesBy, type DeliverySubject } from './outbox/address-deliveries.js';
export { freshAccount } from './people/fresh-account.js';
export { peoplePorts } from './people/people-ports.js';
export { deleteOutdated, type OutdatedTable } from './people/personal-reads.js';
export { Batcher } from './connection/batcher.js';
export type { ArmingState, OverdueDuty, UnsentDeliveries } from './arming/arming.js';
export { newId } from './store/new-id.js';
export { toBulletin } from './store/mappers.js';
export type { AuditAct, AuditDetails, AuditEntry, AuditResult, RefusableAct } from './audit/audit-act.js';
export type { AuditSubjectKind } from './audit/audit-subject-kind.js';
export { auditEntry, systemActor, type AuditActor } from './audit/audit-entry.js';
export { anchoredNumbers, type AnchorVerdict, type ChainAnchor } from './audit/chain-anchors.js';
export type { SeriesNumber } from './store/number-series.js';
export type { OfficeSeries } from './store/receiver-series.js';
export { auditHash, type ChainState, type ChainVerdict } from './audit/audit-chain.js';
export type { ChangeFeed, FeedWatcher } from './changes/change-feed.js';
export type { DeliveryAttempt } from './reading/delivery-attempts.js';
export type { DispatchSummary, EscalationFacts } from './reading/message-facts.js';
export { bulletinPeople, endedBy, readBulletinDocument, type ReadDocument } from './reading/bulletin-document.js';
export { bulletinsInForce, withRevisions, type SentBulletin } from './reading/in-force.js';
export { messageHistory } from './reading/message-history.js';
export { lastChangeInForce } from './reading/feed-change.js';
export { countsOfRound, leaderCallCounts, leaderRoundsOf } from './reading/leader-calls.js';
export { exerciseAlarms } from './reading/exercise-alarms.js';
export { ledgerKey, signInAttack, type SignInAttack } from './people/sign-in-sources.js';
export { standingRights, type Credential } from './people/standing-credentials.js';
export { bulletinsSentTo } from './reading/bulletins-below.js';
export { readablePolicy } from './reading/readable-policy.js';
export { dispatchView, receiverNumberOf, type DispatchView } from './reading/dispatch-view.js';
export type { ReceiptOrigin } from './reading/receipt-origins.js';
export type { BulletinQuery } from './reading/bulletin-search.js';
export type { OpenRollCallCounts, RollCallCounts } from './reading/roll-calls.js';
export {
  afterStanding,
  isStandingPosition,
  type StandingEscalationCounts,
  type UnansweredEscalation,
} from './reading/standing-escalations.js';
export type { Editor, Editors } from './presences/editors.js';
export type { LastOutcome } from './reading/reachability.js';
export { CANARY_MARK, READINESS_MARK } from './timers/scheduler-marks.js';
export type { LastProof } from './reading/last-proofs.js';
export { RELEASE, IncompatibleRelease } from './arming/release.js';
export { AuditorSilences, type AuditorSilence } from './presences/auditor-silence.js';
export type { InvariantName, Invariants, Violations } from './invariants/invariants.js';
export type { OpenStream, Presences, ProcessHeartbeat } from './presences/presences.js';
export { StateNeedsTransition, TransitionNotAllowed } from './store/lifecycle-table.js';
export type { ListOrder, ListPosition, Page, PageRequest } from './store/paging.js';
export { oneOf } from './store/one-of.js';
export { RIGHT_NOW } from './store/right-now.js';
export { UNSETTLED } from './outbox/delivery-sql.js';
export type { RelayedJob } from './outbox/jobs.js';
export type { Outbox } from './outbox/outbox.js';
export type { RecordedOutcome, WaysTried } from './outbox/recorded-outcome.js';
export type { IdempotencyClaim, IdempotencyKeys } from './store/idempotency.js';
export { timerKinds, type NewTimer, type TimerKind, type TimerRow, type Timers } from './timers/timers.js';
export type * from './store/records/issuance.record.js';
export type * from './store/records/dissemination.record.js';
export type * from './store/records/number-report.record.js';
export type * from './store/records/call.record.js';
export type * from './store/records/leader-call.record.js';
export type * from './store/records/unit.record.js';
export type * from './store/records/escalation.record.js';
export type * from './store/records/exercise.record.js';
export type * from './store/records/people.record.js';
export type * from './store/records/proof.record.js';
export type * from './store/records/duty.record.js';
export type * from './store/records/readiness.record.js';
export type * from './store/records/canary.record.js';
export type * from './store/records/roster.record.js';
export type * from './store/records/foreign-message.record.js';
export type { CapSourceFault, CapSourceLook, CapSourceState, SeenFeedItem } from './store/cap-source-states.js';
export { And, Between, ILike, IsNull, LessThan, LessThanOrEqual, MoreThan, MoreThanOrEqual, Not } from 'typeorm';
export type { ConnectionSecurity } from './connection/connection-security.js';
export { ForeignLedger } from './arming/ledger-city.js';
export { canonical } from './audit/canonical.js';
export { attachmentsHash, bulletinContentHash, decisionContentHash, receiptContentHash, rosterContentHash } from './audit/content-hash.js';
