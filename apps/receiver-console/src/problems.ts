import { pressProblems } from '@rainstorm/documents';
import { defineProblems, type ProblemKind } from '@rainstorm/http-edge';
import { rosterProblemKinds } from '@rainstorm/rosters';
import type { Refusal } from './refusal.js';

/** Every refusal of the console, as the person at the desk reads it: what is the case, and what to do. */
const kinds = {
  ...rosterProblemKinds,
  ...pressProblems,
  'not-your-office': {
    status: 403,
    title: { zh: '这是其他单位的信息，只能由该单位签收和办理。', en: 'This belongs to another office; only that office can act on it.' },
  },
  'no-base-map': { status: 404, title: { zh: '本市没有配置底图。', en: 'No base map is configured for this city.' } },
  'no-certificate': {
    status: 404,
    title: { zh: '本系统未配置签名，没有证书。', en: 'No key is configured here, so messages are not signed and there is no certificate.' },
  },
  'no-offline-passphrase': {
    status: 409,
    title: {
      zh: '尚未设置离线应急页的口令，请联系系统管理员。',
      en: 'No passphrase of the offline sheet is set here; ask the administrator.',
    },
  },
  'unknown-message': { status: 404, title: { zh: '没有这个标识的已发布信息。', en: 'Nothing was published with this identifier.' } },
  'unknown-dispatch': { status: 404, title: { zh: '没有这份分发。', en: 'There is no such dispatch.' } },
  'unknown-bulletin': { status: 404, title: { zh: '没有这份已发布的信息。', en: 'There is no such published bulletin.' } },
  'unknown-attachment': { status: 404, title: { zh: '这份信息没有这个附件。', en: 'The bulletin has no such attachment.' } },
  'unknown-episode': { status: 404, title: { zh: '没有这个天气过程。', en: 'There is no such episode.' } },
  'unknown-escalation': { status: 404, title: { zh: '没有这项督办事项。', en: 'There is no such escalation.' } },
  'unknown-phone-task': { status: 404, title: { zh: '没有这项电话任务。', en: 'There is no such phone task.' } },
  'unknown-leader-call': { status: 404, title: { zh: '没有这位叫应对象。', en: 'There is no such call to a leader.' } },
  'unknown-leader-call-round': { status: 404, title: { zh: '没有这份叫应名单。', en: "There is no such list of leaders' calls." } },
  'unknown-unit': { status: 404, title: { zh: '没有这个区县。', en: 'There is no such district.' } },
  'not-your-unit': {
    status: 403,
    title: { zh: '只能登记本单位的响应决定。', en: 'You may record the response of your own district only.' },
  },
  'decided-too-long-ago': {
    status: 422,
    field: '#/decidedAt',
    title: { zh: '决定时间早于{mostDays}天前，请核对年月日。', en: 'The decision is older than {mostDays} days; please check the date.' },
  },
  'leader-call-taken': {
    status: 409,
    title: { zh: '{byName}正在拨打，请拨下一位。', en: '{byName} is calling now; please call the next one.' },
  },
  'leader-already-reached': {
    status: 409,
    title: { zh: '已叫应（{byName}），无需再拨。', en: 'Already reached ({byName}); no further call is needed.' },
  },
  'leader-not-reached': {
    status: 409,
    title: { zh: '尚未登记为已叫应，没有可更正的内容。', en: 'Nobody was recorded as reached, so there is nothing to correct.' },
  },
  'leader-call-over': {
    status: 409,
    title: {
      zh: '这份名单已结束（信号已更新、解除或失效），请按新的名单叫应。',
      en: 'This list has ended (its signal was replaced, lifted or has expired); please use the new one.',
    },
  },
  'already-superseded': {
    status: 409,
    title: { zh: '本信息已被更新的信息取代，请签收新的一份。', en: 'This bulletin has been superseded; please acknowledge the newer one.' },
  },
  'receipt-not-owed': { status: 409, title: { zh: '本信息无需签收。', en: 'This bulletin asks for no receipt.' } },
  'not-acknowledged': {
    status: 409,
    title: { zh: '请先签收，再登记办理情况。', en: 'Please acknowledge first, then record what was done.' },
  },
  'nothing-to-withdraw': { status: 409, title: { zh: '没有可撤回的签收。', en: 'There is no receipt to withdraw.' } },
  'already-followed-up': {
    status: 409,
    title: { zh: '已登记办理情况，签收不能再撤回。', en: 'The follow-up has been recorded; the receipt can no longer be withdrawn.' },
  },
  'wrong-duty': {
    status: 422,
    field: '#/kind',
    title: {
      zh: '登记的种类与本单位职责不符（总值班室为“已运转”，防汛办为“已上报”）。',
      en: "That is not this office's duty (the duty office: handled; the flood-control offices: reported).",
    },
  },
  'follow-up-already-recorded': { status: 409, title: { zh: '办理情况已登记过。', en: 'The follow-up has already been recorded.' } },
  'entry-in-the-future': {
    status: 422,
    field: '#/happenedAt',
    title: { zh: '办理时间不能晚于现在。', en: 'An entry cannot have happened in the future.' },
  },
  'received-in-the-future': {
    status: 422,
    field: '#/receivedAt',
    title: { zh: '实际签收时间不能晚于现在。', en: 'It cannot have been received in the future.' },
  },
  'received-before-publication': {
    status: 422,
    field: '#/receivedAt',
    title: { zh: '实际签收时间不能早于信息发布时间。', en: 'It cannot have been received before it was published.' },
  },
  'numbers-in-reverse': {
    status: 422,
    field: '#/last',
    title: { zh: '止号不能小于起号。', en: 'The last number cannot be below the first one.' },
  },
  'too-many-numbers': {
    status: 422,
    field: '#/last',
    title: { zh: '一次最多登记1000个序号。', en: 'At most 1,000 numbers can be reported at once.' },
  },
  'number-not-given': {
    status: 422,
    field: '#/last',
    title: {
      zh: '贵单位的收文序号目前只到第{last}号。',
      en: 'The numbers of your office have only come to {last} so far.',
    },
  },
  'reason-missing': { status: 422, field: '#/note', title: { zh: '请说明无法处置的原因。', en: 'Please say why the office cannot act.' } },
  'unknown-follow-up-entry': {
    status: 404,
    title: { zh: '没有所更正的这条办理记录。', en: 'There is no such entry to correct.' },
  },
  'correction-of-another-kind': {
    status: 422,
    field: '#/kind',
    title: { zh: '更正须与原记录种类相同。', en: 'A correction has the kind of the entry that it corrects.' },
  },
  'escalation-closed': {
    status: 409,
    title: { zh: '这项督办事项已经结束，无需再应答。', en: 'This escalation is closed; no answer is needed.' },
  },
  'phone-task-closed': { status: 409, title: { zh: '这项电话任务已经结束。', en: 'This phone task is closed.' } },
  'idempotency-key-reused': {
    status: 409,
    title: { zh: '该幂等键已用于另一次请求。', en: 'This idempotency key belongs to another request.' },
  },
  'caller-not-reached': {
    status: 422,
    title: { zh: '只有接通并报明姓名的人才能口头签收。', en: 'Only a person who was reached, and is named, can give a receipt by phone.' },
  },
  'unknown-grade': {
    status: 422,
    field: '#/chosen',
    title: {
      zh: '预警响应按颜色，应急响应按等级（Ⅰ–Ⅳ），或“none”。',
      en: 'A warning response needs a colour, an emergency response a level (I to IV), or "none".',
    },
  },
  'decision-in-the-future': {
    status: 422,
    field: '#/decidedAt',
    title: { zh: '决定时间不能晚于现在。', en: 'A decision cannot have been made in the future.' },
  },
  'announced-before-decided': {
    status: 422,
    field: '#/announcedAt',
    title: { zh: '公布时间不能早于决定时间。', en: 'A decision cannot be announced before it is made.' },
  },
  'basis-not-published': {
    status: 422,
    field: '#/answers',
    title: { zh: '所指明的信息未发布。', en: 'A bulletin that the decision names is not published.' },
  },
  'no-signal-named': {
    status: 422,
    field: '#/answers',
    title: {
      zh: '请指明本决定所针对的预警信号（或气象信息快报）。',
      en: 'Name the signals (or the express bulletin) that this decision answers.',
    },
  },
  'decided-before-signal': {
    status: 422,
    field: '#/decidedAt',
    title: { zh: '决定时间不能早于所指明信号的发布时间。', en: 'A decision cannot lie before the publication of a signal that it names.' },
  },
  'signal-does-not-fit': {
    status: 422,
    field: '#/answers',
    title: {
      zh: '所指明的信息不属于这个过程，或演练与实况混在一起。',
      en: 'A bulletin that the decision names belongs to another episode, or exercise and reality are mixed.',
    },
  },
  'decision-on-closed-episode': {
    status: 409,
    title: {
      zh: '该过程已经结束，与所指明的信号无关。请不选过程，直接针对信号登记。',
      en: 'This episode is over and has nothing to do with the signals named. Record the decision without an episode.',
    },
  },
  'unknown-decision-clock': { status: 404, title: { zh: '没有这项待决定的信号。', en: 'There is no such undecided signal.' } },
  'decision-clock-over': {
    status: 409,
    title: { zh: '该信号已作出决定，或已不再等待决定。', en: 'This signal is decided on, or no longer waits for a decision.' },
  },
  'not-on-duty': {
    status: 409,
    title: { zh: '您当前不在岗，不能交班。', en: 'You are not on duty; only the officer on duty can hand over.' },
  },
  'post-changed-hands': {
    status: 409,
    title: {
      zh: '岗位刚刚已有变动，请查看当前值班人员后再接班。',
      en: 'The post has just changed hands; check who is on duty now, then take over.',
    },
  },
  'credential-ended': {
    status: 401,
    title: { zh: '登录刚刚结束，请重新登录。', en: 'The session or token has just ended. Sign in again.' },
  },
  'no-web-push': { status: 409, title: { zh: '本市未配置网页推送。', en: 'Web push is not configured in this city.' } },
  'push-address-refused': {
    status: 422,
    field: '#/endpoint',
    title: {
      zh: '浏览器给出的推送服务地址不在允许范围内，请联系系统管理员。',
      en: 'Pushes may not be sent to the address that the browser gave. Ask the administrator.',
    },
  },
  'unknown-push-device': { status: 404, title: { zh: '没有这台设备。', en: 'There is no such device.' } },
  'unknown-push': { status: 404, title: { zh: '没有这条推送。', en: 'There is no such push.' } },
  'too-many-streams': {
    status: 503,
    title: { zh: '打开的页面过多，请稍后再试。', en: 'Too many open pages; please try again shortly.' },
    retryAfterSec: 5,
  },
} as const satisfies Record<Refusal['type'], ProblemKind>;

export const consoleProblems = defineProblems(kinds);
