import { expect, it } from '@jest/globals';
import { mailSettings } from './mail-settings.js';

it('a mail server of one’s own gets its sender, its limit and its authority', () => {
  const given = { MAIL_FROM: 'qixiang@zhengzhou.example', SMTP_CA_FILE: '/etc/ca.pem' };
  expect(mailSettings({ ...given, SMTP_URL: 'smtp://mail.example', SMTP_MAX_CONNECTIONS: undefined })).toEqual(given);
});
