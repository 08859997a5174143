import type { AuditEntry, Change } from '@rainstorm/ledger';

/** An audit entry with an act that this release does not know, as a ledger of another release may hold it. */
export const foreignEntry = (act: string, details: object, rest: Partial<Pick<AuditEntry, 'actorName' | 'subjectId'>> = {}): AuditEntry =>
  ({
    actor: 'system',
    actorName: '系统',
    act,
    subjectKind: 'test',
    subjectId: 'x-1',
    result: 'done',
    details,
    ...rest,
  }) as unknown as AuditEntry;

export const foreignChange = (
  subjectId: string,
  payload: object = {},
  rest: Partial<Pick<Change, 'officeId' | 'audience'>> & { readonly kind?: string } = {},
): Change => ({ kind: 'test', officeId: null, audience: 'all', subjectId, payload, ...rest }) as unknown as Change;
