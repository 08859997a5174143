/** What became of a mail after it left, by the reason that the ledger keeps of its delivery. */
export const mailReportWords = {
  'zh-CN': {
    bounced: '已被退回',
    'no-such-address': '已被退回：地址不存在',
    'mailbox-full': '已被退回：对方邮箱已满',
    'next-server-unreachable': '已被退回：对方邮件服务器连不上',
    delayed: '对方服务器推迟投递',
    'auto-reply': '收到自动回复，不算签收',
    'report-unclear': '收到回信，请人工核对',
  },
  en: {
    bounced: 'came back',
    'no-such-address': 'came back: no such address',
    'mailbox-full': 'came back: the mailbox is full',
    'next-server-unreachable': 'came back: their mail server cannot be reached',
    delayed: 'delayed by a server on the way',
    'auto-reply': 'an automatic reply came; it is no receipt',
    'report-unclear': 'an answer came; please read it',
  },
} as const;
