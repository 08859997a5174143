import { describe, expect, it } from '@jest/globals';
import { consoleSettings } from './settings.js';

const DATABASE_URL = 'postgres://console:very-secret@db/ledger';

describe('the settings', () => {
  it('require only the database', () => {
    expect(consoleSettings({ DATABASE_URL })).toMatchObject({ port: 8132, host: '127.0.0.1', clock: 'fixed', cookieSecure: false });
    expect(consoleSettings({ DATABASE_URL, CITY: 'zhengzhou', NODE_ENV: 'production' })).toMatchObject({ cookieSecure: true });
  });

  it('report all faults at once, without values', () => {
    const read = (): unknown => consoleSettings({ DATABASE_URL: 'mysql://very-secret', CONSOLE_PORT: 'x', CLOCK: 'odd' });
    expect(read).toThrow(/DATABASE_URL \(.+CLOCK \(.+CONSOLE_PORT \(/);
    expect(read).not.toThrow(/very-secret/);
  });

  it('expose metrics only with a port, and then only to this machine by default', () => {
    expect(consoleSettings({ DATABASE_URL }).metrics).toBeNull();
    expect(consoleSettings({ DATABASE_URL, METRICS_PORT: '9464' }).metrics).toEqual({ host: '127.0.0.1', port: 9464 });
    expect(() => consoleSettings({ DATABASE_URL, METRICS_PORT: '94640' })).toThrow('METRICS_PORT (more than 65535)');
  });

  it('take the keys of an application together, or none', () => {
    const token = { WECOM_APP_CALLBACK_TOKEN: 'tokenOfTheCallbacks' };
    expect(() => consoleSettings({ DATABASE_URL, ...token })).toThrow(/WECOM_APP_CALLBACK_AES_KEY \(missing.+WECOM_APP_CORP_ID \(missing/);
    expect(() => consoleSettings({ DATABASE_URL, ...token, WECOM_APP_CALLBACK_AES_KEY: 'short' })).toThrow(/AES_KEY \(not 43 letters/);
    const { cardKeys } = consoleSettings({
      DATABASE_URL,
      WECOM_APP_CORP_ID: 'ww1',
      DINGTALK_APP_CORP_ID: 'ding1',
      DINGTALK_APP_CALLBACK_SECRET: 'x'.repeat(16),
    });
    expect(cardKeys).toEqual({
      wecom: { actual: null, exercise: null },
      dingtalk: { actual: { corpId: 'ding1', secret: 'x'.repeat(16) }, exercise: null },
    });
  });

  it('refuse a movable clock in production', () => {
    expect(() => consoleSettings({ DATABASE_URL, CLOCK: 'movable', NODE_ENV: 'production' })).toThrow('CLOCK (movable in production)');
  });

  it('open the files for other systems only where that is said, and want key and certificate together', () => {
    expect(consoleSettings({ DATABASE_URL }).cap).toEqual({ isOpen: false, longPollS: 0, publicUrl: null, signer: null });
    expect(consoleSettings({ DATABASE_URL, CAP_OPEN: 'true', CAP_PUBLIC_URL: 'https://duty.example/' }).cap).toMatchObject({
      isOpen: true,
      publicUrl: 'https://duty.example',
    });
    const read = (given: Readonly<Record<string, string>>) => (): unknown => consoleSettings({ DATABASE_URL, ...given });
    expect(read({ CAP_OPEN: 'yes' })).toThrow('CAP_OPEN (not one of true, false)');
    expect(read({ CAP_PUBLIC_URL: 'duty' })).toThrow('CAP_PUBLIC_URL (not a URL)');
    expect(read({ CAP_SIGNING_KEY: 'very-secret' })).toThrow('CAP_CERTIFICATE (missing; CAP_SIGNING_KEY is set)');
    expect(read({ CAP_CERTIFICATE: 'text' })).toThrow('CAP_SIGNING_KEY (missing; CAP_CERTIFICATE is set)');
    expect(read({ CAP_SIGNING_KEY: 'very-secret', CAP_CERTIFICATE: 'text' })).toThrow(/CAP_SIGNING_KEY \(not an RSA key.+\)$/);
    expect(read({ CAP_SIGNING_KEY: 'very-secret', CAP_CERTIFICATE: 'text' })).not.toThrow(/very-secret/);
  });
});
