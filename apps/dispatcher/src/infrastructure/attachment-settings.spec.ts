import { expect, it } from '@jest/globals';
import { z } from 'zod';
import { attachmentSettingsOf, attachmentVariables } from './attachment-settings.js';

const schema = z.object(attachmentVariables);
const read = (env: Record<string, string>) => attachmentSettingsOf(schema.parse(env));

it('has limits that a mail server takes, and no scanner, without a setting', () => {
  const MB = 1_048_576;
  expect(read({})).toEqual({ mostFileBytes: 10 * MB, mostBytes: 20 * MB, mostFiles: 8, mostMailBytes: 5 * MB, clamd: null });
});

it.each([
  ['clamd:3310', { host: 'clamd', port: 3310 }],
  ['10.0.0.5:3310', { host: '10.0.0.5', port: 3310 }],
  ['[fd00::5]:3310', { host: 'fd00::5', port: 3310 }],
  ['/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
])('finds the scanner at %s', (text, clamd) => {
  expect(read({ CLAMD_ADDRESS: text }).clamd).toEqual(clamd);
});

it.each([{ CLAMD_ADDRESS: 'clamd' }, { CLAMD_ADDRESS: 'http://clamd:3310' }, { ATTACHMENT_MAX_MB: '51' }, { ATTACHMENTS_MAX_COUNT: '-1' }])(
  'refuses %j',
  (env) => {
    expect(schema.safeParse(env).success).toBe(false);
  },
);
