import { IsNull, oneOf, type AuditRow, type Ledger, type ReceiptRow } from '@rainstorm/ledger';
import { capTime, deliveryStages, type DispatchId, type StagedDelivery } from '@rainstorm/warning-model';

/** Four things that are not the same, as they are when the file is made; only an entry about a dispatch has them. */
export const stageColumns = ['已发出 Sent', '已送达 Delivered', '已上屏 On a screen', '已签收 Receipted'];
const NO_CELLS = stageColumns.map(() => '');

/**
 * How far each dispatch of these entries has come until now: when it was sent, delivered, on whose screen since when, and receipted. Times by
 * the wall of `zone`, with its offset.
 */
export const stageCells = async (
  ledger: Ledger,
  rows: readonly AuditRow[],
  zone: string,
): Promise<(row: Pick<AuditRow, 'subjectKind' | 'subjectId'>) => readonly string[]> => {
  const ids = [...new Set(rows.filter(({ subjectKind }) => subjectKind === 'dispatch').map(({ subjectId }) => subjectId as DispatchId))];
  if (ids.length === 0) return () => NO_CELLS;
  const { attempts, receipts, known } = await ledger.read(async (tx) => ({
    attempts: await tx.deliveryAttempts(ids),
    receipts: await tx.receipts.find({ dispatchId: oneOf(ids), withdrawnAt: IsNull() }),
    known: await tx.dispatches.find({ id: oneOf(ids) }),
  }));
  const time = (at: Date | string): string => capTime(new Date(at), zone).replace('T', ' ');
  const receiptCell = ({ givenAt, enteredAt }: ReceiptRow): string =>
    enteredAt === null ? time(givenAt) : `${time(givenAt)}（纸质补录于 entered later ${time(enteredAt)}）`;
  const cells = new Map<string, readonly string[]>(
    known.map(({ id }) => {
      const own = attempts.filter(({ dispatchId }) => dispatchId === id);
      const { sentAt, deliveredAt, shownAt, shownTo } = deliveryStages(
        own.map(({ purpose, channel, state, sentAt: sent, deliveredAt: delivered, providerId }): StagedDelivery => ({
          ...{ purpose, channel, state, sentAt: sent?.toISOString() ?? null, deliveredAt: delivered?.toISOString() ?? null },
          shownTo: channel === 'console' ? providerId : null,
        })),
      );
      const receipt = receipts.find(({ dispatchId }) => dispatchId === id);
      return [
        id,
        [
          sentAt === null ? '未发出 not sent' : time(sentAt),
          deliveredAt === null ? '未确认 not confirmed' : time(deliveredAt),
          shownAt === null ? '无人在屏前 on no screen' : `${shownTo ?? ''} ${time(shownAt)} 起 since`.trim(),
          receipt === undefined ? '未签收 no receipt' : receiptCell(receipt),
        ],
      ];
    }),
  );
  return ({ subjectKind, subjectId }) => (subjectKind === 'dispatch' ? (cells.get(subjectId) ?? NO_CELLS) : NO_CELLS);
};
