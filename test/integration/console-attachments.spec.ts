import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPicture } from '@rainstorm/harness/a-picture';
import { readCap } from '@rainstorm/cap';
import type { BulletinRow, DispatchRow } from '@rainstorm/ledger';
import { formatIdentifier, type BulletinAttachment } from '@rainstorm/warning-model';
import { startConsole, type ListeningConsole, type RunningConsole } from './console-app.spec-support.js';

const picture = aPicture();
const sha256 = createHash('sha256').update(picture).digest('hex');
const map: BulletinAttachment = {
  ...{ sha256, sha1: createHash('sha1').update(picture).digest('hex'), fileName: '雨量图.png', mediaType: 'image/png' },
  ...{ sizeBytes: picture.length, width: 40, height: 30, altText: '雨量图：金水区<100毫米>' },
};
const unknown = 'f'.repeat(64);

let console_: RunningConsole;
let open: ListeningConsole;
let bulletin: BulletinRow;
let dispatch: DispatchRow;
beforeAll(async () => {
  console_ = await startConsole();
  open = await console_.another({ CAP_OPEN: 'true', CAP_PUBLIC_URL: 'https://duty.example/' });
  const { ledger, stage } = console_;
  const sentAt = await ledger.now();
  await ledger.transaction(async (tx) => tx.attachmentContents.store(sha256, picture, tx.now));
  bulletin = await stage.bulletin({
    attachments: [map],
    sentAt,
    identifier: formatIdentifier({ senderCode: '41010041600000', sentAt, zone: 'Asia/Shanghai', series: 0 }),
  });
  dispatch = await stage.dispatch(bulletin, 'duty-office');
});
afterAll(async () => {
  await open.close();
  await console_.close();
});

const bytesAt = async (path: string, cookie: string | null = null): Promise<Response> =>
  fetch(`${console_.base}${path}`, { headers: cookie === null ? {} : { cookie } });
const sameBytes = async (answer: Response): Promise<boolean> =>
  answer.status === 200 && Buffer.from(await answer.arrayBuffer()).equals(picture);

describe('an attachment at the console', () => {
  it('is listed with the bulletin of the inbox', async () => {
    const { body } = await (await console_.as('zhou')).get('/inbox');
    expect(body).toMatchObject({ items: [{ bulletin: { attachments: [map] } }] });
  });

  it('is read by whoever may read the bulletin, and kept by the browser', async () => {
    const { cookie } = await console_.as('zhou');
    for (const path of [`/bulletins/${bulletin.id}`, `/dispatches/${dispatch.id}`]) {
      const answer = await bytesAt(`/api/v1${path}/attachments/${sha256}`, cookie);
      expect(answer.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
      expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
      expect(await sameBytes(answer)).toBe(true);
      expect((await bytesAt(`/api/v1${path}/attachments/${unknown}`, cookie)).status).toBe(404);
      expect((await bytesAt(`/api/v1${path}/attachments/${sha256}`)).status).toBe(401);
    }
    const fang = await console_.as('fang');
    expect(await sameBytes(await bytesAt(`/api/v1/dispatches/${dispatch.id}/attachments/${sha256}`, fang.cookie))).toBe(true);
  });

  it('of a dispatch is not read by another office', async () => {
    const { cookie } = await console_.as('feng');
    expect((await bytesAt(`/api/v1/dispatches/${dispatch.id}/attachments/${sha256}`, cookie)).status).toBe(403);
  });

  it('of a draft does not exist here', async () => {
    const draft = await console_.stage.bulletin({ attachments: [map], state: 'draft', number: null, identifier: null, sentAt: null });
    const { cookie } = await console_.as('zhou');
    expect((await bytesAt(`/api/v1/bulletins/${draft.id}/attachments/${sha256}`, cookie)).status).toBe(404);
  });
});

describe('an attachment behind the link of a mail', () => {
  it('stands on the page with its description, and is read with the link alone', async () => {
    const token = await console_.stage.link(dispatch);
    const page = await console_.nobody.page(token);
    expect(page.text).toContain(`<img src="/r/${token}/attachments/${sha256}" alt="雨量图：金水区&lt;100毫米&gt;"`);
    expect(page.headers.get('content-security-policy')).toContain("img-src 'self';");
    expect(await sameBytes(await bytesAt(`/r/${token}/attachments/${sha256}`))).toBe(true);
    expect((await bytesAt(`/r/${token}/attachments/${unknown}`)).status).toBe(404);
    expect((await bytesAt(`/r/${'x'.repeat(43)}/attachments/${sha256}`)).status).toBe(404);
  });

  it('is not there for who tries one unknown link after another', async () => {
    const token = 'y'.repeat(43);
    const statuses: number[] = [];
    for (let tries = 0; tries < 60; tries += 1) statuses.push((await bytesAt(`/r/${token}/attachments/${sha256}`)).status);
    expect(statuses.at(-1)).toBe(429);
    const sent = await console_.stage.link(await console_.stage.dispatch(bulletin, 'flood-control-office'));
    expect(await sameBytes(await bytesAt(`/r/${sent}/attachments/${sha256}`))).toBe(true);
  });
});

describe('an attachment as a resource of CAP', () => {
  it('is described in the message and read at its address, by everybody where the city opens the files', async () => {
    const message = await (await fetch(`${open.base}/api/v1/cap/messages/${bulletin.identifier ?? ''}.cap.xml`)).text();
    const read = readCap(message);
    const [resource] = (read.ok ? read.value.infos[0]?.resources : null) ?? [];
    expect(resource).toEqual({
      ...{ resourceDesc: '雨量图：金水区<100毫米>', mimeType: 'image/png', size: picture.length, digest: map.sha1 },
      uri: `https://duty.example/api/v1/cap/messages/${bulletin.identifier ?? ''}/attachments/${sha256}`,
    });
    const path = new URL(resource?.uri ?? '').pathname;
    const answer = await fetch(`${open.base}${path}`);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(await sameBytes(answer)).toBe(true);
    expect((await bytesAt(path)).status).toBe(401);
    expect((await fetch(`${open.base}${path.replace(sha256, unknown)}`)).status).toBe(404);
  });
});
