export * from './audit-actor.js';
export {
  countersignBulletin,
  discardBulletin,
  overrideContradictions,
  reviewBulletin,
  signBulletin,
  submitBulletin,
  takeBackBulletin,
} from './bulletins/advance-bulletin.js';
export { addAttachment, arrangeAttachments, type AttachmentTotals, type NewAttachment } from './bulletins/change-attachments.js';
export { draftForSlot } from './bulletins/draft-for-slot.js';
export { draftUnscheduled, type UnscheduledDraft } from './bulletins/draft-unscheduled.js';
export { editBulletin } from './bulletins/edit-bulletin.js';
export { areaName, productOf, productsFor } from './bulletins/product-of.js';
export { publishSigned, type Publication } from './bulletins/publish-bulletin.js';
export type { PreparedDraft } from './bulletins/prepare-draft.js';
export { reviseBulletin } from './bulletins/revise-bulletin.js';
export { armSlotTimers } from './cadence/arm-slot-timers.js';
export { ensureWeeklySlots } from './cadence/ensure-weekly-slots.js';
export { planWeeks } from './cadence/plan-weeks.js';
export { waiveSlot } from './cadence/waive-slot.js';
export { openCall, type CallRequest, type OpenedCall } from './calls/open-call.js';
export { recordPlacedCall, recordUnplacedCall, type UnplacedCall } from './calls/record-placed-call.js';
export { endSilentCalls, recordCallReport, type ReportedCall } from './calls/record-call-report.js';
export { testContact, type ContactTested } from './contacts/test-contact.js';
export { clockNotEnded } from './decisions/change-decision-clocks.js';
export {
  lockLeaderCall,
  recordLeaderCall,
  releaseLeaderCall,
  takeLeaderCall,
  type LeaderCallRefusal,
  type SpokenCall,
} from './leader-calls/record-leader-call.js';
export { closeDecisionClock, type DecisionClockRefusal } from './decisions/close-decision-clock.js';
export { recordDecision, type NewDecision, type RecordDecisionRefusal } from './decisions/record-decision.js';
export { escalateForgotten } from './dispatches/escalate-forgotten.js';
export { previewDispatches } from './dispatches/open-dispatches.js';
export { recordSmsReport, type SmsReport } from './dispatches/record-sms-report.js';
export { recordSmsPartReports } from './dispatches/record-sms-part-reports.js';
export { recordMailReport, type ReportedDelivery } from './dispatches/record-mail-report.js';
export { recordSentDeliveries, type SentDelivery } from './dispatches/record-sent-deliveries.js';
export { recordFailedDeliveries, type FailedDelivery } from './dispatches/record-failed-deliveries.js';
export { distinct } from './distinct.js';
export type { ChangedDuty } from './duty/change-of-duty.js';
export { dutyPostOf, isAccountDisabled, lastShifts } from './duty/duty-shifts.js';
export { handOverDuty } from './duty/hand-over-duty.js';
export { planSheetMails, recordSheetMailed, recordSheetNotMailed } from './offline-sheet/mail-sheets.js';
export {
  handleNumberReport,
  reportNumbers,
  type HandleReportRefusal,
  type NewNumberReport,
  type ReportedNumbers,
} from './receipts/report-numbers.js';
export { enterLateReceipt, type NewLateEntry } from './receipts/enter-late-receipt.js';
export { composeOfflineSheet, copyOutdatedBefore, takeOfflineSheet } from './offline-sheet/take-offline-sheet.js';
export { openObligations, type Obligation } from './duty/open-obligations.js';
export { takeOverDuty } from './duty/take-over-duty.js';
export { closeEpisode } from './episodes/close-episode.js';
export { liftEpisode, type LiftedEpisode } from './episodes/lift-episode.js';
export { openActualEpisode, openEpisode, previewEpisode, type NewEpisode, type OpenedEpisode } from './episodes/open-episode.js';
export { reviseAreas, type NewAreas, type RevisedAreas } from './episodes/revise-areas.js';
export { previewOnset, reviseOnset, type NewOnset, type OnsetPreview, type RevisedOnset } from './episodes/revise-onset.js';
export { withdrawEpisode } from './episodes/withdraw-episode.js';
export { answerEscalation, type AnsweredEscalation, type AnswerEscalationRefusal } from './escalations/answer-escalation.js';
export { closeEscalationByOfficer } from './escalations/close-escalation-by-officer.js';
export { closeAlarm } from './escalations/close-alarm.js';
export { closeEscalations } from './escalations/close-escalations.js';
export { abortExercise } from './exercises/abort-exercise.js';
export { confirmExercise } from './exercises/confirm-exercise.js';
export { exerciseOf } from './exercises/exercise.js';
export { proposeExercise, type NewExercise } from './exercises/propose-exercise.js';
export { capSourceOf, keepForeignMessage, type ArrivedMessage, type KeepForeignRefusal } from './foreign-messages/keep-foreign-message.js';
export { noteCapSource } from './foreign-messages/note-cap-source.js';
export { takeForeignMessage, type TakeForeignRefusal } from './foreign-messages/take-foreign-message.js';
export { once, type IdempotencyRefusal, type IdempotentRequest } from './once.js';
export { endPhoneTasks } from './phone-tasks/end-phone-tasks.js';
export { newPhoneTask } from './phone-tasks/new-phone-task.js';
export type { PhoneTaskRefusal } from './phone-tasks/phone-task-refusal.js';
export { recordPhoneCall, type NewPhoneCall, type RecordedCall } from './phone-tasks/record-phone-call.js';
export { startEscalationCall } from './phone-tasks/start-escalation-call.js';
export { takePhoneTask } from './phone-tasks/take-phone-task.js';
export { appendFollowUpEntry, type NewFollowUpEntry } from './receipts/append-follow-up-entry.js';
export { giveReceiptByCard, type CardPress, type CardPressRefusal } from './receipts/give-receipt-by-card.js';
export { answerBySms } from './receipts/answer-by-sms.js';
export { giveReceiptBySms, type SmsReply } from './receipts/give-receipt-by-sms.js';
export { addPushDevice, endPushDevice, type PushDeviceOwner } from './push/change-push-device.js';
export { provePush } from './push/prove-push.js';
export { assessReadiness, READINESS_AHEAD_MIN, type AssessedReadiness, type FoundElsewhere } from './readiness/assess-readiness.js';
export { proveCanary } from './readiness/prove-canary.js';
export { runCanaries, type CanaryRound } from './readiness/run-canaries.js';
export { readReadiness, type ForeseenReadiness } from './readiness/read-readiness.js';
export { giveReceiptByLink, linkHolder } from './receipts/give-receipt-by-link.js';
export { giveReceipt, type GivenReceipt, type ReceiptGiver, type RequestOrigin } from './receipts/give-receipt.js';
export { giveReceiptsOfEpisode } from './receipts/give-receipts-of-episode.js';
export type { ReceiptOperationRefusal } from './receipts/receipt-refusal.js';
export { recordFollowUp, type NewFollowUp } from './receipts/record-follow-up.js';
export { withdrawReceipt } from './receipts/withdraw-receipt.js';
export type { Refusal } from './refusal.js';
export { endInEveryRoster, removeRosterPerson } from './rosters/remove-roster-person.js';
export { readRosters } from './rosters/contacts-now.js';
export type { RosterOperationRefusal } from './rosters/roster-refusal.js';
export { agreeToSwap, proposeSwap, refuseSwap, withdrawSwap } from './rosters/roster-swaps.js';
export { saveRoster, type EditedRoster, type RosterEdit } from './rosters/save-roster.js';
export { deleteUnusedAttachments } from './retention/delete-unused-attachments.js';
export { deletePersonalData } from './retention/delete-personal-data.js';
export { stateOf, whenCurrent, type ChangedSince, type SeenStates, type VersionedKind } from './when-current.js';
export { HandleDueTimers, type DeferredJobs, type HandledTimer } from './timers/handle-due-timers.js';
export { newestResponses } from './units/newest-responses.js';
export {
  recordUnitResponse,
  type NewUnitResponse,
  type RecordedUnitResponse,
  type UnitResponseRefusal,
} from './units/record-unit-response.js';
