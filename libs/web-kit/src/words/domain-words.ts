import type {
  BulletinKind,
  BulletinState,
  ChannelKind,
  Colour,
  DeliveryState,
  DispatchState,
  EscalationCause,
  EscalationState,
  FollowUpKind,
  Level,
  MsgType,
  ReceiptWay,
  RevisionKind,
  SlotState,
  Step,
} from '@rainstorm/warning-model';

/** A text for every value of the model. A value without its text does not compile. */
interface DomainWords {
  step: Record<Step | 'onset-update', string>;
  stepShort: Record<Step | 'onset-update', string>;
  /** The titles of the notice, article 3. At D3 and D1 the bureau chooses between two products. */
  product: Record<Step | 'onset-update', string>;
  colour: Record<Colour, string>;
  level: Record<Level, string>;
  kind: Record<BulletinKind, string>;
  msgType: Record<MsgType, string>;
  revision: Record<RevisionKind, string>;
  dispatchState: Record<DispatchState, string>;
  delivery: Record<DeliveryState, string>;
  channel: Record<ChannelKind, string>;
  way: Record<ReceiptWay, string>;
  duty: Record<FollowUpKind, string>;
  cause: Record<EscalationCause, string>;
  escalationState: Record<EscalationState, string>;
  slotState: Record<SlotState, string>;
  bulletinState: Record<BulletinState, string>;
  track: Record<'warning-response' | 'emergency-response', string>;
  outcome: Record<'reached' | 'no-answer' | 'hung-up-early' | 'wrong-number', string>;
}

/** The texts for the model's values, the same on every page. */
export const domainWords: Record<'zh-CN' | 'en', DomainWords> = {
  'zh-CN': {
    step: {
      W: '一周展望',
      D3: '提前3天',
      D1: '提前1天',
      H6: '提前6小时',
      H3: '提前3小时',
      H1: '提前1小时',
      'onset-update': '过程信息更正',
    },
    product: {
      W: '《未来一周气象风险提示》',
      D3: '提前3天的天气报告',
      D1: '提前1天的天气报告',
      H6: '《6小时短时预报》',
      H3: '《3小时短时预报》',
      H1: '《1小时临近预报》',
      'onset-update': '过程信息更正',
    },
    stepShort: { W: '周五', D3: '3天', D1: '1天', H6: '6小时', H3: '3小时', H1: '1小时', 'onset-update': '更正' },
    colour: { blue: '蓝色', yellow: '黄色', orange: '橙色', red: '红色' },
    level: { IV: 'Ⅳ级', III: 'Ⅲ级', II: 'Ⅱ级', I: 'Ⅰ级' },
    kind: { scheduled: '定时预报', signal: '预警信号', express: '快报' },
    msgType: { alert: '首发', update: '更新', cancel: '解除' },
    revision: {
      continue: '继续发布',
      upgrade: '升级',
      downgrade: '降级',
      'material-correction': '重大更正',
      'minor-correction': '轻微更正',
      extend: '延长有效期',
      lift: '解除',
      retract: '误发撤回',
    },
    dispatchState: { open: '待签收', acknowledged: '已签收', escalated: '已提级督办', superseded: '已被取代' },
    delivery: {
      pending: '待发',
      queued: '排队',
      sending: '发送中',
      sent: '已发出',
      delivered: '已送达',
      'failed-temporarily': '待重试',
      'failed-permanently': '无法送达',
      cancelled: '已取消',
    },
    channel: {
      email: '邮件',
      webhook: '系统接口',
      console: '值守台',
      push: '网页推送',
      sms: '短信',
      voice: '语音电话',
      'wecom-app': '企业微信',
      'dingtalk-app': '钉钉',
      ding: '钉钉电话DING',
      dingtalk: '钉钉群',
      wecom: '企业微信群',
      feishu: '飞书群',
    },
    way: {
      console: '值守台',
      'email-link': '邮件链接',
      sms: '短信',
      voice: '语音电话',
      'wecom-app': '企业微信',
      'dingtalk-app': '钉钉',
      phone: '电话',
      system: '接口系统',
      paper: '纸质补录',
    },
    duty: { handled: '已运转', reported: '已上报' },
    cause: {
      unacknowledged: '逾期未签收',
      undeliverable: '无法送达',
      'missing-bulletin': '逾期未发',
      'follow-up-overdue': '逾期未办理',
      undecided: '逾期未作响应决定',
      'cannot-act': '报告无法处置',
      'leaders-not-reached': '领导未叫应',
      'unit-no-response': '区县未作响应决定',
    },
    escalationState: { open: '待答复', answered: '已知悉，处置中', closed: '已结束' },
    slotState: {
      planned: '未到时间',
      open: '可起草',
      published: '已发布',
      missing: '逾期未发',
      'published-late': '迟发',
      waived: '免发',
      'not-applicable': '不适用',
      closed: '已关闭',
    },
    bulletinState: {
      draft: '草稿',
      'in-review': '审核中',
      reviewed: '已审核',
      signed: '已签发',
      published: '已发布',
      discarded: '已作废',
    },
    track: { 'warning-response': '防汛预警响应', 'emergency-response': '防汛应急响应' },
    outcome: { reached: '接通', 'no-answer': '无人接听', 'hung-up-early': '提前挂断', 'wrong-number': '号码错误' },
  },
  en: {
    step: {
      W: 'weekly outlook',
      D3: '3 days before',
      D1: '1 day before',
      H6: '6 hours before',
      H3: '3 hours before',
      H1: '1 hour before',
      'onset-update': 'update of the episode',
    },
    product: {
      W: 'weekly weather risk outlook',
      D3: 'weather report, 3 days ahead',
      D1: 'weather report, 1 day ahead',
      H6: '6-hour forecast',
      H3: '3-hour forecast',
      H1: '1-hour nowcast',
      'onset-update': 'update of the episode',
    },
    stepShort: { W: 'Fri', D3: '3 d', D1: '1 d', H6: '6 h', H3: '3 h', H1: '1 h', 'onset-update': 'update' },
    colour: { blue: 'blue', yellow: 'yellow', orange: 'orange', red: 'red' },
    level: { IV: 'level IV', III: 'level III', II: 'level II', I: 'level I' },
    kind: { scheduled: 'scheduled', signal: 'warning signal', express: 'express' },
    msgType: { alert: 'first issue', update: 'update', cancel: 'cancel' },
    revision: {
      continue: 'continued',
      upgrade: 'upgraded',
      downgrade: 'downgraded',
      'material-correction': 'material correction',
      'minor-correction': 'minor correction',
      extend: 'validity extended',
      lift: 'lifted',
      retract: 'retracted',
    },
    dispatchState: { open: 'unacknowledged', acknowledged: 'acknowledged', escalated: 'escalated', superseded: 'superseded' },
    delivery: {
      pending: 'waiting',
      queued: 'queued',
      sending: 'sending',
      sent: 'sent',
      delivered: 'delivered',
      'failed-temporarily': 'failed, tried again',
      'failed-permanently': 'undeliverable',
      cancelled: 'cancelled',
    },
    channel: {
      email: 'e-mail',
      webhook: 'system interface',
      console: 'duty desk',
      push: 'web push',
      sms: 'SMS',
      voice: 'voice call',
      'wecom-app': 'WeCom',
      'dingtalk-app': 'DingTalk',
      ding: 'DING by telephone',
      dingtalk: 'DingTalk group',
      wecom: 'WeCom group',
      feishu: 'Feishu group',
    },
    way: {
      console: 'duty desk',
      'email-link': 'e-mail link',
      sms: 'SMS',
      voice: 'voice call',
      'wecom-app': 'WeCom',
      'dingtalk-app': 'DingTalk',
      phone: 'phone',
      system: 'interface of a system',
      paper: 'on paper, entered later',
    },
    duty: { handled: 'handled', reported: 'reported' },
    cause: {
      unacknowledged: 'not acknowledged',
      undeliverable: 'undeliverable',
      'missing-bulletin': 'bulletin missing',
      'follow-up-overdue': 'follow-up overdue',
      undecided: 'no response decision in time',
      'cannot-act': 'office cannot act',
      'leaders-not-reached': 'leaders not reached',
      'unit-no-response': 'no response of a district',
    },
    escalationState: { open: 'unanswered', answered: 'answered', closed: 'closed' },
    slotState: {
      planned: 'planned',
      open: 'open',
      published: 'published',
      missing: 'missing',
      'published-late': 'published late',
      waived: 'waived',
      'not-applicable': 'not applicable',
      closed: 'closed',
    },
    bulletinState: {
      draft: 'draft',
      'in-review': 'in review',
      reviewed: 'reviewed',
      signed: 'signed',
      published: 'published',
      discarded: 'discarded',
    },
    track: { 'warning-response': 'warning response', 'emergency-response': 'emergency response' },
    outcome: { reached: 'reached', 'no-answer': 'no answer', 'hung-up-early': 'hung up early', 'wrong-number': 'wrong number' },
  },
};
