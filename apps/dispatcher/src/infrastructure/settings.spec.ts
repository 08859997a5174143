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

  it('refuse a movable clock in production', () => {
    expect(() => dispatcherSettings({ ...enough, CLOCK: 'movable', NODE_ENV: 'production' })).toThrow('CLOCK (movable in production)');
    expect(dispatcherSettings({ ...enough, NODE_ENV: 'production' }).cookieSecure).toBe(true);
  });
});
