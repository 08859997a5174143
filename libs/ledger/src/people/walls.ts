import { IsNull, MoreThan } from 'typeorm';
import type { AccountId, WallId } from '@rainstorm/warning-model';
import { auditEntry } from '../audit/audit-entry.js';
import type { AccountAuditDetails } from '../audit/account-acts.js';
import { newId } from '../store/new-id.js';
import { oneOf } from '../store/one-of.js';
import type { Ledger } from '../store/ledger.js';
import type { WallRow } from '../store/records/people.record.js';

interface WallActor {
  readonly accountId: AccountId;
  readonly name: string;
  readonly remoteAddress: string | null;
}

/** The sessions of big screens, as the port of libs/access wants them. Making and ending one are acts of the audit chain; `app` names where. */
export const wallsPort = (ledger: Ledger, app: string) => {
  const entry = (
    act: 'wall-made' | 'wall-ended',
    { id, name, place }: Pick<WallRow, 'id' | 'name' | 'place'>,
    { accountId, name: actorName, remoteAddress }: WallActor,
  ) => {
    const details: AccountAuditDetails['wall-made'] = { name, place, remoteAddress, app };
    return auditEntry({ id: accountId, name: actorName }, act, 'wall', id, details);
  };
  return {
    newId: () => newId('wall'),
    make: async (wall: WallRow, by: WallActor, replacedTokenHash: string) =>
      ledger.transaction(async (tx) => {
        await tx.walls.insert(wall);
        await tx.sessions.delete({ tokenHash: replacedTokenHash });
        tx.audit(entry('wall-made', wall, by));
      }),
    byTokenHash: async (tokenHash: string) => ledger.read(async (tx) => tx.walls.first({ tokenHash })),
    standing: async (now: Date) =>
      ledger.read(async (tx) => {
        const walls = await tx.walls.find({ endedAt: IsNull(), expiresAt: MoreThan(now) }, { order: { seenAt: 'DESC', id: 'ASC' } });
        const makers = await tx.accounts.find({ id: oneOf(new Set(walls.map(({ madeBy }) => madeBy))), disabled: false });
        const enabled = new Set(makers.map(({ id }) => id));
        return walls.filter(({ madeBy }) => enabled.has(madeBy));
      }),
    touch: async (id: WallId, seenAt: Date, expiresAt: Date) => {
      await ledger.transaction(async (tx) => tx.walls.update({ id, endedAt: IsNull() }, { seenAt, expiresAt }));
    },
    end: async (id: WallId, by: WallActor) =>
      ledger.transaction(async (tx) => {
        const [wall] = await tx.walls.find({ id });
        // Its row is deleted like a session's, a week after its end; until then its page can say who ended it.
        const end = { endedAt: tx.now, endedByName: by.name, expiresAt: tx.now };
        if (wall === undefined || (await tx.walls.update({ id, endedAt: IsNull() }, end)) === 0) return;
        tx.audit(entry('wall-ended', wall, by));
      }),
  };
};
