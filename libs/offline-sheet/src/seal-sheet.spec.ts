import { webcrypto } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { OfflineSheet } from '@rainstorm/warning-model';
import { isOfflinePassphrase, sealSheet } from './index.js';
import { boundText, type SealedSheet } from './seal-sheet.js';

const PASSPHRASE = '郑州 防汛 应急 page 131631 ok';
const sheet: OfflineSheet = {
  title: { zh: '郑州市“131631”离线应急页', en: 'Zhengzhou “131631” offline sheet' },
  madeAt: '2021年07月20日08时00分',
  sections: [
    {
      title: { zh: '一、给谁打电话', en: 'Whom to call' },
      note: { zh: '', en: '' },
      columns: ['单位', '电话'],
      rows: [['市防办</script><script>alert(1)</script>', '0371-6788 0000']],
    },
  ],
  forms: [{ office: '', bulletin: '', due: '', reference: '' }],
};

const sealedIn = (page: string): SealedSheet => {
  const found = /<script id="sealed" type="application\/json">(.*?)<\/script>/s.exec(page)?.[1];
  return JSON.parse(found ?? 'null') as SealedSheet;
};

/** As a browser opens it, by WebCrypto alone. */
const openWith = async (sealed: SealedSheet, passphrase: string): Promise<OfflineSheet> => {
  const { subtle } = webcrypto;
  const secret = await subtle.importKey('raw', new TextEncoder().encode(passphrase.normalize('NFKC')), 'PBKDF2', false, ['deriveKey']);
  const salt = Buffer.from(sealed.salt, 'base64');
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: sealed.iterations };
  const key = await subtle.deriveKey(how, secret, { name: 'AES-GCM', length: 256 }, false, ['decrypt']);
  const additionalData = Buffer.from(boundText(sealed));
  const clear = await subtle.decrypt(
    { name: 'AES-GCM', iv: Buffer.from(sealed.iv, 'base64'), additionalData },
    key,
    Buffer.from(sealed.sealed, 'base64'),
  );
  return JSON.parse(new TextDecoder().decode(clear)) as OfflineSheet;
};

describe('the sealed sheet', () => {
  it('is opened by its passphrase with WebCrypto, and by no other', async () => {
    const sealed = sealedIn(await sealSheet(sheet, PASSPHRASE));
    expect(await openWith(sealed, PASSPHRASE)).toEqual(sheet);
    // Full-width digits of a Chinese keyboard are the same passphrase.
    expect(await openWith(sealed, PASSPHRASE.replace('131631', '１３１６３１'))).toEqual(sheet);
    await expect(openWith(sealed, `${PASSPHRASE}.`)).rejects.toThrow();
  });

  it('does not open when its date or its content was changed', async () => {
    const sealed = sealedIn(await sealSheet(sheet, PASSPHRASE));
    await expect(openWith({ ...sealed, madeAt: '2021年07月21日08时00分' }, PASSPHRASE)).rejects.toThrow();
    const bytes = Buffer.from(sealed.sealed, 'base64');
    bytes.writeUInt8(bytes.readUInt8(3) ^ 1, 3);
    await expect(openWith({ ...sealed, sealed: bytes.toString('base64') }, PASSPHRASE)).rejects.toThrow();
  });

  it('has a new salt and a new start each time, and nothing of the sheet or of the passphrase in the clear', async () => {
    const [one, other] = [await sealSheet(sheet, PASSPHRASE), await sealSheet(sheet, PASSPHRASE)];
    expect(sealedIn(one).salt).not.toBe(sealedIn(other).salt);
    expect(sealedIn(one).iv).not.toBe(sealedIn(other).iv);
    for (const hidden of ['6788', '市防办', PASSPHRASE]) expect(one).not.toContain(hidden);
    expect(sealedIn(one).iterations).toBeGreaterThanOrEqual(600_000);
  });

  it('loads nothing and sends nothing: its policy allows its own script and style alone', async () => {
    const page = await sealSheet(sheet, PASSPHRASE);
    expect(page).toMatch(
      /content="default-src 'none'; script-src 'sha256-[A-Za-z0-9+/=]+'; style-src 'sha256-[A-Za-z0-9+/=]+'; form-action 'none'"/,
    );
    expect(page).not.toMatch(/https?:\/\/|src=|href=/);
  });

  it('escapes what stands in the clear', async () => {
    const page = await sealSheet({ ...sheet, madeAt: '</script><img>' }, PASSPHRASE);
    expect(page).not.toContain('<img>');
    expect(sealedIn(page).madeAt).toBe('</script><img>');
  });
});

it.each([
  [PASSPHRASE, true],
  ['correct horse battery', true],
  ['short but ok 12', false],
  ['aaaaaaaaaaaaaaaaaaaaaaaa', false],
  [' padded passphrase one ', false],
])('takes %s as a passphrase: %s', (text, fits) => {
  expect(isOfflinePassphrase(text)).toBe(fits);
});
