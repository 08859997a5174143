import { formatInstant } from '@rainstorm/warning-model';
import { both, page } from '../acknowledgement/link-page.js';
import { html, nothing, type Part } from '@rainstorm/http-edge';
import { FORM_FIELD } from '../acknowledgement/receipt-form.js';
import type { LineTestState } from './answer-line-test.js';

const said = both(
  '这是对联系方式的线路测试，不是预警，无需签收和办理。',
  'This is a test of the way to you. It is no warning; no receipt and no follow-up is asked.',
);

const body = (test: LineTestState, zone: string, formValue: string, isNotLoaded: boolean): Part => {
  switch (test.state) {
    case 'unknown':
      return html`<div role="alert">
        ${both('此链接不是本系统发出的，或没有复制完整。', 'This link was not made by this system, or was not copied completely.')}
      </div>`;
    case 'proven':
      return html`<div role="status" class="done">
        ${both(
          `${test.just ? '已确认' : '此前已确认'}：${formatInstant(test.at, zone, 'zh')}。该联系方式可以收到信息，谢谢。`,
          `Confirmed ${formatInstant(test.at, zone, 'en')}. This way works. Thank you.`,
        )}
      </div>`;
    case 'open':
      return html`${
          isNotLoaded
            ? html`<div role="alert">
                ${both('尚未确认。本页打开过久或未正常打开，请再按一次。', 'Not confirmed yet: this page was open for too long, or was not loaded. Press once more.')}
              </div>`
            : nothing
        }
        <form method="post">
          <input type="hidden" name="${FORM_FIELD}" value="${formValue}" /><button type="submit">
            确认收到<small lang="en">Confirm</small>
          </button>
        </form>
        ${both('打开本页不等于确认，须按按钮。', 'Opening this page confirms nothing; the button does.')}`;
  }
};

/** The whole page of a line test. `formValue` goes with the button; `isNotLoaded`: it was pressed without one that counts. */
export const renderLineTest = (test: LineTestState, zone: string, formValue: string, isNotLoaded: boolean): string =>
  page(
    '【线路测试】不是预警 · Line test',
    html`<h1>【线路测试】不是预警<span class="en" lang="en">LINE TEST, no warning</span></h1>
      ${said}${body(test, zone, formValue, isNotLoaded)}`,
    false,
  );
