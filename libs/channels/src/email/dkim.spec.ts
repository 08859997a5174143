import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { ScriptedMailServer } from '@rainstorm/harness/scripted-mail-server';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { aMessage } from '../contract/a-message.js';
import { makeEmailChannel } from './email-channel.js';

const keys = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
/** The record of the domain, as its administrator publishes it (RFC 6376, 3.6.1). */
const resolver = async (name: string, type: string): Promise<string[][]> =>
  name === 'duty._domainkey.zhengzhou.example' && type === 'TXT'
    ? [[`v=DKIM1; k=rsa; p=${keys.publicKey.toString('base64')}`]]
    : Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }));

let server: ScriptedMailServer;
beforeEach(async () => {
  server = await ScriptedMailServer.start();
});
afterEach(async () => server.down());

const signedMail = async (): Promise<string> => {
  const channel = makeEmailChannel({
    smtpUrl: server.url(),
    from: 'qixiang@zhengzhou.example',
    fromName: '郑州市气象局',
    dkim: { domain: 'zhengzhou.example', selector: 'duty', privateKey: keys.privateKey },
  });
  expect(await channel.send(aMessage())).toMatchObject({ result: 'sent' });
  await channel.close();
  return `${server.mails[0]?.raw ?? ''}\r\n`;
};
const resultsOf = async (raw: string): Promise<readonly unknown[]> =>
  (await dkimVerify(Buffer.from(raw, 'latin1'), { resolver })).results.map(({ status: { result }, signingDomain }) => [
    signingDomain,
    result,
  ]);

it('a mail is signed so that another program finds the signature good, text and subject included', async () => {
  const raw = await signedMail();
  expect(await resultsOf(raw)).toEqual([['zhengzhou.example', 'pass']]);
  expect(await resultsOf(raw.replace(/^Subject: /m, 'Subject: x'))).toEqual([['zhengzhou.example', 'fail']]);
  const changed = raw.replace(/\r\n\r\n([A-Za-z0-9+/]{8})/, (found) => `${found.slice(0, -1)}${found.endsWith('A') ? 'B' : 'A'}`);
  expect(changed).not.toBe(raw);
  expect(await resultsOf(changed)).toEqual([['zhengzhou.example', 'neutral']]);
});
