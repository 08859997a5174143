import { canReach } from './channel-capabilities.js';
import type { Contact } from './contact.js';

/** A group chat among the contacts: a robot tells it, and nobody telephones it. */
export const isGroupChat = ({
  phone,
  channels,
}: Pick<Contact, 'phone'> & { readonly channels: readonly Pick<Contact['channels'][number], 'kind'>[] }): boolean =>
  phone === null && channels.length > 0 && channels.every(({ kind }) => !canReach(kind));

/** Whom a person telephones, in the order of the contacts: everybody but group chats. Who has no number stays in the list, so that it shows. */
export const toCall = <One extends Pick<Contact, 'phone' | 'channels'>>(contacts: readonly One[]): readonly One[] =>
  contacts.filter((contact) => !isGroupChat(contact));
