import type { ProblemKind } from '@rainstorm/http-edge';

/** The refusals of readiness. */
export const readinessProblems = {
  'beyond-readiness': {
    status: 422,
    field: '#/at',
    title: { zh: '只能查看现在起30天内的就绪度，请改选时间。', en: 'Readiness is foreseen from now on for 30 days; choose another time.' },
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
