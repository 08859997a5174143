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
  });

  it('name conflicts together with the faults of single settings', () => {
    const read = (): unknown => dispatcherSettings({ ...enough, SMTP_URL: '', DATABASE_PASSWORD: 'x', TICK_MS: '251', ANCHOR_FILE: '/a' });
    expect(read).toThrow(/TICK_MS \(more than 250\).*DATABASE_PASSWORD \(.*SMTP_URL \(.*ANCHOR_KEY \(/);
  });
});

describe('the settings in production', () => {
  const production = {
    ...enough,
    NODE_ENV: 'production',
    CITY: 'zhengzhou',
    SMTP_URL: 'smtps://mail.zhengzhou.gov.cn',
    MAIL_FROM: 'rainstorm@zhengzhou.gov.cn',
    PUBLIC_CONSOLE_URL: 'https://131631.zhengzhou.gov.cn',
    PUBLIC_DESK_URL: 'https://131631.zhengzhou.gov.cn:8443',
  };

  it('have no default for the city, the sender and the addresses of the pages', () => {
    expect(dispatcherSettings(production)).toMatchObject({ cookieSecure: true, isProduction: true });
    for (const name of ['CITY', 'MAIL_FROM', 'PUBLIC_CONSOLE_URL', 'PUBLIC_DESK_URL'])
      expect(() => dispatcherSettings({ ...production, [name]: '' })).toThrow(`${name} (missing; production has no default)`);
  });

  it.each([
    ['SMTP_URL', 'smtps://user:password@mail.example'],
    ['MAIL_FROM', 'rainstorm@zhengzhou.example'],
    ['PUBLIC_DESK_URL', 'https://desk.example.org'],
    ['HEARTBEAT_URL', 'https://watch.gov.cn/…'],
  ])('refuse the %s of an example', (name, value) => {
    expect(() => dispatcherSettings({ ...production, [name]: value })).toThrow(`${name} (an invented address`);
  });

  it.each([
    ['COOKIE_SECURE', 'false', 'plain-http'],
    ['PUBLIC_CONSOLE_URL', 'http://131631.zhengzhou.gov.cn', 'plain-http'],
    ['REDIS_URL', 'redis://queue:6379', 'redis-without-password'],
    ['REDIS_URL', 'redis+cluster://a:1,b:2', 'redis-without-password'],
  ])('refuse %s=%s unless it is spelt out', (name, value, weakness) => {
    expect(() => dispatcherSettings({ ...production, [name]: value })).toThrow(`${name} (`);
    expect(() => dispatcherSettings({ ...production, [name]: value })).toThrow(`INSECURE_ALLOWED names ${weakness}`);
    expect(dispatcherSettings({ ...production, [name]: value, INSECURE_ALLOWED: weakness }).insecureAllowed).toEqual([weakness]);
  });

  it('take a Redis of this machine, or one with a password', () => {
    for (const REDIS_URL of ['redis://127.0.0.1:6379', 'redis://:secret@queue:6379', 'redis+sentinel://u:p@a:1,b:2/m'])
      expect(dispatcherSettings({ ...production, REDIS_URL }).redis).not.toBeNull();
    expect(() => dispatcherSettings({ ...production, INSECURE_ALLOWED: 'everything' })).toThrow('INSECURE_ALLOWED (not of plain-http');
  });
});
