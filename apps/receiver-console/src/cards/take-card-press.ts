import type { Ledger } from '@rainstorm/ledger';
import { giveReceiptByCard, type CardPress, type CardPressRefusal } from '@rainstorm/operations';
import { acknowledgedWords, formatTime, supersededWords } from '@rainstorm/warning-model';

/**
 * What a press is answered with. `closed`: the words stand in place of the button. `kept`: it was no receipt of this card, and the words say why.
 * `under-way`: the ledger has not answered in time; the receipt is being written, and the card is changed afterwards. `failed`: it was not taken.
 */
export type PressAnswer =
  { readonly kind: 'closed' | 'kept'; readonly words: string } | { readonly kind: 'under-way' } | { readonly kind: 'failed' };

const refusalWords = ({ type }: CardPressRefusal): string => {
  switch (type) {
    case 'other-member':
      return '未签收：卡片发给其他成员';
    case 'already-superseded':
      return '已作废';
    case 'receipt-not-owed':
      return '无需签收';
    case 'pressed-before':
      return '签收已撤回，请登录值守台';
    default:
      return '未签收：卡片已失效，请登录值守台';
  }
};

/** Takes what somebody pressed in a messenger. */
export class TakeCardPress {
  constructor(
    private readonly ledger: Ledger,
    private readonly zone: string,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** Resolves within `withinMs`, however slow the ledger is: a messenger does not wait. */
  async take(press: CardPress, withinMs: number): Promise<PressAnswer> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<PressAnswer>((resolve) => {
      timer = setTimeout(() => resolve({ kind: 'under-way' }), withinMs);
    });
    const taken = this.give(press).catch((error: unknown): PressAnswer => {
      this.onFailure(error);
      return { kind: 'failed' };
    });
    const answer = await Promise.race([taken, late]);
    clearTimeout(timer);
    return answer;
  }

  private async give(press: CardPress): Promise<PressAnswer> {
    const given = await this.ledger.transaction(async (tx) => giveReceiptByCard(tx, press));
    if (given.ok) {
      if ('provenAt' in given.value) return { kind: 'closed', words: `线路测试已确认 ${formatTime(given.value.provenAt, this.zone)}` };
      const { receipt, isOwn } = given.value;
      const time = formatTime(receipt.givenAt, this.zone);
      return { kind: 'closed', words: acknowledgedWords(press.status, { isOwn, name: receipt.givenByName, time }) };
    }
    if (given.refusal.type === 'already-superseded') return { kind: 'closed', words: supersededWords(press.status) };
    return { kind: 'kept', words: refusalWords(given.refusal) };
  }
}
