import {
  processFaults,
  processSettingsOf,
  processVariables,
  readSettings,
  type Environment,
  type ProcessSettings,
  type SettingFault,
} from '@rainstorm/runtime';
import { signerOf, type CapSigner, type SignerRefusal } from '@rainstorm/cap';
import { isOfflinePassphrase, OFFLINE_PASSPHRASE_EXPECTED } from '@rainstorm/offline-sheet';
import { z } from 'zod';
import { pushSettingsOf, pushVariables, type PushSettings } from './push-settings.js';
import { cardFaults, cardKeysOf, cardVariables, type CardKeys } from './card-keys.js';

const callbackKey = z
  .string()
  .regex(/^[A-Za-z0-9_-]{32,}$/, { error: 'not at least 32 letters and digits' })
  .optional();

/** The console needs only the database: no queue, mail server, dispatcher or link secret. */
const schema = z.object({
  ...processVariables,
  /** Seals the offline sheet. */
  OFFLINE_SHEET_PASSPHRASE: z.string().refine(isOfflinePassphrase, { error: OFFLINE_PASSPHRASE_EXPECTED }).optional(),
  CONSOLE_PORT: z.coerce.number().int().min(0).max(65_535).default(8132),
  SMS_CALLBACK_KEY: callbackKey,
  VOICE_CALLBACK_KEY: callbackKey,
  /** Where other systems reach this app. */
  CAP_PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'not a URL' })
    .transform((text) => text.replace(/\/+$/, ''))
    .optional(),
  CAP_OPEN: z.enum(['true', 'false']).default('false'),
  CAP_LONG_POLL_S: z.coerce.number().int().min(0).max(120).default(0),
  CAP_SIGNING_KEY: z.string().optional(),
  CAP_CERTIFICATE: z.string().optional(),
  ...cardVariables,
  ...pushVariables,
  MOST_STREAMS: z.coerce.number().int().min(1).max(100_000).default(10_000),
});

/** The variables that are read. Each may also be a file, `NAME_FILE`. */
export const consoleVariables: readonly string[] = Object.keys(schema.shape);

export interface Settings extends ProcessSettings {
  /** Null: there is no offline sheet. Never logged, and never mailed. */
  readonly offlinePassphrase: string | null;
  readonly port: number;
  /** The most open pages for this process; each needs a connection and about 30 KiB. */
  readonly mostStreams: number;
  /** The secret in the address to which the SMS gateway reports. Never logged. */
  readonly smsCallbackKey: string | null;
  /** The same for the voice gateway. */
  readonly voiceCallbackKey: string | null;
  readonly push: PushSettings;
  readonly cap: CapSettings;
  /** What proves the callbacks of the messengers' applications. Never logged. */
  readonly cardKeys: CardKeys;
}

/** What other systems are given (docs/cap.md). */
export interface CapSettings {
  /** The feed and the messages need no token. */
  readonly isOpen: boolean;
  /** The longest that a reader of the open feed may wait for a change, in seconds; 0: nobody waits. */
  readonly longPollS: number;
  readonly publicUrl: string | null;
  /** Null: messages are not signed. The key is never logged. */
  readonly signer: CapSigner | null;
}

type Read = z.output<typeof schema>;

const signerFaults: Readonly<Record<SignerRefusal, SettingFault>> = {
  'not-an-rsa-key': { name: 'CAP_SIGNING_KEY', reason: 'not an RSA key of at least 2,048 bits in PEM' },
  'not-a-certificate': { name: 'CAP_CERTIFICATE', reason: 'not a certificate in PEM' },
  'certificate-of-another-key': { name: 'CAP_CERTIFICATE', reason: 'of another key than CAP_SIGNING_KEY' },
};

const capFaults = ({ CAP_SIGNING_KEY: key, CAP_CERTIFICATE: certificate }: Partial<Read>): readonly SettingFault[] => {
  if (key === undefined && certificate === undefined) return [];
  if (key === undefined) return [{ name: 'CAP_SIGNING_KEY', reason: 'missing; CAP_CERTIFICATE is set' }];
  if (certificate === undefined) return [{ name: 'CAP_CERTIFICATE', reason: 'missing; CAP_SIGNING_KEY is set' }];
  const signer = signerOf(key, certificate);
  return signer.ok ? [] : [signerFaults[signer.refusal]];
};

const capSettingsOf = (read: Read): CapSettings => {
  const { CAP_SIGNING_KEY: privateKey, CAP_CERTIFICATE: certificate } = read;
  return {
    isOpen: read.CAP_OPEN === 'true',
    longPollS: read.CAP_LONG_POLL_S,
    publicUrl: read.CAP_PUBLIC_URL ?? null,
    signer: privateKey === undefined || certificate === undefined ? null : { privateKey, certificate },
  };
};

/** Throws `InvalidEnvironment` with all faults at once, without values. */
export const consoleSettings = (env: Environment): Settings => {
  const read = readSettings(schema, env, (given) => [...processFaults(given), ...capFaults(given), ...cardFaults(given)]);
  return {
    ...processSettingsOf(read),
    offlinePassphrase: read.OFFLINE_SHEET_PASSPHRASE ?? null,
    port: read.CONSOLE_PORT,
    mostStreams: read.MOST_STREAMS,
    smsCallbackKey: read.SMS_CALLBACK_KEY ?? null,
    voiceCallbackKey: read.VOICE_CALLBACK_KEY ?? null,
    push: pushSettingsOf(read),
    cap: capSettingsOf(read),
    cardKeys: cardKeysOf(read),
  };
};
