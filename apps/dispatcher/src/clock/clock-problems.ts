import type { ProblemKind } from '@rainstorm/http-edge';

/** The refusals of a clock that is moved. */
export const clockProblems = {
  'clock-is-fixed': { status: 409, title: { zh: '时钟不可调整。', en: 'The clock cannot be moved.' } },
  'clock-only-moves-forward': {
    status: 422,
    title: { zh: '时钟只能向前调整，现在是{wall}。', en: 'The clock only moves forward; it is {wall}.' },
  },
} as const satisfies Record<string, ProblemKind>;
