import { defineProblems } from './problem.js';

/** The problems that every app may answer. */
export const edgeProblems = defineProblems({
  'malformed-json': {
    status: 400,
    title: { zh: '请求内容不是有效的 JSON', en: 'The body is not valid JSON' },
  },
  'nested-too-deeply': {
    status: 400,
    title: { zh: '请求内容嵌套过深', en: 'The body is nested too deeply' },
    detail: { zh: '列表与对象最多嵌套 64 层。', en: 'Lists and objects may be nested 64 deep.' },
  },
  'not-utf-8': {
    status: 400,
    title: { zh: '请求内容不是 UTF-8 编码', en: 'The body is not in UTF-8' },
    detail: { zh: '请以 UTF-8 编码发送；GBK 等编码会造成乱码。', en: 'Send it in UTF-8; another encoding, such as GBK, would garble it.' },
  },
  'duplicate-key': {
    status: 400,
    title: { zh: '同一对象中有重复的字段', en: 'An object has a field twice' },
    detail: { zh: '请删去所指位置多余的字段。', en: 'Remove the second one at the places named.' },
  },
  'malformed-request': { status: 400, title: { zh: '请求格式错误', en: 'The request is malformed' } },
  'invalid-query': { status: 400, title: { zh: '查询参数不符合要求', en: 'The query does not have the expected form' } },
  'invalid-path': { status: 400, title: { zh: '路径参数不符合要求', en: 'The path does not have the expected form' } },
  'control-character': {
    status: 400,
    title: { zh: '文本含有不可用的控制字符', en: 'A text has a control character that is not accepted' },
    detail: { zh: '请删除所指位置的不可见字符。', en: 'Remove the invisible characters at the places named.' },
  },
  'missing-idempotency-key': {
    status: 400,
    title: { zh: '缺少 Idempotency-Key', en: 'Idempotency-Key is missing' },
    detail: { zh: '此操作须带 Idempotency-Key 请求头。', en: 'This act needs an Idempotency-Key header.' },
  },
  'malformed-idempotency-key': {
    status: 400,
    title: { zh: 'Idempotency-Key 格式错误', en: 'Idempotency-Key is malformed' },
    detail: { zh: '应为 8 至 200 个可见 ASCII 字符。', en: 'It has 8 to 200 visible ASCII characters.' },
  },
  'malformed-if-match': {
    status: 400,
    title: { zh: 'If-Match 格式错误', en: 'If-Match is malformed' },
    detail: { zh: '请原样送回读取时的 ETag（带引号），或送 *。', en: 'Send back the ETag of what was read, with its quotes, or *.' },
  },
  'not-found': {
    status: 404,
    title: { zh: '未找到', en: 'Not found' },
    detail: { zh: '此地址下没有内容。', en: 'There is nothing at this address.' },
  },
  'method-not-allowed': {
    status: 405,
    title: { zh: '不支持此请求方法', en: 'The method is not supported here' },
    detail: { zh: '此地址支持：{allow}。', en: 'This address supports {allow}.' },
  },
  'not-acceptable': {
    status: 406,
    title: { zh: '没有所要求的内容类型', en: 'There is no answer of a type that is accepted' },
    detail: { zh: '请在 Accept 中接受此接口的内容类型。', en: 'Accept the media type of this operation.' },
  },
  'request-timeout': {
    status: 408,
    title: { zh: '请求未在规定时间内发完', en: 'The request did not arrive in time' },
    detail: { zh: '请检查网络后重试。', en: 'Check the connection, then try again.' },
  },
  'changed-since': {
    status: 412,
    title: { zh: '您看到的内容此后已被更改', en: 'It was changed after you had read it' },
    detail: {
      zh: '此操作没有办理。请重新打开，核对现在的内容后再办。',
      en: 'Nothing was done. Read it again, and check what it says now.',
    },
  },
  'body-too-large': {
    status: 413,
    title: { zh: '请求内容过大', en: 'The body is too large' },
    detail: { zh: '请求内容不得超过 1 MB。', en: 'A body has at most 1 MB.' },
  },
  'unsupported-media-type': {
    status: 415,
    title: { zh: '不支持的内容类型或编码', en: 'The content type or encoding is not supported' },
    detail: { zh: '请以 UTF-8 编码的 application/json 发送。', en: 'Send application/json in UTF-8.' },
  },
  'expectation-failed': { status: 417, title: { zh: '不支持此 Expect 请求头', en: 'This Expect header is not supported' } },
  'if-match-required': {
    status: 428,
    title: { zh: '须说明修改的是哪一版', en: 'Say which version you change' },
    detail: {
      zh: '请以 If-Match 送回读取时的 ETag，以免覆盖他人的修改。',
      en: 'Send back the ETag of what was read as If-Match, so that nobody’s change is overwritten.',
    },
  },
  'headers-too-large': {
    status: 431,
    title: { zh: '请求头过大', en: 'The headers are too large' },
    detail: { zh: '地址与请求头合计不得超过 16 KB。', en: 'Address and headers have at most 16 KB together.' },
  },
  'invalid-body': { status: 422, title: { zh: '请求内容不符合要求', en: 'The body does not have the expected form' } },
  refused: { status: 400, title: { zh: '请求被拒绝', en: 'The request was refused' } },
  'ledger-unavailable': {
    status: 503,
    title: { zh: '数据库暂时不可用', en: 'The database cannot be used at the moment' },
    detail: {
      zh: '操作没有办成。请稍后重试；紧急事项请用电话办理。',
      en: 'Nothing was done. Try again shortly; do what is urgent by telephone.',
    },
    retryAfterSec: 5,
  },
  defect: {
    status: 500,
    title: { zh: '系统内部错误', en: 'Something went wrong inside' },
    detail: {
      zh: '错误已记录，请将编号 {defectId} 告知管理员。',
      en: 'It has been recorded. Tell an administrator this number: {defectId}.',
    },
  },
});
