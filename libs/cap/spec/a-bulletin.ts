import type { PublishedBulletin, RevisionKind } from '@rainstorm/warning-model';

/** An instant of 20 July 2021 in Zhengzhou's time. */
export const at = (clock: string): Date => new Date(`2021-07-20T${clock}:00+08:00`);
const id = <Id extends string>(text: string): Id => text as Id;

/** A published red signal of 金水区. `name` is its id; its identifier has its time of sending and `series`. */
export const aBulletin = (name = 'first', clock = '09:08', changed: Partial<PublishedBulletin> = {}, series = 0): PublishedBulletin => ({
  id: id(name),
  state: 'published',
  kind: 'signal',
  hazard: 'rainstorm',
  step: null,
  productCode: 'rain-signal',
  status: 'actual',
  msgType: 'alert',
  revisionKind: null,
  refersTo: null,
  previousId: null,
  episodeId: id('eps-a'),
  slotId: null,
  draftedBy: id('acc-author'),
  draftedAt: at('08:00'),
  headline: '郑州市气象台发布暴雨红色预警信号',
  description: '预计未来3小时内，金水区降雨量将达100毫米以上。',
  instruction: '1.停止集会、停课、停业；\n2.严禁涉水通过。',
  areas: [{ areaCode: '410105', level: null, colour: 'red' }],
  level: null,
  colour: 'red',
  onset: null,
  expires: at('23:00'),
  attachments: [],
  reviewedBy: null,
  signedBy: id('acc-chief'),
  emergency: false,
  number: '郑气暴雨信号〔2021〕3号',
  identifier: `41010041600000_20210720${clock.replace(':', '')}00_${series}`,
  sender: '郑州市气象台',
  sentAt: at(clock),
  ...changed,
});

/** A revision of `previous`, whose issue begins with `first`. */
export const aRevision = (
  name: string,
  clock: string,
  kind: RevisionKind,
  { first, previous }: { readonly first: string; readonly previous: string },
  changed: Partial<PublishedBulletin> = {},
): PublishedBulletin =>
  aBulletin(name, clock, {
    msgType: kind === 'lift' || kind === 'retract' ? 'cancel' : 'update',
    revisionKind: kind,
    refersTo: id(first),
    previousId: id(previous),
    ...changed,
  });
