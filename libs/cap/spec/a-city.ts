import type { CapCity } from '../src/cap-rule.js';
import type { CapRing } from '../src/cap-alert.js';
import type { Outlines } from '../src/ring.js';

/** A part of Zhengzhou's configuration. */
export const aCity = (changed: Partial<CapCity> = {}): CapCity => ({
  name: '郑州市',
  nameEn: 'Zhengzhou',
  zone: 'Asia/Shanghai',
  areaCode: '410100',
  senderCode: '41010041600000',
  areas: [
    {
      code: '410105',
      name: '金水区',
      nameEn: 'Jinshui District',
      townships: [{ code: '410105001', name: '经八路街道', nameEn: 'Jingbalu Subdistrict' }],
    },
    { code: '410181', name: '巩义市', nameEn: 'Gongyi' },
    { code: '410174', name: '郑东新区', nameEn: 'Zhengdong New District' },
  ],
  areaGroups: [],
  hazards: [{ code: 'rainstorm', event: '暴雨', nameEn: 'Rainstorm', eventCode: '11B03' }],
  products: [
    { code: 'rain-signal', title: '《暴雨预警信号》', titleEn: 'Rainstorm warning signal' },
    { code: 'rain-6h', title: '《6小时短时预报》', titleEn: '6-hour forecast (rainstorm)' },
  ],
  cap: { senderNames: [{ name: '郑州市气象台', nameEn: 'Zhengzhou Meteorological Observatory' }] },
  ...changed,
});

const square = (latitude: number, longitude: number): CapRing => [
  [latitude, longitude],
  [latitude, longitude + 0.1],
  [latitude + 0.1, longitude + 0.1],
  [latitude + 0.1, longitude],
  [latitude, longitude],
];
export const someOutlines: Outlines = new Map([
  ['410105', [square(34.7, 113.6)]],
  ['410181', [square(34.7, 112.9), square(34.5, 112.9)]],
]);
