import { UNPROVEN_MISSES, type CanaryStanding } from './canary.js';
import type { Contact } from './contact.js';
import type { ContactId } from './ids.js';
import { noRisk, type Risk } from './readiness-risks.js';
import type { RosterPlace } from './roster/roster.js';
import { minutesAfter } from './time-zone.js';
import type { ChannelKind } from './vocabulary.js';

/** So long before its end a certificate is a risk. */
export const CERTIFICATE_AHEAD_MIN = 30 * 24 * 60;

export interface CertificateEnd {
  /** The setting that it stands in, or the server that shows it. Never its content. */
  readonly name: string;
  readonly endsAt: Date;
}

/** The certificates that end within thirty days, or have ended. */
export const certificateRisks = (certificates: readonly CertificateEnd[], now: Date): readonly Risk[] =>
  certificates
    .filter(({ endsAt }) => endsAt <= minutesAfter(now, CERTIFICATE_AHEAD_MIN))
    .map(({ name, endsAt }) => ({ ...noRisk, kind: 'certificate-ends', name, from: endsAt }));

/** The last try of a way, as the ledger has it. */
export interface LastTry {
  readonly contactId: ContactId;
  readonly channel: ChannelKind;
  readonly result: 'sent' | 'delivered' | 'failed';
  readonly reason: string | null;
  readonly at: Date;
}

/** What says that nobody was there, and not that the way is broken. */
const awayReasons: ReadonlySet<string | null> = new Set(['nobody-signed-in', 'no-device', 'expired', 'call-too-soon']);

/** Of the contacts of a place those ways whose last try did not arrive. */
export const failedWays = (place: RosterPlace, contacts: readonly Contact[], tries: readonly LastTry[]): readonly Risk[] =>
  contacts.flatMap(({ id, name, channels }) =>
    channels.flatMap(({ kind }) => {
      const last = tries.find(({ contactId, channel }) => contactId === id && channel === kind);
      if (last?.result !== 'failed' || awayReasons.has(last.reason)) return [];
      return [{ ...noRisk, kind: 'way-failed' as const, place, contactId: id, name, channel: kind, detail: last.reason, from: last.at }];
    }),
  );

/** The channels that take nothing now. */
export const channelRisks = (
  failed: readonly { readonly channel: ChannelKind; readonly reason: string; readonly since: Date }[],
): readonly Risk[] =>
  failed.map(({ channel, reason, since }) => ({ ...noRisk, kind: 'channel-failed', channel, detail: reason, from: since }));

/** From this share of a limit on it is a risk, in percent. */
const QUOTA_PERCENT = 80;

export interface QuotaUse {
  /** What is counted. Personal data is shortened by the caller. */
  readonly name: string;
  readonly channel: ChannelKind;
  readonly used: number;
  readonly most: number;
}

export const quotaRisks = (quotas: readonly QuotaUse[], now: Date): readonly Risk[] =>
  quotas
    .filter(({ used, most }) => used * 100 >= most * QUOTA_PERCENT)
    .map(({ name, channel, used, most }) => ({ ...noRisk, kind: 'quota-near', name, channel, detail: `${used}/${most}`, from: now }));

/** Of the contacts of a place those ways whose line tests nobody answered, with how many. */
export const canaryRisks = (place: RosterPlace, contacts: readonly Contact[], standings: readonly CanaryStanding[]): readonly Risk[] =>
  contacts.flatMap(({ id, name, channels }) =>
    channels.flatMap(({ kind, address }) => {
      const found = standings.find((each) => each.contactId === id && each.channel === kind && each.address === address);
      if (found === undefined || found.missed === 0 || found.missedAt === null) return [];
      const isUnproven = found.missed >= UNPROVEN_MISSES;
      const about = { place, contactId: id, name, channel: kind, detail: String(found.missed), from: found.missedAt };
      return [{ ...noRisk, ...about, kind: isUnproven ? ('way-unproven' as const) : ('canary-missed' as const) }];
    }),
  );
