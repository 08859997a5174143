import { aPicture } from './a-picture.js';
import type { BulletinJson, DispatchJson, EpisodeJson, Items, SlotJson } from './api-json.js';
import type { Stage } from './stage.js';

/** The ids of what the busy night created. */
export interface BusyNightIds {
  readonly episodeId: string;
  readonly draftId: string;
  readonly inReviewId: string;
  readonly signalId: string;
  /** A dispatch that its office has handled. */
  readonly handledId: string;
  /** Path of the page behind the link in an e-mail. */
  readonly linkPath: string;
}

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** Creates the middle of a busy night: a draft, a bulletin in review, given and missing receipts, and escalations. */
export const playBusyNight = async (stage: Stage, title = '7月19–21日暴雨过程'): Promise<BusyNightIds> => {
  const forecaster = stage.desk('lin.yubao');
  const reviewer = stage.desk('su.yubao');
  const chief = stage.desk('hao.shouxi');
  const now = new Date((await stage.clock()).now).getTime();
  const at = (ms: number): Date => new Date(Math.ceil((now + ms) / 1000) * 1000);

  const { episode } = await forecaster.post<{ episode: EpisodeJson }>('/episodes', {
    hazard: 'rainstorm',
    title,
    areas: ['410102', '410103', '410104', '410105', '410108'],
    onset: at(7 * HOUR + 20 * MINUTE),
    endsAt: at(30 * HOUR),
  });
  const slots = async (): Promise<readonly SlotJson[]> => (await forecaster.get<Items<SlotJson>>(`/slots?episodeId=${episode.id}`)).items;
  const write = async (slot: SlotJson | undefined, headline: string): Promise<BulletinJson> => {
    if (slot === undefined) throw new Error('No slot is open');
    const ready = await forecaster.post<BulletinJson>('/bulletins', { slotId: slot.id });
    return forecaster.patch<BulletinJson>(`/bulletins/${ready.id}`, {
      version: ready.version,
      headline,
      description:
        '一、天气形势\n受低涡切变线和台风外围气流共同影响，预计今日夜间至21日我市将出现一次暴雨到大暴雨天气过程。\n二、过程预报\n过程累积降水量80～150毫米，局地200毫米以上，最大小时雨强40～60毫米。\n三、主要风险\n城市内涝、山洪地质灾害、中小河流洪水风险高。',
      instruction: '1. 加强监测会商和值班值守，按预案做好防御准备；\n2. 重点检查地下空间、下沉式立交、隧道、地铁和在建工地。',
      expires: at(30 * HOUR),
    });
  };
  const attach = async (id: string): Promise<void> => {
    const give = async (content: Buffer, about: Readonly<Record<string, string>>): Promise<unknown> =>
      forecaster.post(`/bulletins/${id}/attachments?${new URLSearchParams(about).toString()}`, content, {
        'content-type': 'application/octet-stream',
      });
    const picture = aPicture({ width: 640, height: 400, seed: 60 });
    await give(picture, { fileName: '未来3小时雨量图.png', altText: '未来3小时雨量图：金水区、中原区100至150毫米，其余区县50至80毫米' });
    await give(Buffer.from('区县,3小时雨量（毫米）\n金水区,112\n中原区,104\n'), { fileName: '分区雨量.csv', altText: '' });
  };
  for (const login of ['zhou.zhiban', 'fang.zhiban', 'wei.zhishou', 'feng.zhishou'])
    await stage.console(login).post('/duty/take-over', { note: '', seenShiftId: null });
  const open = (await slots()).filter(({ state }) => state === 'open');
  const first = await write(open[0], '今日夜间起我市将有一次暴雨到大暴雨过程');
  await forecaster.post(`/bulletins/${first.id}/submit`);
  await reviewer.post(`/bulletins/${first.id}/review`, { approve: true });
  await chief.post(`/bulletins/${first.id}/sign`, { release: 'by-hand' });
  const published = await chief.post<{ dispatches: readonly DispatchJson[] }>(
    `/bulletins/${first.id}/publish`,
    {},
    { 'idempotency-key': `screens-${first.id}` },
  );
  const receive = async (login: string, office: string, dispatches: readonly DispatchJson[]): Promise<string> => {
    const id = dispatches.find(({ officeId }) => officeId === office)?.id ?? '';
    await stage.console(login).post(`/dispatches/${id}/receipt`);
    return id;
  };
  let handledId = '';
  for (const [login, office, whom] of [
    ['zhou.zhiban', 'duty-office', '市委办公厅值班领导'],
    ['feng.zhishou', 'flood-control-office', '市防指带班副指挥长'],
    ['shen.zhishou', 'yellow-river-office', '市防指带班副指挥长'],
  ] as const) {
    const id = await receive(login, office, published.dispatches);
    const kind = office === 'duty-office' ? 'handled' : 'reported';
    if (kind === 'handled') handledId = id;
    await stage.console(login).post(`/dispatches/${id}/follow-up`, { kind, toWhom: whom, note: '' });
  }
  await stage.settle();
  await stage.moveTo(at(20 * MINUTE));
  await stage.settle();

  const signal = async (
    colour: 'orange' | 'red',
    text: string,
  ): Promise<{ bulletin: BulletinJson; dispatches: readonly DispatchJson[] }> => {
    const draft = await forecaster.post<BulletinJson>('/signals', {
      hazard: 'rainstorm',
      productCode: 'rain-signal',
      episodeId: episode.id,
      areas: [
        { areaCode: '410105', colour },
        { areaCode: '410102', colour },
      ],
      colour,
      headline: `郑州市气象台发布暴雨${colour === 'red' ? '红色' : '橙色'}预警信号`,
      description: text,
      instruction:
        '1. 政府及相关部门按照职责做好防暴雨应急和抢险工作；\n2. 停止集会、停课、停业（除特殊行业外）；\n3. 做好山洪、滑坡、泥石流等灾害的防御和抢险工作。',
      expires: at(8 * HOUR),
    });
    await attach(draft.id);
    await forecaster.post(`/bulletins/${draft.id}/sign`, { emergency: true });
    return forecaster.post(`/bulletins/${draft.id}/publish`, {}, { 'idempotency-key': `screens-${draft.id}` });
  };
  const orange = await signal(
    'orange',
    '过去1小时，金水区、中原区降雨量已达40毫米，预计未来3小时上述地区累积降水量将达50毫米以上，请注意防范。',
  );
  await receive('zhou.zhiban', 'duty-office', orange.dispatches);
  await stage.settle();
  await stage.moveTo(at(32 * MINUTE));
  await stage.settle();
  const red = await signal(
    'red',
    '过去1小时，金水区、中原区降雨量已达60毫米，预计未来3小时上述地区累积降水量将达100毫米以上，并伴有短时强降水、雷电，请注意防范。',
  );
  await receive('zhou.zhiban', 'duty-office', red.dispatches);
  await stage.settle();
  await stage.moveTo(at(35.5 * MINUTE));
  await stage.settle();
  const inReview = await write(
    (await slots()).find(({ state }) => state === 'open'),
    '预计未来6小时我市中东部有大暴雨',
  );
  await forecaster.post(`/bulletins/${inReview.id}/submit`);
  const draft = await forecaster.post<BulletinJson>('/express', {
    hazard: 'rainstorm',
    productCode: 'rain-express',
    episodeId: episode.id,
    areas: [{ areaCode: '410105', colour: null }],
    headline: '金水区出现短时强降水',
    description: '14时至15时，金水区降水量62.3毫米。预计未来1小时强降水仍将持续。',
    instruction: '',
    expires: at(4 * HOUR),
  });
  await attach(draft.id);
  const link = stage.mail.mails.findLast(({ link: found }) => found !== null)?.link ?? stage.instance.consoleUrl;
  return {
    episodeId: episode.id,
    draftId: draft.id,
    inReviewId: inReview.id,
    signalId: red.bulletin.id,
    handledId,
    linkPath: link.slice(new URL(link).origin.length),
  };
};
