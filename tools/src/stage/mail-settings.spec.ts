import { expect, it } from '@jest/globals';
import { mailSettings } from './mail-settings.js';

it('a mail server of one’s own gets its sender, its limit, its authority, its key and its mailbox of bounces', () => {
  const given = {
    MAIL_FROM: 'qixiang@zhengzhou.example',
    SMTP_CA_FILE: '/etc/ca.pem',
    DKIM_KEY_FILE: '/etc/dkim.pem',
    BOUNCE_MAILBOX_URL: 'imaps://b@x',
  };
  expect(mailSettings({ ...given, SMTP_URL: 'smtp://mail.example', SMTP_MAX_CONNECTIONS: undefined })).toEqual(given);
});
