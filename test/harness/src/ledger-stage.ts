import { createHash, randomBytes } from 'node:crypto';
import {
  Ledger,
  addressDeliveries,
  newId,
  type BulletinRow,
  type DeliveryRow,
  type PhoneTaskRow,
  type DispatchRow,
  type EpisodeRow,
  type EscalationRow,
} from '@rainstorm/ledger';
import type { AccountId, ChannelKind, DeliveryId, City, EscalationPosition, OfficeId } from '@rainstorm/warning-model';

export const minutes = (n: number): number => n * 60_000;
export const later = (from: Date, ms: number): Date => new Date(from.getTime() + ms);

/** A bulletin before its publication. */
export const unpublished = { number: null, identifier: null, sender: null, sentAt: null, publishedBy: null } as const;
const noRevision = { msgType: 'alert', revisionKind: null, refersTo: null, previousId: null } as const;
const noSignal = { level: null, colour: null, onset: null } as const;
const unedited = { version: 1, editedBy: null, editedByName: null, editedAt: null } as const;
const unreviewed = { submittedBy: null, reviewedBy: null, reviewNote: null, carriedOver: null } as const;
const noEmergency = { emergency: false, countersignedBy: null, countersignedAt: null, contradictionOverride: null } as const;
const nothingDone = {
  acknowledgedAt: null,
  followedUpAt: null,
  escalatedAt: null,
  unreachableSince: null,
  sequence: null,
  sequenceYear: null,
  sequencePrevious: null,
  supersededBy: null,
  settled: null,
} as const;
const nobodysAnswer = { answeredAt: null, answeredBy: null, answeredByName: null, answerNote: null } as const;
const ofADispatch = { alarmId: null, decisionClockId: null, leaderRoundId: null, unitSignalId: null } as const;
const nobodyCalling = { callingBy: null, callingByName: null, callingSince: null } as const;
const nobodysTask = { takenBy: null, takenByName: null, takenAt: null } as const;

/** Creates rows as the dispatcher would have left them. */
export class Stage {
  constructor(
    readonly ledger: Ledger,
    readonly city: City,
  ) {}

  async episode(patch: Partial<EpisodeRow> = {}): Promise<EpisodeRow> {
    return this.ledger.transaction(async (tx) => {
      const row: EpisodeRow = {
        id: newId('episode'),
        hazard: 'rainstorm',
        title: '7月20日暴雨过程',
        status: 'actual',
        exerciseNote: null,
        leadFactor: null,
        areas: ['410100'],
        onset: later(tx.now, minutes(180)),
        endsAt: later(tx.now, minutes(1440)),
        state: 'open',
        revision: 0,
        openedBy: 'acc-forecaster0001' as AccountId,
        openedAt: tx.now,
        endedAt: null,
        endedReason: null,
        liftApproval: null,
        ...patch,
      };
      await tx.episodes.insert(row);
      return row;
    });
  }

  async bulletin(patch: Partial<BulletinRow> = {}): Promise<BulletinRow> {
    return this.ledger.transaction(async (tx) => {
      const row: BulletinRow = {
        id: newId('bulletin'),
        kind: 'scheduled',
        hazard: 'rainstorm',
        step: 'H3',
        productCode: this.city.products.find(({ steps }) => steps.includes('H3'))?.code ?? '',
        status: 'actual',
        ...noRevision,
        episodeId: null,
        slotId: null,
        headline: '未来3小时有暴雨',
        description: '预计未来3小时降水量50毫米以上。',
        instruction: '1.请做好防范。',
        areas: [{ areaCode: '410100', level: null, colour: null }],
        ...noSignal,
        expires: later(tx.now, minutes(360)),
        attachments: [],
        state: 'published',
        ...unedited,
        release: 'by-hand',
        draftedBy: 'acc-forecaster0001' as AccountId,
        draftedAt: tx.now,
        ...unreviewed,
        signedBy: 'acc-chief00000001' as AccountId,
        signedAt: tx.now,
        ...noEmergency,
        number: `郑气预报〔2021〕${randomBytes(3).readUIntBE(0, 3)}号`,
        identifier: `41010041600000_20210720050000_${randomBytes(4).toString('hex')}`,
        sender: '郑州市气象局',
        sentAt: tx.now,
        publishedBy: 'system',
        ...patch,
      };
      await tx.bulletins.insert(row);
      return row;
    });
  }

  /** Published `agoMs` ago; a receipt is due 10 minutes after, the second duty 20. Its timers are armed. */
  async dispatch(bulletin: BulletinRow, officeId: string, agoMs = 0, patch: Partial<DispatchRow> = {}): Promise<DispatchRow> {
    const office = this.city.offices.find(({ id }) => id === officeId);
    if (office === undefined) throw new Error(`No office ${officeId}`);
    return this.ledger.transaction(async (tx) => {
      const publishedAt = later(tx.now, -agoMs);
      const row: DispatchRow = {
        id: newId('dispatch'),
        bulletinId: bulletin.id,
        officeId: office.id,
        duty: office.duty,
        state: 'open',
        publishedAt,
        policy: {
          rule: { remindAfterMin: 4, phoneAfterMin: 6, receiptDueAfterMin: 10, followUpDue: { afterMin: 20 } },
          officeName: office.name,
          officeNameEn: office.nameEn,
          contacts: office.contacts,
          phonedBy: office.phonedBy,
          levels: this.city.command.levels,
          patience: this.city.patience,
        },
        owesReceipt: true,
        remindAt: later(publishedAt, minutes(4)),
        phoneAt: later(publishedAt, minutes(6)),
        receiptDueAt: later(publishedAt, minutes(10)),
        followUpDueAt: later(publishedAt, minutes(20)),
        ...nothingDone,
        ...patch,
      };
      await tx.dispatches.insert(row);
      const due = [
        { kind: 'office-reminder' as const, dueAt: row.remindAt },
        { kind: 'phone-task' as const, dueAt: row.phoneAt },
        { kind: 'receipt-due' as const, dueAt: row.receiptDueAt },
        { kind: 'follow-up-due' as const, dueAt: row.followUpDueAt },
      ];
      await tx.timers.arm(
        due.flatMap(({ kind, dueAt }) => (dueAt === null || dueAt <= tx.now ? [] : [{ kind, dueAt, subjectId: row.id }])),
      );
      return row;
    });
  }

  /** An escalation of which the first level was notified. */
  async escalation(dispatch: DispatchRow, patch: Partial<EscalationRow> = {}): Promise<EscalationRow> {
    return this.ledger.transaction(async (tx) => {
      const row: EscalationRow = {
        id: newId('escalation'),
        cause: 'unacknowledged',
        dispatchId: dispatch.id,
        ...ofADispatch,
        officeId: dispatch.officeId,
        bulletinId: dispatch.bulletinId,
        state: 'open',
        deadlineAt: dispatch.receiptDueAt,
        raisedAt: tx.now,
        level: 0,
        round: 1,
        levels: this.city.command.levels,
        summary: { tried: [], callList: [] },
        ...nobodysAnswer,
        closedAt: null,
        closedReason: null,
        closedBy: null,
        closedByName: null,
        ...nobodyCalling,
        ...patch,
      };
      await tx.escalations.insert(row);
      await tx.dispatches.transition({ id: dispatch.id }, { from: 'open', to: 'escalated' }, { escalatedAt: tx.now });
      await tx.escalationNotices.insert({
        id: `ntc-${randomBytes(8).toString('hex')}`,
        escalationId: row.id,
        level: 0,
        round: 1,
        at: tx.now,
        outcome: 'told',
        contacts: (row.levels[0]?.contacts ?? []).map(({ id }) => id),
      });
      await tx.timers.arm([{ kind: 'escalation-answer-due', subjectId: row.id, dueAt: later(tx.now, minutes(10)) }]);
      return row;
    });
  }

  /** Records that these levels were notified, too. */
  async told(escalation: EscalationRow, positions: readonly EscalationPosition[]): Promise<void> {
    await this.ledger.transaction(async (tx) =>
      tx.escalationNotices.insert(
        ...positions.map(({ level, round }) => ({
          id: `ntc-${randomBytes(8).toString('hex')}`,
          escalationId: escalation.id,
          level,
          round,
          at: tx.now,
          outcome: 'told' as const,
          contacts: (escalation.levels[level]?.contacts ?? []).map(({ id }) => id),
        })),
      ),
    );
  }

  /** Creates unsent messages to the first level of this escalation. Returns their ids. */
  async escalationMessages({ id, dispatchId, levels }: EscalationRow): Promise<readonly DeliveryId[]> {
    return this.ledger.transaction(async (tx) => {
      const subject = { purpose: 'escalation' as const, escalationId: id, dispatchId, deadlineAt: null };
      const rows = addressDeliveries(levels[0]?.contacts ?? [], subject, tx.now);
      await tx.deliveries.insert(...rows);
      return rows.map((row) => row.id);
    });
  }

  /** Creates a receipt link as a publication does, for the office's nth contact. Returns the token. */
  async link(dispatch: DispatchRow, nth = 0, expiresInMs = minutes(1440)): Promise<string> {
    const contact = dispatch.policy.contacts[nth];
    if (contact === undefined) throw new Error('No such contact');
    const token = randomBytes(32).toString('base64url');
    await this.ledger.transaction(async (tx) =>
      tx.ackLinks.insert({
        tokenHash: createHash('sha256').update(token).digest('hex'),
        dispatchId: dispatch.id,
        contactId: contact.id,
        contactName: contact.name,
        createdAt: tx.now,
        expiresAt: later(tx.now, expiresInMs),
        usedAt: null,
      }),
    );
    return token;
  }

  /** Creates one waiting delivery and one sent delivery. Returns their ids. */
  async deliveries(dispatch: DispatchRow): Promise<readonly [DeliveryId, DeliveryId]> {
    return this.ledger.transaction(async (tx) => {
      const subject = { purpose: 'bulletin' as const, dispatchId: dispatch.id, deadlineAt: dispatch.receiptDueAt };
      const [first, second] = addressDeliveries(dispatch.policy.contacts, subject, tx.now);
      if (first === undefined || second === undefined) throw new Error('An office with fewer than two ways');
      await tx.deliveries.insert(first, { ...second, state: 'sent', sentAt: tx.now });
      return [first.id, second.id];
    });
  }

  /** The bulletin to one contact of the office by one of its channels, standby and fallback included, as far as `patch` says it got. */
  async delivery(dispatch: DispatchRow, contactId: string, channel: ChannelKind, patch: Partial<DeliveryRow> = {}): Promise<DeliveryRow> {
    const { id: dispatchId, bulletinId, officeId, receiptDueAt: deadlineAt, policy } = dispatch;
    return this.ledger.transaction(async (tx) => {
      const subject = { purpose: 'bulletin' as const, dispatchId, bulletinId, officeId, deadlineAt };
      const ways = addressDeliveries(policy.contacts, subject, tx.now, 'everything');
      const row = ways.find((way) => way.contactId === contactId && way.channel === channel);
      if (row === undefined) throw new Error(`No ${channel} of ${contactId}`);
      await tx.deliveries.insert({ ...row, ...patch });
      return { ...row, ...patch };
    });
  }

  async phoneTask(dispatch: DispatchRow, caller: string): Promise<PhoneTaskRow> {
    return this.ledger.transaction(async (tx) => {
      const row: PhoneTaskRow = {
        id: newId('phone-task'),
        dispatchId: dispatch.id,
        officeId: dispatch.officeId,
        caller,
        state: 'open',
        callList: dispatch.policy.contacts.map(({ name, post, phone }) => ({ name, post, phone })),
        createdAt: tx.now,
        ...nobodysTask,
        closedAt: null,
        calls: [],
      };
      await tx.phoneTasks.insert(row);
      return row;
    });
  }

  async armedTimers(subjectId: string): Promise<readonly string[]> {
    const rows = await this.ledger.read(async (tx) => tx.timerRows.find({ subjectId, state: 'armed' }));
    return rows.map(({ kind }) => kind).sort();
  }

  async audited(subjectId: string): Promise<readonly string[]> {
    const rows = await this.ledger.read(async (tx) => tx.auditEntries.find({ subjectId }, { order: { seq: 'ASC' } }));
    return rows.map(({ act, result }) => `${act} ${result}`);
  }
}

export const officeId = (text: string): OfficeId => text as OfficeId;
