import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBulletin } from '../spec/a-bulletin.js';
import { aCity, someOutlines } from '../spec/a-city.js';
import { alertOfBulletin } from './alert-of-bulletin.js';
import { capBreaches } from './cap-breaches.js';
import { aForeignMessage } from '../spec/a-foreign-message.js';
import { readForeignCap } from './read-foreign-cap.js';
import { isSignedBy, signCap, signedContent, signerOf, type CapSigner } from './sign-cap.js';
import { writeCap } from './write-cap.js';

const folder = mkdtempSync(join(tmpdir(), 'rainstorm-cap-'));
afterAll(() => rmSync(folder, { recursive: true }));

const makePair = (name: string, bits = 2_048): CapSigner => {
  const [key, certificate] = [join(folder, `${name}.key`), join(folder, `${name}.crt`)];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', `rsa:${bits}`, '-nodes', '-keyout', key, '-out', certificate, '-days', '2', '-subj', `/CN=${name}`],
    { stdio: 'ignore' },
  );
  return { privateKey: readFileSync(key, 'utf8'), certificate: readFileSync(certificate, 'utf8') };
};

let bureau: CapSigner;
let stranger: CapSigner;
beforeAll(() => {
  bureau = makePair('bureau');
  stranger = makePair('stranger');
});

const headline = '暴雨 ]]> <b> & "引号" 🌧️';
const message = (): string =>
  writeCap(alertOfBulletin(aBulletin('it', '09:08', { headline }), { city: aCity(), outlines: someOutlines, published: [] }));

describe('a signed message', () => {
  it('breaks no rule, is of its certificate and of no other, and is the same each time', () => {
    const signed = signCap(message(), bureau);
    expect(capBreaches(signed)).toEqual([]);
    expect([isSignedBy(signed, bureau.certificate), isSignedBy(signed, stranger.certificate)]).toEqual([true, false]);
    expect(signCap(message(), bureau)).toBe(signed);
    expect(isSignedBy(message(), bureau.certificate)).toBe(false);
  });

  it('shows every change of a word', () => {
    const signed = signCap(message(), bureau);
    for (const [from, to] of [
      ['<severity>Extreme', '<severity>Minor'],
      ['暴雨 ]]', '小雨 ]]'],
      ['113.6', '113.7'],
    ] as const)
      expect([signed.includes(from), isSignedBy(signed.replace(from, to), bureau.certificate)]).toEqual([true, false]);
  });

  it('is also good for another program, with the certificate that we give out', () => {
    const found = ['/usr/bin/xmlsec1'].find((path) => existsSync(path));
    if (found === undefined) {
      // Everything that a test needs is installed there.
      expect(process.env['CI']).not.toBe('true');
      return;
    }
    const [file, certificate] = [join(folder, 'signed.xml'), join(folder, 'bureau.crt')];
    const verify = (text: string): string => {
      writeFileSync(file, text);
      try {
        execFileSync(found, ['--verify', '--pubkey-cert-pem', certificate, file], { stdio: 'pipe' });
        return 'good';
      } catch {
        return 'bad';
      }
    };
    const signed = signCap(message(), bureau);
    expect([verify(signed), verify(signed.replace('<severity>Extreme', '<severity>Minor'))]).toEqual(['good', 'bad']);
  });
});

describe('a key', () => {
  it('is refused where it is short, no key, or of another certificate', () => {
    const short = makePair('short', 1_024);
    expect([
      signerOf(short.privateKey, short.certificate),
      signerOf('secret', bureau.certificate),
      signerOf(bureau.privateKey, 'certificate'),
      signerOf(bureau.privateKey, stranger.certificate),
    ]).toEqual(
      ['not-an-rsa-key', 'not-an-rsa-key', 'not-a-certificate', 'certificate-of-another-key'].map((refusal) => ({ ok: false, refusal })),
    );
    expect(signerOf(bureau.privateKey, bureau.certificate)).toEqual({ ok: true, value: bureau });
  });
});

describe('a signed message of another station', () => {
  const read = (text: string) => readForeignCap(Buffer.from(text), bureau.certificate);
  const notSigned = { ok: false, refusal: { type: 'cap-not-signed' } };

  it('is read where its own key signed it, and not otherwise', () => {
    const signed = signCap(aForeignMessage(), bureau);
    expect(read(signed)).toMatchObject({ ok: true, value: { message: { identifier: '41018141600000_20210720160100_0' } } });
    expect(read(aForeignMessage())).toEqual(notSigned);
    expect(read(signCap(aForeignMessage(), stranger))).toEqual(notSigned);
    expect(read(signed.replace('Extreme', 'Minor'))).toEqual(notSigned);
  });

  it('is read from what was signed alone, wherever the signature stands', () => {
    const signed = signCap(aForeignMessage(), bureau);
    const signature = /<(\w+:)?Signature[ >][^]*<\/(\w+:)?Signature>/.exec(signed)?.[0] ?? '';
    const other = aForeignMessage(['Extreme', 'Minor']);
    expect(signature.length).toBeGreaterThan(500);
    expect(read(other.replace('</alert>', `${signature}</alert>`))).toEqual(notSigned);
    // Two signatures, of which one is good.
    expect(read(signed.replace('</alert>', `${signature}</alert>`))).toEqual(notSigned);
    expect(signedContent(signed, bureau.certificate)).toContain('巩义市气象台');
    expect(signedContent(signed, bureau.certificate)).not.toContain('SignatureValue');
  });

  it('with a weak or unknown algorithm is not signed', () => {
    const signed = signCap(aForeignMessage(), bureau);
    expect(read(signed.replace('xmldsig-more#rsa-sha256', 'xmldsig-more#hmac-sha256'))).toEqual(notSigned);
    expect(read(signed.replace('http://www.w3.org/2001/04/xmldsig-more#rsa-sha256', 'http://www.w3.org/2000/09/xmldsig#rsa-sha1'))).toEqual(
      notSigned,
    );
  });
});
