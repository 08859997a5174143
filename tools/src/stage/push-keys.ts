import { createECDH } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'web-push-key';

/** Node leaves leading zeros out, and VAPID wants 32 bytes. */
const newKey = (): string => {
  const pair = createECDH('prime256v1');
  do pair.generateKeys();
  while (pair.getPrivateKey().length !== 32);
  return pair.getPrivateKey('base64url');
};

/** The settings of web push: keys that are made once in the data folder, readable only by its owner, or those of the environment. */
export const pushSettings = (env: Readonly<Record<string, string | undefined>>, data: string): Readonly<Record<string, string>> => {
  const own = Object.entries(env).filter(([name, value]) => name.startsWith('WEB_PUSH_') && value !== undefined);
  if (own.some(([name]) => name.startsWith('WEB_PUSH_PRIVATE_KEY'))) return Object.fromEntries(own as [string, string][]);
  const file = join(data, FILE);
  if (!existsSync(file)) writeFileSync(file, newKey(), { mode: 0o600 });
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(readFileSync(file, 'utf8').trim(), 'base64url');
  return {
    WEB_PUSH_PUBLIC_KEY: pair.getPublicKey('base64url'),
    WEB_PUSH_PRIVATE_KEY: pair.getPrivateKey('base64url'),
    WEB_PUSH_SUBJECT: 'mailto:rainstorm@localhost.localdomain',
    ...(env['WEB_PUSH_ALLOWED'] === undefined ? {} : { WEB_PUSH_ALLOWED: env['WEB_PUSH_ALLOWED'] }),
  };
};
