import { session } from '@rainstorm/web-kit';
import type { Content } from '../api/desk-api.ts';

/** Typed content that is not saved yet, and the version that it changes. */
interface Unsaved {
  readonly version: number;
  readonly content: Content;
}

/** Keeps unsaved content in this tab, for this person, until it is saved. It survives reloads, expired sessions and an unreachable server. */
export const unsavedContent = (bulletinId: string) => {
  const key = `rainstorm-unsaved ${session.state.person?.accountId ?? ''} ${bulletinId}`;
  return {
    found: JSON.parse(sessionStorage.getItem(key) ?? 'null') as Unsaved | null,
    keep: (unsaved: Unsaved): void => sessionStorage.setItem(key, JSON.stringify(unsaved)),
    forget: (): void => sessionStorage.removeItem(key),
  };
};
