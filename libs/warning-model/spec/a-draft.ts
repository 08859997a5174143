import type { DraftBulletin } from '../src/bulletin.js';
import { at, id } from './moving-episode.js';

/** The draft of 《6小时短时预报》 in scenario A. */
export const aDraft = (): DraftBulletin => ({
  id: id<'bulletin'>('bul-first'),
  state: 'draft',
  kind: 'scheduled',
  hazard: 'rainstorm',
  step: 'H6',
  productCode: 'short-6h',
  status: 'actual',
  msgType: 'alert',
  revisionKind: null,
  refersTo: null,
  previousId: null,
  episodeId: id<'episode'>('eps-test'),
  slotId: id<'slot'>('slt-h6'),
  draftedBy: id<'account'>('acc-author'),
  draftedAt: at('2021-07-20', '01:00'),
  headline: '未来6小时我市有暴雨',
  description: '预计20日02时至08时，我市大部有暴雨，西部山区局部有大暴雨。',
  instruction: '1. 做好山洪和地质灾害防御。\n2. 加强城市内涝点值守。',
  areas: [
    { areaCode: '410100', level: null, colour: null },
    { areaCode: '410181', level: null, colour: null },
  ],
  level: null,
  colour: null,
  onset: at('2021-07-20', '08:00'),
  expires: at('2021-07-20', '14:00'),
  attachments: [],
});
