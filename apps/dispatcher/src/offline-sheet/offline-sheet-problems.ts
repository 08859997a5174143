import type { ProblemKind } from '@rainstorm/http-edge';

export const offlineSheetProblems = {
  'no-offline-passphrase': {
    status: 409,
    title: {
      zh: '尚未设置离线应急页的口令，请联系系统管理员。',
      en: 'No passphrase of the offline sheet is set here; ask the administrator.',
    },
  },
} as const satisfies Record<string, ProblemKind>;
