import type { Channel, OutgoingMessage } from '@rainstorm/channels';
import type { Ledger, SheetMail } from '@rainstorm/ledger';
import { sealFile, sealedPdf, type SealedFile } from '@rainstorm/offline-sheet';
import { composeOfflineSheet, planSheetMails, recordSheetMailed, recordSheetNotMailed } from '@rainstorm/operations';
import { formatInstant, type City, type ContactId, type OfflineSheet } from '@rainstorm/warning-model';

/** A mail that was put off is tried again after so long, and so often: about a quarter of a day. */
const PAUSE_MS = 5 * 60_000;
const MOST_TRIES = 72;

export interface SheetMailTrouble {
  readonly address: string;
  readonly reason: string;
  readonly isFinal: boolean;
}

const messageOf = (city: City, { id, name, address }: SheetMail, files: readonly SealedFile[], madeAt: Date): OutgoingMessage => {
  const time = formatInstant(madeAt, city.zone, 'zh');
  return {
    deliveryId: id,
    idempotencyKey: id,
    purpose: 'offline-sheet',
    status: 'actual',
    to: { contactId: 'offline-sheet-recipient' as ContactId, name, address, secretRef: null },
    dispatchId: null,
    officeId: null,
    bulletin: null,
    subject: { zh: `【离线应急页】${city.name}“131631” ${time}`, en: `Offline sheet, ${formatInstant(madeAt, city.zone, 'en')}` },
    lead: {
      zh: '请把附件保存到本机和移动盘，删除上一班的旧文件；系统全部不能使用时用浏览器打开网页文件，或用 PDF 阅读器打开 PDF，输入口令。',
      en: 'Save the attached files on this computer and on a stick, and delete those before. If every server is down, open the page in a browser, or the PDF in a reader, with the passphrase.',
    },
    lines: [
      {
        zh: '口令不随邮件发送，由系统管理员当面交付。',
        en: 'The passphrase never comes by e-mail; the administrator hands it over in person.',
      },
    ],
    deadlineAt: null,
    zone: city.zone,
    receiptLink: null,
    consoleLink: null,
    receiptCode: null,
    cardToken: null,
    mentions: [],
    callList: [],
    ownFiles: files,
  };
};

/** 离线应急页 by e-mail to the named persons, at the beginning of each shift. What goes out says what holds at that moment, also on a later try. */
export class MailOfflineSheets {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
    private readonly passphrase: string | null,
    private readonly channel: Pick<Channel, 'send'> | null,
    private readonly onTrouble: (trouble: SheetMailTrouble) => void,
    /** Null where no PDF can be made now: the page goes alone. */
    private readonly pdfOf: (sheet: OfflineSheet, passphrase: string, madeAt: Date) => Promise<Buffer | null>,
  ) {}

  /** Resolves with how many mails left. */
  async round(): Promise<number> {
    const { ledger, city, passphrase, channel } = this;
    if (passphrase === null || channel === null || city.offlineSheet === undefined) return 0;
    const due = await ledger.transaction(async (tx) => {
      await planSheetMails(tx, city);
      return tx.sheetMails.takeDue();
    });
    if (due.length === 0) return 0;
    const composed = await ledger.read(async (tx) => composeOfflineSheet(tx, city));
    const pdf = await this.pdfOf(composed.sheet, passphrase, composed.madeAt);
    const files = [await sealFile(city, composed, passphrase), ...(pdf === null ? [] : [sealedPdf(city, composed.madeAt, pdf)])];
    let left = 0;
    for (const mail of due) {
      const outcome = await channel.send(messageOf(city, mail, files, composed.madeAt));
      if (outcome.result === 'sent' || outcome.result === 'delivered') {
        await ledger.transaction(async (tx) => recordSheetMailed(tx, mail, composed.counts));
        left += 1;
      } else if (outcome.result === 'failed-permanently' || mail.tries >= MOST_TRIES) {
        await ledger.transaction(async (tx) => recordSheetNotMailed(tx, mail, outcome.reason));
        this.onTrouble({ address: mail.address, reason: outcome.reason, isFinal: true });
      } else {
        const wasNoTry = outcome.result === 'not-handed-over';
        const pauseMs = wasNoTry ? outcome.retryAfterMs : PAUSE_MS;
        await ledger.transaction(async (tx) => tx.sheetMails.putOff(mail.id, { pauseMs, wasNoTry }));
        this.onTrouble({ address: mail.address, reason: outcome.reason, isFinal: false });
      }
    }
    return left;
  }
}
