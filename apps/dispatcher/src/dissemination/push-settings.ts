import { PushSender, readAllowedReceivers, vapidFault } from '@rainstorm/channels';
import { InvalidEnvironment, readSetting, type Environment, type SettingFault } from '@rainstorm/runtime';

const names = { publicKey: 'WEB_PUSH_PUBLIC_KEY', privateKey: 'WEB_PUSH_PRIVATE_KEY', subject: 'WEB_PUSH_SUBJECT' } as const;
const reasons = {
  'private-key': { name: names.privateKey, reason: 'not a private key of P-256 in base64url' },
  'public-key': { name: names.publicKey, reason: 'not the public key of WEB_PUSH_PRIVATE_KEY' },
} as const;

/** Push services refuse other contacts (RFC 8292, 2.1). */
const isSubject = (text: string): boolean =>
  /^mailto:[^\s@<>]+@[^\s@<>]+$/.test(text) || (URL.canParse(text) && new URL(text).protocol === 'https:');

/**
 * What sends web pushes; null where the city has none. All three settings together, or none; all faults at once (`InvalidEnvironment`), without values.
 */
export const pushSenderOf = (env: Environment): PushSender | null => {
  const [publicKey, privateKey, subject] = [names.publicKey, names.privateKey, names.subject].map(
    (name) => readSetting(env, name) ?? '',
  ) as [string, string, string];
  const allowed = readAllowedReceivers(readSetting(env, 'WEB_PUSH_ALLOWED') ?? '');
  const missing = Object.entries({ publicKey, privateKey, subject }).filter(([, value]) => value === '');
  const faults: SettingFault[] =
    allowed === null ? [{ name: 'WEB_PUSH_ALLOWED', reason: 'not a list of host names, addresses and networks' }] : [];
  if (missing.length > 0 && missing.length < 3)
    faults.push(
      ...missing.map(([name]) => ({
        name: names[name as keyof typeof names],
        reason: 'missing; set together with the other WEB_PUSH_ settings',
      })),
    );
  if (missing.length === 0) {
    const fault = vapidFault({ publicKey, privateKey });
    if (fault !== null) faults.push(reasons[fault]);
    if (!isSubject(subject)) faults.push({ name: names.subject, reason: 'neither mailto: with an address nor an https:// URL' });
  }
  if (faults.length > 0 || allowed === null) throw new InvalidEnvironment(faults);
  return missing.length === 0 ? new PushSender({ publicKey, privateKey, subject }, allowed) : null;
};
