import type { ProblemKind } from '@rainstorm/http-edge';

export const numberReportProblems = {
  'unknown-number-report': { status: 404, title: { zh: '没有这项断号登记。', en: 'There is no such report of missing numbers.' } },
  'number-report-handled': {
    status: 409,
    title: { zh: '{handledByName}已经处理。', en: '{handledByName} has looked after it already.' },
  },
} as const satisfies Record<string, ProblemKind>;
