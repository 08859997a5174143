/** What the press refuses, as a person reads it; a problem of RFC 9457 at the edge of each app. */
export const pressProblems = {
  'document-press-busy': {
    status: 503,
    title: {
      zh: '正在生成的文件较多，请稍候几秒再下载；也可以先打印。',
      en: 'Several documents are being made; try again in a few seconds, or print the page.',
    },
    retryAfterSec: 5,
  },
} as const;
