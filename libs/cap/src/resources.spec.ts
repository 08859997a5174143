import { describe, expect, it } from '@jest/globals';
import type { BulletinAttachment } from '@rainstorm/warning-model';
import { aBulletin } from '../spec/a-bulletin.js';
import { aCity, someOutlines } from '../spec/a-city.js';
import { alertOfBulletin, type CapContext } from './alert-of-bulletin.js';
import { capBreaches } from './cap-breaches.js';
import { readCap } from './read-cap.js';
import { writeCap } from './write-cap.js';

const context: CapContext = { city: aCity(), outlines: someOutlines, published: [] };
const map: BulletinAttachment = {
  ...{ sha256: 'a'.repeat(64), sha1: 'b'.repeat(40), fileName: '雨量图.png', mediaType: 'image/png' },
  ...{ sizeBytes: 482_113, width: 1600, height: 1200, altText: '雨量图：<金水区>\u0001' },
};
const table: BulletinAttachment = { ...map, sha256: 'c'.repeat(64), fileName: '分区雨量.csv', mediaType: 'text/csv', altText: '' };
const bulletin = aBulletin('first', '09:08', { attachments: [map, table] });

describe('the attachments of a bulletin as resources of CAP', () => {
  const messagesUrl = 'https://duty.example/api/v1/cap/messages/';
  it('are described, with size, whole address and SHA-1, the same in each language', () => {
    const { infos } = alertOfBulletin(bulletin, { ...context, messagesUrl });
    const address = `${messagesUrl}${bulletin.identifier}/attachments`;
    for (const { resources } of infos)
      expect(resources).toEqual([
        { resourceDesc: '雨量图：<金水区>\uFFFD', mimeType: 'image/png', size: 482_113, uri: `${address}/${map.sha256}`, digest: map.sha1 },
        { resourceDesc: '分区雨量.csv', mimeType: 'text/csv', size: 482_113, uri: `${address}/${table.sha256}`, digest: map.sha1 },
      ]);
  });

  it('have no address where nobody knows the own one', () => {
    expect(alertOfBulletin(bulletin, context).infos[0]?.resources.map(({ uri }) => uri)).toEqual([null, null]);
  });

  it('break no rule of CAP, and are read back', () => {
    for (const given of [context, { ...context, messagesUrl }]) {
      const alert = alertOfBulletin(bulletin, given);
      const written = writeCap(alert);
      expect(capBreaches(written, 'cap')).toEqual([]);
      expect(readCap(written)).toEqual({ ok: true, value: alert });
    }
  });
});
