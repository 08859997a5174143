import { capSourceKinds, colourOrigins, foreignStatuses } from '@rainstorm/warning-model';
import { z } from 'zod';
import { areaCode, colour, id, list, msgType, names, optionalId, optionalText, optionalTime, page, text, time } from './fields.js';

const reference = z.object({ sender: text, identifier: text, sentAt: text }).meta({ id: 'ForeignReference' });
const said = z
  .object({
    language: text,
    event: text,
    headline: optionalText,
    description: optionalText,
    instruction: optionalText,
    senderName: optionalText,
  })
  .meta({ id: 'ForeignText' });

/**
 * A CAP message of another station. `inForce`: a real warning that stands now. `endedById`: what updated or cancelled it. `doubtById`: a later
 * message that may have meant it. `unmatched`: how many of its references name nothing that is known here. `takenBulletinId`: the last draft of it.
 */
export const foreignMessage = z
  .object({
    ...{ id, sourceId: text, sourceName: text, sourceNameEn: text, sender: text, identifier: text, sentAt: time },
    status: z.enum(foreignStatuses),
    msgType,
    inForce: z.boolean(),
    colour: colour.nullable(),
    colourFrom: z.enum(colourOrigins).nullable(),
    onset: optionalTime,
    expires: time,
    expiresAssumed: z.boolean(),
    eventCodes: list(text),
    texts: list(said),
    areas: list(z.object({ areaDesc: text, codes: list(areaCode) }).meta({ id: 'ForeignArea' })),
    refersTo: list(reference),
    restores: list(reference),
    endedById: optionalId,
    doubtById: optionalId,
    unmatched: z.int(),
    signed: z.boolean(),
    sha256: text,
    receivedAt: time,
    receivedByName: optionalText,
    takenBulletinId: optionalId,
    takenAt: optionalTime,
    takenByName: optionalText,
  })
  .meta({
    id: 'ForeignMessage',
    examples: [
      {
        ...{ id: 'fms-0mkn3c8d15d41402abc4b2', sourceId: 'gongyi-station', sourceName: '巩义市气象台' },
        ...{ sourceNameEn: 'Gongyi Meteorological Station', sender: '41018141600000', identifier: '41018141600000_20210720160100_0' },
        ...{ sentAt: '2021-07-20T08:01:00.000Z', status: 'actual', msgType: 'alert', inForce: true, colour: 'red', colourFrom: 'words' },
        ...{ onset: null, expires: '2021-07-20T11:00:00.000Z', expiresAssumed: false, eventCodes: ['11B03'] },
        texts: [
          {
            ...{ language: 'zh-CN', event: '暴雨', headline: '巩义市气象台发布暴雨红色预警信号' },
            ...{ description: '过去3小时米河镇降雨量已达100毫米以上。', instruction: '停止集会、停课、停业。', senderName: '巩义市气象台' },
          },
        ],
        areas: [{ areaDesc: '巩义市', codes: ['410181'] }],
        ...{ refersTo: [], restores: [], endedById: null, doubtById: null, unmatched: 0, signed: false },
        ...{ sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', receivedAt: '2021-07-20T08:01:30.000Z' },
        ...{ receivedByName: null, takenBulletinId: null, takenAt: null, takenByName: null },
      },
    ],
  });
export const foreignMessages = z.object(page(foreignMessage)).meta({ id: 'ForeignMessages' });

/**
 * A station whose signals come in. Real times. `url` null: its files are only uploaded. `fault`: null after a good look. `faultDetail`: a line in Chinese, and
 * perhaps one in English.
 */
const capSource = z
  .object({
    ...{ id: text, ...names, kind: z.enum(capSourceKinds), url: optionalText, everySec: z.int(), areas: list(areaCode) },
    ...{ hasCertificate: z.boolean(), lookedAt: optionalTime, goodAt: optionalTime },
    ...{ fault: optionalText, faultDetail: optionalText, faultSince: optionalTime },
  })
  .meta({
    id: 'CapSource',
    examples: [
      {
        ...{ id: 'gongyi-station', name: '巩义市气象台', nameEn: 'Gongyi Meteorological Station', kind: 'county' },
        ...{ url: 'https://gongyi.example.cn/cap/feed.atom', everySec: 60, areas: ['410181'], hasCertificate: false },
        ...{ lookedAt: '2021-07-20T08:01:30.000Z', goodAt: '2021-07-20T08:00:30.000Z', fault: 'status', faultDetail: '502' },
        faultSince: '2021-07-20T08:01:30.000Z',
      },
    ],
  });
export const capSources = z.object({ items: list(capSource) }).meta({ id: 'CapSources' });
