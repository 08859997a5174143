import type { City, Contact, ContactId } from '@rainstorm/warning-model';

/** The mobile number of a contact in its 11 digits; null where the number is another one (a landline) or missing. */
export const mobileOf = ({ phone }: Pick<Contact, 'phone'>): string | null => {
  const digits = (phone ?? '').replaceAll(/[\s-]/g, '').replace(/^\+?86(?=1\d{10}$)/, '');
  return /^1\d{10}$/.test(digits) ? digits : null;
};

const groupsOf = ({ offices, command, desk, chief }: City): readonly (readonly Contact[])[] => [
  ...offices.map(({ contacts }) => contacts),
  ...command.levels.map(({ contacts }) => contacts),
  desk,
  chief,
];

const known = new WeakMap<City, Map<ContactId, readonly string[]>>();

/**
 * Whom a robot calls by @ in a message to this contact: the regular contacts beside it, by the configuration of today. Empty for a contact that the
 * city has no more. A cache, because thousands of messages ask the same.
 */
export const mentionsFor = (city: City, contactId: ContactId): readonly string[] => {
  let all = known.get(city);
  if (all === undefined) {
    all = new Map();
    for (const contacts of groupsOf(city)) {
      const mobiles = [...new Set(contacts.filter(({ standby }) => !standby).flatMap((contact) => mobileOf(contact) ?? []))];
      for (const { id } of contacts) all.set(id, mobiles);
    }
    known.set(city, all);
  }
  return all.get(contactId) ?? [];
};
