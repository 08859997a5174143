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

  it('refuse a movable clock in production', () => {
    expect(() => consoleSettings({ DATABASE_URL, CLOCK: 'movable', NODE_ENV: 'production' })).toThrow('CLOCK (movable in production)');
  });
});
