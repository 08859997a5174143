import type { ProblemKind } from '@rainstorm/http-edge';

/** What is refused of files that are to be attached, and of the list of attachments. */
export const attachmentProblems = {
  'attachment-empty': { status: 422, title: { zh: '文件是空的。', en: 'The file is empty.' } },
  'attachment-too-large': {
    status: 413,
    title: { zh: '文件超过{mostMb} MB，请缩小后再传。', en: 'The file has more than {mostMb} MB; make it smaller.' },
  },
  'attachment-type-not-taken': {
    status: 422,
    title: {
      zh: '不收此类文件。可以添加图片（PNG、JPEG、WebP）、PDF和表格（CSV、XLSX）；Word文件请先另存为PDF。',
      en: 'Files of this type are not taken. Attach a picture (PNG, JPEG, WebP), a PDF or a table (CSV, XLSX); save a Word document as PDF.',
    },
  },
  'attachment-damaged': {
    status: 422,
    title: {
      zh: '文件已损坏或不完整，无法读取，请重新导出。',
      en: 'The file is damaged or incomplete and cannot be read; export it again.',
    },
  },
  'picture-has-too-many-pixels': {
    status: 422,
    title: {
      zh: '图片像素超过{mostMillions}百万，请缩小后再传。',
      en: 'The picture has more than {mostMillions} million pixels; make it smaller.',
    },
  },
  'pdf-runs-script': {
    status: 422,
    title: {
      zh: 'PDF含有脚本或会自动执行的动作，不能添加；请重新打印为PDF。',
      en: 'The PDF has a script or an act that runs by itself; print it to PDF again.',
    },
  },
  'pdf-holds-file': {
    status: 422,
    title: {
      zh: 'PDF内嵌了其他文件，或链接到网页以外的内容，不能添加；请重新打印为PDF。',
      en: 'The PDF holds another file, or leads to something that is no web page; print it to PDF again.',
    },
  },
  'pdf-is-form': {
    status: 422,
    title: { zh: 'PDF含有表单，不能添加；请重新打印为PDF。', en: 'The PDF has a form; print it to PDF again.' },
  },
  'pdf-encrypted': {
    status: 422,
    title: { zh: 'PDF设有密码，接收单位无法打开；请去掉密码。', en: 'The PDF has a password, so no receiver could open it; remove it.' },
  },
  'pdf-has-too-many-pages': { status: 422, title: { zh: 'PDF超过{most}页。', en: 'The PDF has more than {most} pages.' } },
  'table-not-passive': {
    status: 422,
    title: {
      zh: '表格含有宏、内嵌对象或外部链接（{part}），不能添加；请另存为不含宏的XLSX或CSV。',
      en: 'The table has macros, embedded objects or links to other files ({part}); save it as XLSX without macros, or as CSV.',
    },
  },
  'table-has-formula': {
    status: 422,
    title: {
      zh: '表格第{line}行有以 = + - @ 开头的公式，打开时会被执行；请改为数值。',
      en: 'Line {line} of the table has a cell that a spreadsheet would compute or run (= + - @); put the value there.',
    },
  },
  'attachment-infected': {
    status: 422,
    title: {
      zh: '杀毒软件在文件中发现病毒（{signature}），未收。请隔离来源电脑并通知运维。',
      en: 'The virus scanner found {signature} in the file, which was not taken. Isolate the computer it came from, and tell the operator.',
    },
  },
  'virus-scanner-away': {
    status: 503,
    title: {
      zh: '杀毒服务没有应答，暂时不能添加附件。信息可以先不带附件发布。',
      en: 'The virus scanner does not answer, so nothing can be attached now. The bulletin can be published without attachments.',
    },
    retryAfterSec: 10,
  },
  'attachment-twice': {
    status: 409,
    title: { zh: '这个文件已经添加过：{fileName}。', en: 'This file is attached already: {fileName}.' },
  },
  'too-many-attachments': { status: 422, title: { zh: '一份信息最多{most}个附件。', en: 'A bulletin has at most {most} attachments.' } },
  'attachments-too-large': {
    status: 422,
    title: { zh: '附件合计超过{mostMb} MB。', en: 'The attachments have more than {mostMb} MB together.' },
  },
  'unknown-attachment': { status: 404, title: { zh: '这份信息没有这个附件。', en: 'The bulletin has no such attachment.' } },
} as const satisfies Readonly<Record<string, ProblemKind>>;
