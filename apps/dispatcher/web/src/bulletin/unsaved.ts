import { session } from '@rainstorm/web-kit';
import type { Content } from '../api/desk-api.ts';

/** What was typed and not yet saved, and the version that it changes. */
interface Unsaved {
  readonly version: number;
  readonly content: Content;
}

/** Typed words outlive the page, the session and a server that is away: they stay in this tab, for this person, until they are saved. */
export const unsavedWords = (bulletinId: string) => {
  const key = `rainstorm-unsaved ${session.state.person?.accountId ?? ''} ${bulletinId}`;
  return {
    found: JSON.parse(sessionStorage.getItem(key) ?? 'null') as Unsaved | null,
    keep: (words: Unsaved): void => sessionStorage.setItem(key, JSON.stringify(words)),
    forget: (): void => sessionStorage.removeItem(key),
  };
};
