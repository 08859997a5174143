import { bold, dim, padded, red, yellow } from '@rainstorm/runtime';

/** Prints the timeline in the terminal: ledger time, kind, text. */
export class Timeline {
  now = new Date(0);
  private lastDay = '';

  constructor(
    private readonly zone: string,
    private readonly quiet: boolean,
  ) {}

  private parts(): { readonly day: string; readonly time: string } {
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: this.zone, dateStyle: 'short' }).format(this.now);
    const time = new Intl.DateTimeFormat('sv-SE', { timeZone: this.zone, timeStyle: 'medium' }).format(this.now);
    return { day, time };
  }

  say(kind: string, zh: string, en: string): void {
    if (this.quiet) return;
    const { day, time } = this.parts();
    if (day !== this.lastDay) {
      this.lastDay = day;
      process.stdout.write(`${bold(day)}\n`);
    }
    const tint =
      kind === '督办' || kind === '漏发'
        ? red
        : kind === '历史'
          ? dim
          : kind === '发布'
            ? bold
            : kind === '电话'
              ? yellow
              : (text: string) => text;
    process.stdout.write(`  ${time}  ${tint(padded(kind, 4))}  ${tint(zh)}  ${dim(en)}\n`);
  }
}
