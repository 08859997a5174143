import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { dispatcherSettings } from './settings.js';

const enough = {
  DATABASE_URL: 'postgres://bureau:very-secret@db/ledger',
  SMTP_URL: 'smtp://mail.example:25',
  ACK_LINK_SECRET: 'very-secret very-secret very-secret',
};

describe('the settings', () => {
  it('need the database, the mail server and the secret of the links', () => {
    expect(dispatcherSettings(enough)).toMatchObject({
      port: 8131,
      redis: null,
      roles: ['api', 'scheduler', 'worker'],
      tickMs: 250,
      clock: 'fixed',
    });
    expect(dispatcherSettings({ ...enough, SMTP_URL: '', ROLES: 'api,scheduler' }).roles).toEqual(['api', 'scheduler']);
  });

  it('name all faults at once and no value', () => {
    const read = (): unknown =>
      dispatcherSettings({
        DATABASE_URL: 'mysql://very-secret',
        REDIS_URL: 'very-secret',
        ACK_LINK_SECRET: 'very-secret',
        TICK_MS: '251',
        ROLES: 'scheduler,cook',
      });
    expect(read).toThrow(/DATABASE_URL \(.+REDIS_URL \(.+ACK_LINK_SECRET \(.+ROLES \(.+TICK_MS \(/);
    expect(read).not.toThrow(/very-secret/);
    expect(() => dispatcherSettings({ ...enough, SMTP_URL: '' })).toThrow('SMTP_URL (missing; a worker sends mail)');
  });

  it('of the mail are refused by name where they do not fit together, and a key is never said', () => {
    const { privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 1_024,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    const mail = { MAIL_FROM: 'qixiang@zhengzhou.example', DKIM_SELECTOR: 'duty', DKIM_KEY: privateKey };
    expect(dispatcherSettings({ ...enough, ...mail }).dkim).toEqual({ selector: 'duty', domain: 'zhengzhou.example', privateKey });
    expect(() => dispatcherSettings({ ...enough, DKIM_KEY: privateKey })).toThrow('DKIM_SELECTOR (to be set together with DKIM_KEY)');
    expect(() => dispatcherSettings({ ...enough, ...mail, DKIM_KEY: 'very-secret' })).toThrow(/DKIM_KEY \(not an RSA key.+\)$/);
    expect(() => dispatcherSettings({ ...enough, BOUNCE_MAILBOX_URL: 'imaps://b:very-secret@mail.example' })).toThrow(
      'MAIL_RETURN_ADDRESS (missing; BOUNCE_MAILBOX_URL is the mailbox of it)',
    );
    expect(() => dispatcherSettings({ ...enough, BOUNCE_MAILBOX_URL: 'https://mail.example' })).toThrow(
      'BOUNCE_MAILBOX_URL (not an imaps://',
    );
    expect(() => dispatcherSettings({ ...enough, MAIL_RETURN_ADDRESS: '{}{}@mail.example' })).toThrow(
      'MAIL_RETURN_ADDRESS (more than one {})',
    );
  });

  it('refuse a movable clock in production', () => {
    expect(() => dispatcherSettings({ ...enough, CLOCK: 'movable', NODE_ENV: 'production' })).toThrow('CLOCK (movable in production)');
    expect(dispatcherSettings({ ...enough, NODE_ENV: 'production' }).cookieSecure).toBe(true);
  });
});
