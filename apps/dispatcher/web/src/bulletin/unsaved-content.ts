import { session, storageOf } from '@rainstorm/web-kit';
import type { Content } from '../api/desk-api.ts';

/** Typed content that is not saved yet, and the tag of what it changes. */
interface Unsaved {
  readonly etag?: string;
  readonly content: Content;
}

const store = storageOf('sessionStorage');

/** Keeps unsaved content in this tab, for this person, until it is saved. It survives reloads, expired sessions and an unreachable server. */
export const unsavedContent = (bulletinId: string) => {
  const key = `rainstorm-unsaved ${session.state.person?.accountId ?? ''} ${bulletinId}`;
  return {
    found: JSON.parse(store.getItem(key) ?? 'null') as Unsaved | null,
    keep: (unsaved: Unsaved): void => store.setItem(key, JSON.stringify(unsaved)),
    forget: (): void => store.removeItem(key),
  };
};
