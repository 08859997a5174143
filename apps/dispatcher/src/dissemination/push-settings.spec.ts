import { createECDH } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { PushSender } from '@rainstorm/channels';
import { InvalidEnvironment } from '@rainstorm/runtime';
import { pushSenderOf } from './push-settings.js';

const pair = createECDH('prime256v1');
pair.generateKeys();
const env = {
  WEB_PUSH_PUBLIC_KEY: pair.getPublicKey('base64url'),
  WEB_PUSH_PRIVATE_KEY: pair.getPrivateKey('base64url'),
  WEB_PUSH_SUBJECT: 'mailto:zhiban@zhengzhou.example',
};
const faults = (changed: Readonly<Record<string, string>>): string => {
  try {
    pushSenderOf({ ...env, ...changed });
    return 'none';
  } catch (error) {
    if (!(error instanceof InvalidEnvironment)) throw error;
    return error.message;
  }
};

describe('the keys of web push', () => {
  it('are all set, or none', () => {
    expect(pushSenderOf({})).toBeNull();
    expect(pushSenderOf(env)).toBeInstanceOf(PushSender);
    expect(faults({ WEB_PUSH_SUBJECT: '' })).toContain('WEB_PUSH_SUBJECT (missing; set together with the other WEB_PUSH_ settings)');
  });

  it('are refused with all their faults, and none of their values', () => {
    const said = faults({ WEB_PUSH_PRIVATE_KEY: 'secretSecret', WEB_PUSH_SUBJECT: 'zhiban', WEB_PUSH_ALLOWED: 'not a host!' });
    for (const name of ['WEB_PUSH_PRIVATE_KEY', 'WEB_PUSH_SUBJECT', 'WEB_PUSH_ALLOWED']) expect(said).toContain(name);
    expect(said).not.toContain('secretSecret');
    expect(faults({ WEB_PUSH_PUBLIC_KEY: 'BBBB' })).toContain('WEB_PUSH_PUBLIC_KEY (not the public key of WEB_PUSH_PRIVATE_KEY)');
  });
});
