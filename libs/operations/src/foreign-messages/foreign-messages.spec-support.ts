import type { CapSource, ForeignMessage, ForeignReference } from '@rainstorm/warning-model';
import type { ArrivedMessage } from './keep-foreign-message.js';

export const gongyi: CapSource = {
  ...{ id: 'gongyi-station', name: '巩义市气象台', nameEn: 'Gongyi Meteorological Station', kind: 'county' },
  ...{ url: 'http://127.0.0.1:1/feed.atom', everySec: 60, senders: ['41018141600000'], areas: ['410181'], certificate: null },
};

const HOUR_MS = 3_600_000;

/** A red signal of 巩义, sent so many minutes before `now` and valid for three hours. */
export const arrived = (now: Date, name: string, minutesAgo: number, change: Partial<ForeignMessage> = {}): ArrivedMessage => {
  const sentAt = new Date(Math.floor(now.getTime() / 1_000) * 1_000 - minutesAgo * 60_000);
  const message: ForeignMessage = {
    ...{ sender: '41018141600000', identifier: name, sentAt, status: 'actual', msgType: 'alert' },
    ...{ colour: 'red', colourFrom: 'words', onset: null, expires: new Date(sentAt.getTime() + 3 * HOUR_MS), expiresAssumed: false },
    eventCodes: ['11B03'],
    texts: [
      {
        ...{ language: 'zh-CN', event: '暴雨', headline: '巩义市气象台发布暴雨红色预警信号' },
        ...{ description: '米河镇降雨量已达100毫米以上。', instruction: '停止集会。', senderName: '巩义市气象台' },
      },
    ],
    areas: [{ areaDesc: '巩义市', codes: ['410181'] }],
    ...{ refersTo: [], restores: [] },
    ...change,
  };
  return { message, xml: `<alert>${name}</alert>`, sha256: `${name}${JSON.stringify(message)}`.slice(0, 60), signed: false };
};

export const referenceTo = ({ message: { sender, identifier, sentAt } }: ArrivedMessage): ForeignReference => ({
  sender,
  identifier,
  sentAt: sentAt.toISOString(),
});
