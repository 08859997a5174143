import { pressProblems } from '@rainstorm/documents';
import { defineProblems, type ProblemException, type ProblemKind, type ProblemParams } from '@rainstorm/http-edge';
import { rosterProblemKinds } from '@rainstorm/rosters';
import { accountProblems } from './accounts/account-problems.js';
import { numberReportProblems } from './now/number-report-problems.js';
import { passwordWords } from './accounts/password-words.js';
import { attachmentProblems } from './attachments/attachment-problems.js';
import { clockProblems } from './clock/clock-problems.js';
import { contradictionWords, detailOf, pointer } from './content-fault-words.js';
import { breachWords, foreignMessageProblems } from './foreign-messages/foreign-message-problems.js';
import { offlineSheetProblems } from './offline-sheet/offline-sheet-problems.js';
import { readinessProblems } from './readiness/readiness-problems.js';
import type { Told } from './refusal.js';

/** Every refusal of the bureau's side, as the person at the desk reads it: what is the case, and what to do. */
const kinds = {
  ...rosterProblemKinds,
  ...accountProblems,
  ...attachmentProblems,
  ...pressProblems,
  ...offlineSheetProblems,
  ...numberReportProblems,
  ...clockProblems,
  ...readinessProblems,
  ...foreignMessageProblems,
  'onset-too-long-ago': {
    status: 422,
    field: '#/onset',
    title: { zh: '起始时间在7天以前，请核对日期。', en: 'The onset was more than 7 days ago; check the date.' },
  },
  'end-in-the-past': {
    status: 422,
    field: '#/endsAt',
    title: { zh: '结束时间已经过去，请核对。', en: 'The end is in the past; check it.' },
  },
  'onset-after-end': { status: 422, field: '#/onset', title: { zh: '起始时间不早于结束时间。', en: 'The onset is not before the end.' } },
  'onset-too-far': {
    status: 422,
    field: '#/onset',
    title: { zh: '起始时间在30天以后，请核对年份和月份。', en: 'The onset is more than 30 days ahead; check the year and month.' },
  },
  'reviewer-is-author': {
    status: 403,
    title: { zh: '制作人不能审核自己制作的信息，请他人审核。', en: 'You cannot review your own bulletin; ask somebody else.' },
  },
  'neither-author-nor-signer': {
    status: 403,
    title: { zh: '只有制作人可以撤回，只有签发人可以退回。', en: 'Only its author recalls it, and only who may sign returns it.' },
  },
  'signer-is-author': {
    status: 403,
    title: { zh: '制作人不能签发自己制作的信息，请他人签发。', en: 'You cannot sign your own bulletin; ask somebody else.' },
  },
  'not-an-emergency-product': {
    status: 403,
    title: {
      zh: '该信息不适用应急流程，请送审并由他人签发。',
      en: 'The emergency flow does not apply to this bulletin; submit it for review.',
    },
  },
  'already-expired': {
    status: 409,
    title: { zh: '有效时间已过，请修改后重新签发。', en: 'The bulletin has expired; edit it and sign it again.' },
  },
  'nothing-to-say': { status: 422, title: { zh: '标题或正文为空。', en: 'The headline or the text is empty.' } },
  'countersigner-is-author': {
    status: 403,
    title: {
      zh: '应急签发人和发布人不能给自己补签发，请另一位首席补签发。',
      en: 'You signed or published this bulletin in the emergency flow and cannot countersign it; ask another chief.',
    },
  },
  'no-countersignature-owed': { status: 409, title: { zh: '该信息无需补签发。', en: 'No countersignature is owed.' } },
  'not-an-upgrade': { status: 422, title: { zh: '升级须提高等级或颜色。', en: 'An upgrade must raise the level or colour.' } },
  'not-a-downgrade': { status: 422, title: { zh: '降级须降低等级或颜色。', en: 'A downgrade must lower the level or colour.' } },
  'changes-more-than-words': {
    status: 422,
    title: {
      zh: '轻微更正只能改文字；此处改动了：{fields}。请改用重大更正。',
      en: 'A minor correction may change only words, but this changes {fields}. Use a material correction.',
    },
  },
  'text-unchanged': {
    status: 422,
    title: {
      zh: '文字与原信息相同（{fields}），不能再次发布；请按更新类型改写。',
      en: 'The words are those of the bulletin before ({fields}); write what this revision says.',
    },
  },
  'content-not-fit': { status: 422, title: { zh: '内容不符合要求，请逐项修改。', en: 'The content is not valid; see each field.' } },
  'names-another-onset': {
    status: 422,
    title: {
      zh: '该信息写明的起始时间与天气过程不一致，请逐处修改。',
      en: 'The bulletin names another onset than its episode; correct each place.',
    },
  },
  'contradicts-record': {
    status: 422,
    title: {
      zh: '文字与字段或记录不一致，请逐处修改；确需保留的，由首席说明理由后放行。',
      en: 'The words contradict the fields or the record; correct each place, or have the chief forecaster let it stand with a reason.',
    },
  },
  'no-contradictions': { status: 409, title: { zh: '文字与记录没有不一致之处。', en: 'Nothing in the text contradicts the record.' } },
  'ledger-is-disarmed': {
    status: 409,
    title: {
      zh: '数据库由备份恢复，尚未启用，不能发布。请运维人员核对逾期情况后运行 npm run arm。',
      en: 'The database was restored and is not armed, so nothing can be published. The operator must check what is overdue and run npm run arm.',
    },
  },
  'credential-ended': {
    status: 401,
    title: { zh: '登录刚刚结束，请重新登录。', en: 'The session or token has just ended. Sign in again.' },
  },
  'too-many-streams': {
    status: 503,
    title: { zh: '打开的页面过多，请稍后再试。', en: 'Too many open pages; please try again shortly.' },
    retryAfterSec: 5,
  },
  'unknown-episode': { status: 404, title: { zh: '没有这个天气过程。', en: 'There is no such episode.' } },
  'unknown-slot': { status: 404, title: { zh: '没有这个应发时次。', en: 'There is no such slot.' } },
  'unknown-bulletin': { status: 404, title: { zh: '没有这份信息。', en: 'There is no such bulletin.' } },
  'unknown-dispatch': { status: 404, title: { zh: '没有这份分发。', en: 'There is no such dispatch.' } },
  'unknown-hazard': { status: 422, field: '#/hazard', title: { zh: '没有配置这个灾种。', en: 'This hazard is not configured.' } },
  'unknown-area': {
    status: 422,
    field: '#/areas',
    title: { zh: '没有这个区域代码：{areaCode}。', en: 'There is no such area: {areaCode}.' },
  },
  'unknown-product': { status: 422, title: { zh: '没有配置这个产品。', en: 'This product is not configured.' } },
  'product-does-not-fit': {
    status: 422,
    title: { zh: '产品 {productCode} 不适用于此处。', en: 'The product {productCode} cannot be used here.' },
  },
  'episode-is-over': { status: 409, title: { zh: '天气过程已结束（{state}）。', en: 'The episode is over ({state}).' } },
  'missed-bulletins-need-chief': {
    status: 403,
    title: {
      zh: '有到时未发或逾期未发的信息（{steps}），须由首席说明原因后解除。',
      en: 'Bulletins are due or missing ({steps}); only the chief forecaster can end the episode, with a reason.',
    },
  },
  'episode-has-bulletins': {
    status: 409,
    title: { zh: '本过程已发布{count}份信息，不能撤销，请解除。', en: '{count} bulletins were published; lift the episode instead.' },
  },
  'slots-still-owed': { status: 409, title: { zh: '仍有应发时次未发布：{steps}。', en: 'Slots are still owed: {steps}.' } },
  'dispatches-still-open': { status: 409, title: { zh: '仍有{count}份分发未签收。', en: '{count} dispatches are still open.' } },
  'slot-not-owed': { status: 409, title: { zh: '该时次不再需要发布（{state}）。', en: 'The slot is no longer owed ({state}).' } },
  'slot-not-open-yet': { status: 409, title: { zh: '该时次尚未到发布窗口（{wall}）。', en: 'The slot opens at {wall}.' } },
  'wrong-state': {
    status: 409,
    title: { zh: '信息目前的状态是“{state}”，不能进行此操作。', en: 'The bulletin is in the state "{state}"; {act} is not possible.' },
  },
  'version-conflict': {
    status: 409,
    title: {
      zh: '{editedByName}已于{wall}修改（当前版本{version}），请先查看再改。',
      en: '{editedByName} changed it at {wall} (version {version}); check that version first.',
    },
  },
  'already-published': {
    status: 409,
    title: {
      zh: '已发布（{number}），不能再改；请使用更正或更新。',
      en: 'The bulletin is already published ({number}); issue a revision instead.',
    },
  },
  'not-published': { status: 409, title: { zh: '只能对已发布的信息进行更新。', en: 'Only a published bulletin can be revised.' } },
  'already-cancelled': { status: 409, title: { zh: '该信息已解除或撤回。', en: 'The bulletin has already been lifted or retracted.' } },
  'idempotency-key-reused': {
    status: 409,
    title: { zh: '该幂等键已用于另一次请求。', en: 'This idempotency key belongs to another request.' },
  },
  'too-many-in-one-second': {
    status: 503,
    title: { zh: '同一秒内发布过多，请立即重试。', en: 'Too many publications within one second; try again now.' },
    retryAfterSec: 1,
  },
  'exercise-differs': { status: 422, title: { zh: '演练与实况不能混用。', en: 'An exercise cannot be mixed with an actual episode.' } },
  'unknown-contact': { status: 404, title: { zh: '没有这个单位或联系人。', en: 'There is no such office or contact.' } },
  'channel-not-configured': {
    status: 422,
    title: { zh: '该联系人没有配置渠道 {channel}。', en: 'This contact has no channel {channel}.' },
  },
  'tested-a-moment-ago': {
    status: 429,
    title: { zh: '刚刚测试过，请{retryAfterSec}秒后再试。', en: 'It was tested a moment ago; try again in {retryAfterSec} s.' },
  },
  'unknown-exercise': { status: 404, title: { zh: '没有这次演练。', en: 'There is no such exercise.' } },
  'unknown-scenario': {
    status: 422,
    field: '#/scenario',
    title: { zh: '没有配置情景 {scenario}。', en: 'There is no scenario {scenario}.' },
  },
  'exercise-is-proposed-first': {
    status: 422,
    title: { zh: '演练须先发起并由另一人确认。', en: 'An exercise must be proposed first and confirmed by somebody else.' },
  },
  'exercise-wants-second-person': {
    status: 403,
    title: { zh: '演练须由发起人以外的另一人确认。', en: 'You cannot confirm an exercise that you proposed.' },
  },
  'exercise-not-proposed': { status: 409, title: { zh: '该演练已确认或已中止（{state}）。', en: 'The exercise is {state}.' } },
  'exercise-is-over': { status: 409, title: { zh: '该演练已经结束（{state}）。', en: 'The exercise is over ({state}).' } },
  'actual-episode-open': {
    status: 409,
    title: {
      zh: '同灾种的实况过程“{title}”正在进行，不能演练。',
      en: 'A real episode of this hazard is open ("{title}"), so no exercise is possible now.',
    },
  },
  'own-account': {
    status: 409,
    title: { zh: '不能停用自己的账号，请由另一位管理员操作。', en: 'You cannot disable your own account; ask another administrator.' },
  },
  'weak-password': { status: 422, title: { zh: '密码不符合要求，请修改。', en: 'The password does not meet the requirements.' } },
  'no-base-map': { status: 404, title: { zh: '本市没有配置底图。', en: 'No base map is configured for this city.' } },
  'unknown-token': { status: 404, title: { zh: '没有这个令牌。', en: 'There is no such token.' } },
} as const satisfies Record<Told['type'], ProblemKind>;

export const dispatcherProblems = defineProblems(kinds);

/** A refusal becomes a problem (RFC 9457) only here, at the edge. */
export const problemOf = (refusal: Told): ProblemException => {
  if (refusal.type === 'content-not-fit')
    return dispatcherProblems.problem(
      refusal.type,
      {},
      refusal.faults.map((found) => ({ pointer: pointer(found.field), detail: detailOf(found) })),
    );
  if (refusal.type === 'contradicts-record')
    return dispatcherProblems.problem(
      refusal.type,
      {},
      refusal.contradictions.map((found) => ({ pointer: pointer(found.field), detail: contradictionWords(found) })),
    );
  if (refusal.type === 'names-another-onset')
    return dispatcherProblems.problem(
      refusal.type,
      {},
      refusal.contradictions.map(({ field, words }) => ({
        pointer: pointer(field),
        detail: { zh: `写的是“${words}”`, en: `says "${words}"` },
      })),
    );
  if (refusal.type === 'cap-breaks-rules')
    return dispatcherProblems.problem(
      refusal.type,
      {},
      refusal.breaches.map((found) => ({ pointer: pointer(found.place), detail: breachWords(found) })),
    );
  if (refusal.type === 'weak-password')
    return dispatcherProblems.problem(
      refusal.type,
      {},
      refusal.faults.map((fault) => ({ pointer: '#/password', detail: passwordWords[fault] })),
    );
  const { type, ...rest } = refusal;
  const params: ProblemParams = Object.fromEntries(
    Object.entries(rest).map(([name, value]: [string, unknown]) => [
      name,
      value instanceof Date ? value.toISOString() : (value as ProblemParams[string]),
    ]),
  );
  return dispatcherProblems.problem(type, params);
};
