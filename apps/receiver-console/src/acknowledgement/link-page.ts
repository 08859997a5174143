import { createHash } from 'node:crypto';
import { readablePolicy, type BulletinRow } from '@rainstorm/ledger';
import { areaOf, isPicture, lateness, revisionMark, unreachable, type City, type RevisionKind } from '@rainstorm/warning-model';
import type { LinkState } from './email-link.js';
import { FORM_FIELD } from './receipt-form.js';
import { html, nothing, trusted, type Part } from '@rainstorm/http-edge';
import { linkPageStyle } from './link-page-style.js';

// In one piece, because its hash must not depend on the formatting of this file.
const style = trusted(`<style>${linkPageStyle}</style>`);

/** Allows no script, only the one style, posts only to itself, and no framing. */
export const linkPageCsp = `default-src 'none'; img-src 'self'; style-src 'sha256-${createHash('sha256').update(linkPageStyle).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

type Known = Exclude<LinkState, { state: 'unknown' }>;

const colourWords = { blue: ['蓝色', 'blue'], yellow: ['黄色', 'yellow'], orange: ['橙色', 'orange'], red: ['红色', 'red'] } as const;
const levelWords = { I: 'Ⅰ', II: 'Ⅱ', III: 'Ⅲ', IV: 'Ⅳ' } as const;

/** `2021年7月20日 06:00`, in the city's zone. */
const clockTime = (at: Date, zone: string): string => {
  const part = new Map(
    new Intl.DateTimeFormat('zh-CN', {
      timeZone: zone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const of = (type: Intl.DateTimeFormatPartTypes): string => part.get(type) ?? '';
  return `${of('year')}年${of('month')}月${of('day')}日 ${of('hour')}:${of('minute')}:${of('second')}`;
};

export const both = (zh: string, en: string): Part =>
  html`<p class="zh">${zh}</p>
    <p class="en" lang="en">${en}</p>`;

const mark = (bulletin: BulletinRow): Part => {
  const colour =
    bulletin.colour === null
      ? nothing
      : html`<span class="mark ${bulletin.colour}"
          >${colourWords[bulletin.colour][0]} <span lang="en">${colourWords[bulletin.colour][1]}</span></span
        >`;
  const level =
    bulletin.level === null
      ? nothing
      : html`<span class="mark">${levelWords[bulletin.level]}级 <span lang="en">level ${bulletin.level}</span></span>`;
  return html`${colour}${level}`;
};

const revisionWords = {
  continue: ['继续发布', 'continued'],
  upgrade: ['升级', 'upgraded'],
  downgrade: ['降级', 'downgraded'],
  'material-correction': ['更正', 'corrected'],
  'minor-correction': ['更正（轻微）', 'minor correction'],
  extend: ['延长有效期', 'extended'],
  lift: ['解除', 'lifted'],
  retract: ['误发撤回', 'retracted: issued in error'],
} as const satisfies Record<RevisionKind, readonly [string, string]>;

const revision = ({ revisionKind }: BulletinRow): Part => {
  if (revisionKind === null) return nothing;
  const [zh, en] = revisionWords[revisionKind];
  return html`<span class="mark">${zh} <span lang="en">${en}</span></span>`;
};

/** The areas, each with its own level or colour if they differ. */
const places = ({ areas }: BulletinRow, city: City): Part => {
  if (areas.length === 0) return nothing;
  const names = areas.map(({ areaCode, level, colour }) => {
    const name = areaCode === city.areaCode ? city.name : (areaOf(city, areaCode)?.name ?? areaCode);
    const word = [colour === null ? '' : colourWords[colour][0], level === null ? '' : `${levelWords[level]}级`].join('');
    return word === '' ? name : `${name}（${word}）`;
  });
  return html`<p>影响范围 <span lang="en">Areas</span>：${names.join('、')}</p>`;
};

const sizeText = (bytes: number): string => (bytes < 1_048_576 ? `${Math.ceil(bytes / 1_024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`);

/** Pictures are shown, with their description; other files are links. Relative to the page, whose own address is the permission. */
const attachmentList = ({ attachments }: BulletinRow, token: string): Part =>
  attachments.length === 0
    ? nothing
    : html`<h3>附件 <span lang="en">Attachments</span></h3>
        <ul class="files">
          ${attachments.map((attachment) => {
            const address = `/r/${token}/attachments/${attachment.sha256}`;
            const { fileName, altText, sizeBytes } = attachment;
            return html`<li>
              <a href="${address}" target="_blank" rel="noopener">${fileName}（${sizeText(sizeBytes)}）</a>
              ${isPicture(attachment) ? html`<img src="${address}" alt="${altText}" />` : nothing}${altText === '' ? nothing : html`<p>${altText}</p>`}
            </li>`;
          })}
        </ul>`;

const bulletinText = (known: Known, city: City, token: string): Part => {
  const { bulletin, dispatch } = known;
  const title = city.products.find(({ code }) => code === bulletin.productCode);
  return html`<article>
    <p class="number">${title?.title ?? ''} ${bulletin.number ?? ''}</p>
    <h2>${revisionMark(bulletin.revisionKind).zh}${bulletin.headline}</h2>
    <p>${revision(bulletin)}${mark(bulletin)}</p>
    ${places(bulletin, city)}
    <p class="text">${bulletin.description}</p>
    <p class="text">${bulletin.instruction}</p>
    <p class="sender">${bulletin.sender ?? ''} · ${clockTime(bulletin.sentAt ?? dispatch.publishedAt, city.zone)}</p>
    ${attachmentList(bulletin, token)}
  </article>`;
};

const deadline = ({ dispatch, now }: Known, city: City): Part => {
  const left = dispatch.receiptDueAt.getTime() - now.getTime();
  const due = clockTime(dispatch.receiptDueAt, city.zone);
  return left >= 0
    ? both(`签收时限：${due}，还剩 ${lateness(left)}（分:秒）`, `Due ${due}, ${lateness(left)} (min:s) left when this page was opened`)
    : both(
        `签收时限：${due}，已超时 ${lateness(-left)}（分:秒），仍请立即签收`,
        `Was due ${due}, late by ${lateness(-left)} (min:s): please acknowledge all the same, now`,
      );
};

const signIn = both(
  '请登录值守台处理，或电话联系指挥部值班室。',
  'Please sign in to the duty console, or phone the duty desk of the command.',
);

const duty = ({ dispatch }: Known): Part =>
  dispatch.duty === 'handled'
    ? both('签收之后，还须登录值守台登记“已运转”。', 'After the receipt, "handled" is still to be recorded on the duty console.')
    : both('签收之后，还须登录值守台登记“已上报”。', 'After the receipt, "reported" is still to be recorded on the duty console.');

/** The message of the page, under the office's name. */
const message = (known: Known, city: City, formValue: string, isNotLoaded: boolean): Part => {
  const at = (date: Date): string => clockTime(date, city.zone);
  switch (known.state) {
    case 'open':
      return html`${
          isNotLoaded
            ? html`<div role="alert">
                ${both('尚未签收。本页打开过久或未正常打开，请再按一次“签收”。', 'Not acknowledged yet: this page was open for too long, or was not loaded. Press the button once more.')}
              </div>`
            : nothing
        }${deadline(known, city)}
        <form method="post">
          <input type="hidden" name="${FORM_FIELD}" value="${formValue}" /><button type="submit">
            ${known.bulletin.status === 'exercise' ? '【演练】签收' : '签收'}<small lang="en"
              >${known.bulletin.status === 'exercise' ? 'EXERCISE: acknowledge' : 'Acknowledge'}</small
            >
          </button>
        </form>
        ${both(`以 ${known.link.contactName} 的名义签收。打开本页不等于签收，须按按钮。`, `In the name of ${known.link.contactName}. Opening this page acknowledges nothing; the button does.`)}`;
    case 'acknowledged':
      return html`<div role="status" class="done">
          ${
            known.just
              ? both(
                  `已签收：${at(known.receipt.givenAt)}，${known.receipt.givenByName}`,
                  `Acknowledged at ${at(known.receipt.givenAt)} by ${known.receipt.givenByName}`,
                )
              : both(
                  `此链接已用过：您已于 ${at(known.receipt.givenAt)} 签收，无需再签。`,
                  `This link has been used: you acknowledged at ${at(known.receipt.givenAt)}. Nothing more to do here.`,
                )
          }${known.receipt.lateByMs > 0 ? both(`迟签 ${lateness(known.receipt.lateByMs)}（分:秒）`, `Late by ${lateness(known.receipt.lateByMs)} (min:s)`) : nothing}
        </div>
        ${duty(known)}`;
    case 'answered-by-another':
      return html`<div role="status" class="done">
          ${both(
            `本单位已由 ${known.receipt.givenByName} 于 ${at(known.receipt.givenAt)} 签收，此链接不再需要。`,
            `Your office has acknowledged already: ${known.receipt.givenByName}, ${at(known.receipt.givenAt)}. This link is no longer needed.`,
          )}
        </div>
        ${duty(known)}`;
    case 'withdrawn':
      return html`<div role="alert">
          ${both('此链接已用过，而那次签收后来被撤回。本单位仍须签收。', 'This link has been used, and that receipt was withdrawn afterwards. Your office owes a receipt again.')}
        </div>
        ${signIn}`;
    case 'superseded':
      return html`<div role="alert">
          ${both(
            `本信息已被更新的信息取代${known.newer === null ? '' : `：${known.newer.number ?? ''} ${known.newer.headline}`}。请签收新的一份，此处不能再签收。`,
            `This bulletin has been replaced${known.newer === null ? '' : ` by ${known.newer.number ?? ''}`}. Please acknowledge the newer one: use the link in its own e-mail.`,
          )}
        </div>
        ${signIn}`;
    case 'expired':
      return html`<div role="alert">
          ${both(`此链接已于 ${at(known.link.expiresAt)} 失效，不能再签收。`, `This link expired at ${at(known.link.expiresAt)} and acknowledges nothing any more.`)}
        </div>
        ${signIn}`;
    case 'nothing-owed':
      return html`<div role="status">${both('本信息无需签收。', 'This bulletin asks for no receipt.')}</div>`;
    default:
      return unreachable(known);
  }
};

export const page = (title: string, body: Part, exercise: boolean): string =>
  html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <title>${title}</title>
        ${style}
      </head>
      <body class="${exercise ? 'exercise' : 'actual'}">
        ${exercise ? html`<p class="banner" role="note">【演练】这是演练，不是真实信息 <span lang="en">EXERCISE, not a real bulletin</span></p>` : nothing}
        <main>${body}</main>
      </body>
    </html> `.markup;

const unknownPage = (): string =>
  page(
    '链接无效 · Unknown link',
    html`<h1>链接无效 <span lang="en">Unknown link</span></h1>
      <div role="alert">
        ${both('此链接不是本系统发出的，或没有复制完整。没有任何信息因此被签收。', 'This link was not made by this system, or was not copied completely. Nothing has been acknowledged.')}
      </div>
      ${both('请从邮件中重新打开完整的链接，或登录值守台签收。', 'Please open the whole link from the e-mail again, or sign in to the duty console.')}`,
    false,
  );

/** Shown after too many unknown links from one address. */
export const tooManyPage = (): string =>
  page(
    '请稍候 · Please wait',
    html`<h1>请稍候 <span lang="en">Please wait</span></h1>
      ${both('无效链接尝试过多，请一分钟后再试，或登录值守台签收。', 'Too many invalid links from here. Try again in a minute, or sign in to the duty console.')}`,
    false,
  );

/** Shown when another site's page sent the form. */
export const foreignPage = (): string =>
  page(
    '未签收 · Not acknowledged',
    html`<h1>未签收 <span lang="en">Not acknowledged</span></h1>
      <div role="alert">
        ${both('签收请求来自其他网站，已拒绝。没有任何信息因此被签收。', 'Another site sent this, so it was refused. Nothing has been acknowledged.')}
      </div>
      ${both('请从邮件中重新打开链接，再按“签收”。', 'Please open the link from the e-mail again, and press the button there.')}`,
    false,
  );

/** The whole page; every text of the bulletin is escaped. `formValue` goes with the button; `isNotLoaded`: it was pressed without one that counts; `token`: of the link, for what is attached. */
export const renderLinkPage = (
  link: LinkState,
  city: City,
  { formValue, isNotLoaded, token }: { readonly formValue: string; readonly isNotLoaded: boolean; readonly token: string },
): string => {
  if (link.state === 'unknown') return unknownPage();
  const exercise = link.bulletin.status === 'exercise';
  const title = `${exercise ? '【演练】' : ''}${link.state === 'open' ? '待签收' : '签收'} · ${link.bulletin.number ?? link.bulletin.headline}`;
  const { officeName, officeNameEn } = readablePolicy(link.dispatch);
  return page(
    title,
    html`<h1>${exercise ? '【演练】' : ''}${officeName}<span class="en" lang="en">${officeNameEn}</span></h1>
      ${message(link, city, formValue, isNotLoaded)}${bulletinText(link, city, token)}`,
    exercise,
  );
};
