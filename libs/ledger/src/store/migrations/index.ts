import { Ledger1700000000001 } from './0001-ledger.js';
import { DeskWork1700000000002 } from './0002-desk-work.js';
import { DutyShifts1700000000003 } from './0003-duty-shifts.js';
import { Chunks1700000000004 } from './0004-chunks.js';
import { Releases1700000000006 } from './0006-releases.js';
import { LargeLedgers1700000000007 } from './0007-large-ledgers.js';
import { Arming1700000000008 } from './0008-arming.js';
import { FanOut1700000000009 } from './0009-fan-out.js';
import { WhatIsOwed1700000000010 } from './0010-what-is-owed.js';
import { SettledDispatches1700000000011 } from './0011-settled-dispatches.js';
import { DeadlinesAtOnce1700000000012 } from './0012-deadlines-at-once.js';
import { AnsweredIsNotReached1700000000013 } from './0013-answered-is-not-reached.js';
import { DecisionsAndFollowUps1700000000014 } from './0014-decisions-and-follow-ups.js';
import { Cadence1700000000015 } from './0015-cadence.js';
import { ContradictionOverrides1700000000016 } from './0016-contradiction-overrides.js';
import { PersonalReads1700000000017 } from './0017-personal-reads.js';
import { TokenNotices1700000000018 } from './0018-token-notices.js';
import { Access1700000000020 } from './0020-access.js';
import { OfficeTokens1700000000021 } from './0021-office-tokens.js';
import { AreaRevisions1700000000024 } from './0024-area-revisions.js';
import { LedgerCity1700000000025 } from './0025-ledger-city.js';
import { ArmedAt1700000000026 } from './0026-armed-at.js';
import { OwnSessions1700000000031 } from './0031-own-sessions.js';
import { SearchText1700000000032 } from './0032-search-text.js';
import { SmsCodes1700000000033 } from './0033-sms-codes.js';
import { Calls1700000000034 } from './0034-calls.js';
import { SmsParts1700000000035 } from './0035-sms-parts.js';
import { WorkCards1700000000037 } from './0037-work-cards.js';
import { Claims1700000000038 } from './0038-claims.js';
import { Walls1700000000039 } from './0039-walls.js';
import { Rosters1700000000042 } from './0042-rosters.js';
import { SheetMails1700000000045 } from './0045-sheet-mails.js';
import { PushDevices1700000000046 } from './0046-push-devices.js';
import { LateEntries1700000000047 } from './0047-late-entries.js';
import { Readiness1700000000048 } from './0048-readiness.js';
import { Canaries1700000000049 } from './0049-canaries.js';
import { ReceiverNumbers1700000000050 } from './0050-receiver-numbers.js';
import { RobotTurns1700000000052 } from './0052-robot-turns.js';
import { GatewaysOfDeliveries1700000000053 } from './0053-gateways-of-deliveries.js';
import { Attachments1700000000054 } from './0054-attachments.js';
import { ForeignMessages1700000000055 } from './0055-foreign-messages.js';
import { LeaderCalls1700000000058 } from './0058-leader-calls.js';
import { Units1700000000059 } from './0059-units.js';

/** Oldest first. A migration that has been released is never edited. */
export const migrations = [
  Ledger1700000000001,
  DeskWork1700000000002,
  DutyShifts1700000000003,
  Chunks1700000000004,
  Releases1700000000006,
  LargeLedgers1700000000007,
  Arming1700000000008,
  FanOut1700000000009,
  WhatIsOwed1700000000010,
  SettledDispatches1700000000011,
  DeadlinesAtOnce1700000000012,
  AnsweredIsNotReached1700000000013,
  DecisionsAndFollowUps1700000000014,
  Cadence1700000000015,
  ContradictionOverrides1700000000016,
  PersonalReads1700000000017,
  TokenNotices1700000000018,
  Access1700000000020,
  OfficeTokens1700000000021,
  AreaRevisions1700000000024,
  LedgerCity1700000000025,
  ArmedAt1700000000026,
  OwnSessions1700000000031,
  SearchText1700000000032,
  SmsCodes1700000000033,
  Calls1700000000034,
  SmsParts1700000000035,
  WorkCards1700000000037,
  Claims1700000000038,
  Walls1700000000039,
  Rosters1700000000042,
  SheetMails1700000000045,
  PushDevices1700000000046,
  LateEntries1700000000047,
  Readiness1700000000048,
  Canaries1700000000049,
  ReceiverNumbers1700000000050,
  RobotTurns1700000000052,
  GatewaysOfDeliveries1700000000053,
  Attachments1700000000054,
  ForeignMessages1700000000055,
  LeaderCalls1700000000058,
  Units1700000000059,
] as const;
