import type { BulletinRecord } from '../src/contradiction.js';
import { at } from './moving-episode.js';

/** An orange signal for 金水区 at 05:00 on 20 July 2021, in an episode from 08:00. A test passes what it is about. */
export const aRecord = (changed: Partial<BulletinRecord> = {}): BulletinRecord => ({
  headline: '郑州市气象台2021年07月20日05时00分发布暴雨橙色预警信号',
  description: '预计未来3小时内，金水区降雨量将达50毫米以上，请注意防范。',
  instruction: '1. 停止户外作业。',
  areas: [{ areaCode: '410105', level: null, colour: 'orange' }],
  level: null,
  colour: 'orange',
  onset: null,
  expires: at('2021-07-20', '11:00'),
  attachments: [],
  kind: 'signal',
  step: null,
  isCancel: false,
  sender: '郑州市气象台',
  hazardName: '暴雨',
  previous: null,
  episode: { onset: at('2021-07-20', '08:00'), endsAt: at('2021-07-21', '08:00') },
  ownNumber: { pattern: '郑气暴雨信号〔{year}〕{n}号', year: 2021, n: 4 },
  city: {
    areaCode: '410100',
    zone: 'Asia/Shanghai',
    areas: [
      { code: '410105', name: '金水区' },
      { code: '410105001', name: '经八路街道' },
      { code: '410181', name: '巩义市' },
      { code: '410184', name: '新郑市' },
    ],
  },
  now: at('2021-07-20', '05:00'),
  ...changed,
});
