import type { Contact, ContactChannel } from '../contact.js';
import type { ContactId } from '../ids.js';
import type { ChannelKind } from '../vocabulary.js';
import { holderInMinute } from './holder-at.js';
import type { LocalMinute } from './local-minute.js';
import { rosterPosts, type Roster, type RosterPerson, type RosterPost } from './roster.js';

/** The place's own: another system, or a group chat. They stay, whoever is on duty. */
const ofThePlace: ReadonlySet<ChannelKind> = new Set(['webhook', 'dingtalk', 'wecom', 'feishu']);

const postNames: Readonly<Record<RosterPost, string>> = { officer: '值班员', leader: '带班领导', standby: '备勤' };

/** The mobile number in what a person dials; null where it is none. */
const mobileOf = (phone: string | null): string | null => {
  const digits = (phone ?? '').replaceAll(/\D/g, '').replace(/^86(?=1\d{10}$)/, '');
  return /^1\d{10}$/.test(digits) ? digits : null;
};

const addressOf = (kind: ChannelKind, { phone, email }: RosterPerson): string | null => {
  if (kind === 'console') return '-';
  if (kind === 'email') return email;
  return kind === 'sms' || kind === 'voice' ? mobileOf(phone) : null;
};

/** The channels of somebody whom the configuration does not know: of each kind that the place uses, with the person's own address. */
const channelsOf = (person: RosterPerson, configured: readonly Contact[]): readonly ContactChannel[] => {
  const kinds = new Map<ChannelKind, ContactChannel>();
  for (const channel of configured.flatMap(({ channels }) => channels)) if (!kinds.has(channel.kind)) kinds.set(channel.kind, channel);
  const found = [...kinds.values()].flatMap((channel) => {
    const address = addressOf(channel.kind, person);
    return address === null ? [] : [{ ...channel, address }];
  });
  // What is only a fallback is used at once where there is nothing else.
  return found.some(({ fallback }) => !fallback) ? found : found.map((channel) => ({ ...channel, fallback: false }));
};

const contactOf = (person: RosterPerson, post: RosterPost, configured: readonly Contact[]): Contact => {
  const standby = post === 'standby';
  // Who holds which post is said by the roster alone: the configured leader may be on duty as an officer.
  const leader = post === 'leader' ? { leader: true } : {};
  const known = configured.find(({ id }) => id === person.contactId);
  const { id, name, phone, email } = person;
  if (known === undefined) {
    const channels = channelsOf(person, configured);
    return { id: id as string as ContactId, name, post: postNames[post], phone, channels, standby, ...leader };
  }
  const channels = known.channels.map((channel) => (channel.kind === 'email' && email !== null ? { ...channel, address: email } : channel));
  const { leader: _configured, ...rest } = known;
  return { ...rest, name, phone: phone ?? known.phone, channels, standby, ...leader };
};

/** What the configuration's contacts have of the place's own, without their persons' channels; at once where no person is there to be told first. */
const placeContacts = (configured: readonly Contact[], onDuty: readonly Contact[]): readonly Contact[] =>
  configured
    .filter(({ id }) => !onDuty.some((contact) => contact.id === id))
    .map((contact) => ({
      ...contact,
      phone: null,
      standby: contact.standby && onDuty.length > 0,
      channels: contact.channels
        .filter(({ kind }) => ofThePlace.has(kind))
        .map((channel) => ({ ...channel, fallback: channel.fallback && onDuty.length > 0 })),
    }))
    .filter(({ channels }) => channels.length > 0);

/** Whether the roster plans anybody at all. One that does not is not in use yet. */
export const isPlanned = ({ patterns, shifts }: Roster): boolean => patterns.length > 0 || shifts.length > 0;

/**
 * To whom a notice for this place goes in this minute: the officer and the leader at once, the standby when they cannot be reached; where neither
 * post is held by somebody with a way to be reached, the standby at once. Empty where nobody is there: the next level is told then. A roster says
 * who, and never by which kinds of channels: those are the configuration's.
 */
export const contactsOnDuty = (roster: Roster, configured: readonly Contact[], at: LocalMinute): readonly Contact[] => {
  const onDuty: Contact[] = [];
  for (const post of rosterPosts) {
    const holder = holderInMinute(roster, post, at);
    if (!holder.held) continue;
    const contact = contactOf(holder.person, post, configured);
    if (!onDuty.some(({ id }) => id === contact.id)) onDuty.push(contact);
  }
  const isAnybodyFirst = onDuty.some(({ standby, channels }) => !standby && channels.length > 0);
  const persons = isAnybodyFirst ? onDuty : onDuty.map((contact) => ({ ...contact, standby: false }));
  return [...persons, ...placeContacts(configured, onDuty)];
};
