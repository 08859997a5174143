import type { ForeignCapRefusal } from '@rainstorm/cap';
import type { Fault, ProblemKind } from '@rainstorm/http-edge';

type Breach = Extract<ForeignCapRefusal, { readonly type: 'cap-breaks-rules' }>['breaches'][number];

/** What is refused of CAP messages of other stations. */
export const foreignMessageProblems = {
  'cap-too-large': {
    status: 413,
    title: { zh: '文件超过{mostKb} KB，不是一条预警。', en: 'The file has more than {mostKb} KB and is no message.' },
  },
  'cap-not-text': {
    status: 422,
    title: { zh: '文件不是UTF-8或GB 18030编码的文本。', en: 'The file is no text in UTF-8 or GB 18030.' },
  },
  'cap-document-type': {
    status: 422,
    title: { zh: '文件含有DOCTYPE或实体定义，为安全不予读取。', en: 'The file has a document type or entities, and is not read.' },
  },
  'cap-too-complex': {
    status: 422,
    title: { zh: '文件的元素过多或嵌套过深，不予读取。', en: 'The file has too many elements or levels, and is not read.' },
  },
  'cap-not-well-formed': { status: 422, title: { zh: '文件不是完整的XML：{message}', en: 'The file is no well-formed XML: {message}' } },
  'cap-breaks-rules': {
    status: 422,
    title: { zh: '文件不符合CAP 1.2，请逐项核对。', en: 'The file breaks rules of CAP 1.2; see each element.' },
  },
  'cap-not-signed': {
    status: 422,
    title: { zh: '没有该来源证书对应的签名，或签名不符。', en: "There is no signature of the source's certificate, or it does not match." },
  },
  'cap-says-nothing': {
    status: 422,
    title: { zh: '这是回执（{msgType}），不含预警，不保存。', en: 'This is a reply ({msgType}) without a warning; it is not kept.' },
  },
  'cap-of-another-sender': {
    status: 422,
    title: { zh: '发送方“{sender}”不属于所选来源，请核对来源。', en: 'The sender "{sender}" does not belong to this source.' },
  },
  'cap-area-not-of-source': {
    status: 422,
    title: { zh: '该来源不负责{areaDesc}（{areaCode}）。', en: 'This source may not speak for {areaDesc} ({areaCode}).' },
  },
  'cap-sent-in-the-future': {
    status: 422,
    field: '#/alert/sent',
    title: { zh: '发送时间（sent）在当前时间之后，请核对。', en: 'Its time of sending (sent) is in the future.' },
  },
  'cap-expires-too-far': {
    status: 422,
    field: '#/alert/info',
    title: {
      zh: '失效时间（expires）在60天以后，请核对年份和月份。',
      en: 'It expires more than 60 days ahead (expires); check year and month.',
    },
  },
  'cap-time-too-long-ago': {
    status: 422,
    field: '#/alert/sent',
    title: { zh: '发送时间（sent）或起始时间（onset）早于2000年，请核对。', en: 'Its time of sending or its onset is before 2000.' },
  },
  'cap-identifier-too-long': {
    status: 422,
    field: '#/alert/identifier',
    title: { zh: '编号（identifier）超过{most}个字符。', en: 'Its identifier has more than {most} characters.' },
  },
  'cap-differs': {
    status: 409,
    title: {
      zh: '已收到同编号、同时间的另一版本（{identifier}），请电话核实。',
      en: 'Another text of the same identifier and time is known ({identifier}); telephone the station.',
    },
  },
  'unknown-cap-source': { status: 422, title: { zh: '没有配置这个来源。', en: 'There is no such source.' } },
  'unknown-foreign-message': { status: 404, title: { zh: '没有这条外部信号。', en: 'There is no such message.' } },
  'foreign-message-not-actual': {
    status: 409,
    title: { zh: '这是演练或测试信息，不能取作草稿。', en: 'This is an exercise or a test; no draft is made of it.' },
  },
  'foreign-message-is-cancel': {
    status: 409,
    title: { zh: '这是解除信息，不能取作草稿。', en: 'This is a Cancel; no draft is made of it.' },
  },
  'foreign-message-over': {
    status: 409,
    title: {
      zh: '该信号已失效或已被更新、解除，不能取作草稿。',
      en: 'It has expired, or was updated or cancelled; no draft is made of it.',
    },
  },
  'event-not-of-city': {
    status: 422,
    title: { zh: '本市没有配置“{event}”的产品，请另行起草。', en: 'The city has no product for "{event}"; write a draft of your own.' },
  },
} as const satisfies Record<string, ProblemKind>;

const rules: Readonly<Record<string, Fault['detail']>> = {
  missing: { zh: '缺少', en: 'is missing' },
  empty: { zh: '为空', en: 'is empty' },
  'too-many': { zh: '只能有一个', en: 'stands more than once' },
  'out-of-order': { zh: '次序不对', en: 'is out of order' },
  'unknown-element': { zh: '不是CAP 1.2的元素', en: 'is no element of CAP 1.2' },
  'unknown-word': { zh: '不是规定的取值', en: 'is none of its words' },
  'elements-in-a-text': { zh: '应为文字', en: 'must be a text' },
  'not-a-time': { zh: '不是带秒和时区的时间（如2021-07-20T16:01:00+08:00）', en: 'is no time with seconds and a zone' },
  'sent-after-expires': { zh: '早于发送时间', en: 'is before the message was sent' },
  'onset-after-expires': { zh: '晚于失效时间', en: 'is after the end' },
  'no-references': { zh: '更新或解除须引用原信息', en: 'an Update or Cancel must name a message' },
  'not-a-reference': { zh: '不是“发送方,编号,时间”', en: 'is not sender,identifier,sent' },
  'refers-to-itself': { zh: '引用了自己', en: 'refers to itself' },
  'refers-to-later': { zh: '引用了更晚的信息', en: 'refers to a later message' },
  'named-twice': { zh: '重复引用', en: 'names a message twice' },
  'identifier-characters': { zh: '为空，或含有空格、逗号等', en: 'is empty, or has spaces or commas' },
  'sender-characters': { zh: '为空，或含有空格、逗号等', en: 'is empty, or has spaces or commas' },
  'no-info': { zh: '没有内容（info）', en: 'has no info' },
  'not-an-alert': { zh: '不是CAP 1.2的alert', en: 'is no alert of CAP 1.2' },
  'not-a-ring': { zh: '不是经纬度', en: 'is no outline' },
  'ring-too-short': { zh: '少于四个点', en: 'has fewer than four corners' },
  'ring-not-closed': { zh: '没有闭合', en: 'is not closed' },
  'not-a-circle': { zh: '不是圆心和半径', en: 'is no circle' },
};
const otherRule: Fault['detail'] = { zh: '不符合要求', en: 'breaks a rule' };

/** Which element is wrong, how, and what was found there. */
export const breachWords = ({ rule, place, found }: Breach): Fault['detail'] => {
  const { zh, en } = rules[rule] ?? otherRule;
  const at = place === '' ? '' : `${place} `;
  return found === undefined || found === '' ? { zh: at + zh, en: at + en } : { zh: `${at}${zh}：${found}`, en: `${at}${en}: ${found}` };
};
