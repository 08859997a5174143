import { renderConsole, renderEmail, type RenderedConsole, type RenderedEmail } from '@rainstorm/channels';
import {
  addressDeliveries,
  receiverNumberOf,
  withRevisions,
  type BulletinRow,
  type DispatchRow,
  type Ledger,
  type LedgerTransaction,
} from '@rainstorm/ledger';
import {
  accepted,
  fillAtPublication,
  provisionalNumber,
  retracted,
  senderOf,
  smsText,
  zonedParts,
  type AreaLevel,
  type BulletinId,
  type City,
  type Result,
  type SmsText,
} from '@rainstorm/warning-model';
import { composeMessage, type MessageSettings } from '../dissemination/compose-message.js';
import { previewDispatches } from '@rainstorm/operations';
import { gradeText } from '../dissemination/wording.js';
import { refuse, type Refusal } from '../refusal.js';
import { areaName, productOf } from '@rainstorm/operations';

export interface PreviewedOffice {
  readonly officeId: string;
  readonly name: string;
  readonly nameEn: string;
  readonly contacts: number;
  readonly receiptDueAt: Date | null;
}

export interface BulletinPreview {
  /** Null if nobody gets it by e-mail. */
  readonly email: (RenderedEmail & { readonly officeId: string }) | null;
  readonly console: RenderedConsole | null;
  readonly sms: SmsText;
  readonly audience: { readonly offices: readonly PreviewedOffice[]; readonly persons: number; readonly standby: number };
  readonly difference: PreviousBulletin | null;
}

/** The bulletin that the offices have now; the page shows the difference to it. */
export interface PreviousBulletin extends Pick<BulletinRow, 'id' | 'headline' | 'level' | 'colour' | 'sentAt'> {
  readonly number: string;
  readonly text: string;
  readonly instruction: string;
  readonly areas: readonly (AreaLevel & { readonly name: string })[];
}

type Sent = BulletinRow & { readonly sentAt: Date };

/** 预览: how each channel will show a bulletin, rendered by the same code as when sent. Personal links are secret and left out. */
export class PreviewBulletin {
  constructor(
    private readonly ledger: Ledger,
    private readonly around: MessageSettings,
  ) {}

  async run(id: BulletinId): Promise<Result<BulletinPreview, Refusal>> {
    return this.ledger.read(async (tx): Promise<Result<BulletinPreview, Refusal>> => {
      const row = await tx.bulletins.first({ id });
      if (row === null) return refuse({ type: 'unknown-bulletin' });
      const { city } = this.around;
      const sent = asIfSent(city, row, tx.now);
      const dispatches =
        row.state === 'published'
          ? await tx.dispatches.find({ bulletinId: id }, { order: { officeId: 'ASC' } })
          : await previewDispatches(tx, city, sent);
      return accepted({
        ...this.messages(sent, dispatches, tx.now),
        sms: smsText({
          status: row.status,
          hazard: city.hazards.find(({ code }) => code === row.hazard)?.name ?? '',
          grade: gradeText(row),
          headline: sent.headline,
          revisionKind: row.revisionKind,
          number: sent.number ?? '',
        }),
        audience: audienceOf(dispatches),
        difference: await previousOf(tx, city, row),
      });
    });
  }

  /** The messages to the first office; those to the others differ only in name and deadline. */
  private messages(bulletin: Sent, dispatches: readonly DispatchRow[], now: Date): Pick<BulletinPreview, 'email' | 'console'> {
    const message = (channel: 'email' | 'console') => {
      for (const dispatch of dispatches) {
        const { contacts } = dispatch.policy;
        const [delivery] = addressDeliveries(
          contacts.map((contact) => ({ ...contact, channels: contact.channels.filter(({ kind }) => kind === channel) })),
          {
            purpose: 'bulletin',
            dispatchId: dispatch.id,
            bulletinId: bulletin.id,
            officeId: dispatch.officeId,
            deadlineAt: dispatch.owesReceipt ? dispatch.receiptDueAt : null,
          },
          now,
          'everything',
        );
        if (delivery === undefined) continue;
        const { officeName, officeNameEn } = dispatch.policy;
        const { id, owesReceipt } = dispatch;
        const office = { id, owesReceipt, officeName, officeNameEn, receiverNumber: receiverNumberOf(dispatch) };
        const context = {
          delivery,
          bulletin,
          dispatch: office,
          escalation: null,
          alarm: null,
          slot: null,
          episodeTitle: null,
          status: bulletin.status,
          smsCode: null,
          cardToken: null,
        };
        const composed = composeMessage(context, this.around);
        const receiptLink = composed.receiptLink === null ? null : `${this.around.consoleUrl}/r/preview`;
        return { officeId: dispatch.officeId, message: { ...composed, receiptLink } };
      }
      return null;
    };
    const mail = message('email');
    const page = message('console');
    return {
      email: mail === null ? null : { officeId: mail.officeId, ...renderEmail(mail.message) },
      console: page === null ? null : renderConsole(page.message),
    };
  }
}

/** A draft with what its publication would add: a provisional number, the sender, and the current time. */
const asIfSent = (city: City, row: BulletinRow, now: Date): Sent => {
  const product = productOf(city, row.productCode);
  const pattern = row.status === 'exercise' ? product?.exerciseNumber : product?.number;
  const given = {
    number: row.number ?? provisionalNumber(pattern ?? '', zonedParts(now, city.zone).year),
    sender: row.sender ?? (product === null ? '' : senderOf(product, row)),
    sentAt: row.sentAt ?? now,
  };
  return { ...row, ...given, identifier: row.identifier ?? '发布时生成', ...fillAtPublication(row, given, city) };
};

const audienceOf = (dispatches: readonly DispatchRow[]): BulletinPreview['audience'] => ({
  offices: dispatches.map(({ officeId, policy, owesReceipt, receiptDueAt }) => ({
    officeId,
    name: policy.officeName,
    nameEn: policy.officeNameEn,
    contacts: policy.contacts.length,
    receiptDueAt: owesReceipt ? receiptDueAt : null,
  })),
  persons: personsOf(dispatches, (contact) => !contact.standby),
  standby: personsOf(dispatches, (contact) => contact.standby),
});

/** The number of people, counted once for each office, without standby contacts. */
const personsOf = (dispatches: readonly DispatchRow[], counts: (contact: DispatchRow['policy']['contacts'][number]) => boolean): number =>
  new Set(dispatches.flatMap(({ officeId, policy }) => policy.contacts.filter(counts).map(({ id }) => `${officeId} ${id}`))).size;

/**
 * The bulletin that this one replaces: of a revision the one that it revises, else the last published one of its kind and episode that was not
 * retracted. A signal is not compared with a report.
 */
const previousOf = async (tx: LedgerTransaction, city: City, row: BulletinRow): Promise<PreviousBulletin | null> => {
  const before =
    row.previousId !== null || row.episodeId === null
      ? await tx.bulletins.find({ id: row.previousId ?? row.id, state: 'published' })
      : await tx.bulletins.find(
          { episodeId: row.episodeId, kind: row.kind, state: 'published' },
          { order: { sentAt: 'DESC', id: 'DESC' } },
        );
  const isBefore = (other: BulletinRow): boolean =>
    other.id !== row.id && (row.sentAt === null || (other.sentAt !== null && other.sentAt < row.sentAt));
  // What was retracted is not what the offices have.
  const errors = retracted(await withRevisions(tx, before));
  const last = before.find((other) => isBefore(other) && !errors.has(other.id));
  if (last === undefined) return null;
  const { id, number, headline, description, instruction, level, colour, sentAt, areas } = last;
  return {
    id,
    number: number ?? '',
    headline,
    text: description,
    instruction,
    level,
    colour,
    sentAt,
    areas: areas.map((area) => ({ ...area, name: areaName(city, area.areaCode) })),
  };
};
