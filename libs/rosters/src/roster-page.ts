import { createHash } from 'node:crypto';
import { html, nothing, trusted, type Part } from '@rainstorm/http-edge';
import { formatInstant, zonedParts, instantOfMinute, type Holder, type LocalMinute } from '@rainstorm/warning-model';
import type { RosterTable } from './read-roster.js';
import { postWords } from './rows-of-sheet.js';

const css =
  '@page{size:A4;margin:15mm}body{font:12pt/1.5 "Noto Serif CJK SC","Source Han Serif SC",SimSun,serif;margin:1.5rem;color:#000;background:#fff}h1{font-size:18pt;text-align:center;margin:0 0 .5rem}p{margin:.3rem 0;text-align:center}table{width:100%;border-collapse:collapse}th,td{border:1px solid #000;padding:.3rem .4rem;text-align:center;vertical-align:middle}thead{display:table-header-group}tr{break-inside:avoid}.gap{font-weight:700}.phone{display:block;font-size:10pt}';

/** Allows no script, only the one style, and no framing. */
export const rosterPageCsp = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(css).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const;

const cell = (holder: Holder, isPlanned: boolean): Part => {
  if (holder.held) {
    const { name, phone } = holder.person;
    return html`<td>${name}${phone === null ? nothing : html`<span class="phone">${phone}</span>`}</td>`;
  }
  if (!isPlanned) return html`<td></td>`;
  const { gap } = holder;
  if (gap.why === 'nobody-planned') return html`<td class="gap">空岗</td>`;
  return html`<td class="gap">空岗（${gap.name}${gap.why === 'left' ? '已离岗' : '请假'}）</td>`;
};

/** `08:00—24:00`: a line ends at the end of its day at the latest. */
const hours = (from: LocalMinute, to: LocalMinute): string => `${from.slice(11)}—${to.slice(11) === '00:00' ? '24:00' : to.slice(11)}`;

/** 值班表 as it is printed and hung up: a line for each stretch in which no post changes hands. */
export const rosterPage = ({ name, now, span, rows, plannedPosts, newest }: RosterTable, zone: string): string => {
  const day = (minute: LocalMinute): string => {
    const { month, day: date, isoWeekday } = zonedParts(instantOfMinute(minute, zone), zone);
    return `${month}月${date}日（周${weekdays[isoWeekday - 1] ?? ''}）`;
  };
  const posts = ['leader', 'officer', 'standby'] as const;
  const lines = rows.map(
    ({ from, to, holders }) =>
      html`<tr>
        <td>${day(from)}</td>
        <td>${hours(from, to)}</td>
        ${posts.map((post) => cell(holders[post], plannedPosts.includes(post)))}
      </tr>`,
  );
  const of =
    newest === null
      ? html`<p>尚未编制值班表</p>`
      : html`<p>
          第 ${newest.version} 版，${newest.madeByName} ${formatInstant(newest.madeAt, zone, 'zh')}；打印 ${formatInstant(now, zone, 'zh')}
        </p>`;
  const first = span.from.slice(0, 10);
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <title>${name}值班表 ${first}</title>
        ${trusted(`<style>${css}</style>`)}
      </head>
      <body>
        <h1>${name}值班表</h1>
        ${of}
        <table>
          <thead>
            <tr>
              <th>日期</th>
              <th>时间</th>
              ${posts.map((post) => html`<th>${postWords[post]}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${lines}
          </tbody>
        </table>
      </body>
    </html>`.markup;
};
