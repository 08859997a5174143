import type { BulletinJson, Items, SlotJson } from '@rainstorm/harness/api-json';
import type { Stage } from '@rainstorm/harness/stage';

const HOUR = 3_600_000;

/** The ids of an exercise that two people started, with a published bulletin that waits for receipts, and a draft. */
export interface ExerciseIds {
  readonly id: string;
  readonly episodeId: string;
  readonly bulletinId: string;
  readonly draftId: string;
}

export const createExercise = async (stage: Stage): Promise<ExerciseIds> => {
  const forecaster = stage.desk('lin.yubao');
  const reviewer = stage.desk('su.yubao');
  const chief = stage.desk('hao.shouxi');
  const now = new Date((await stage.clock()).now).getTime();
  const at = (ms: number): Date => new Date(Math.ceil((now + ms) / 1000) * 1000);
  const { id } = await forecaster.post<{ id: string }>('/exercises', {
    hazard: 'rainstorm',
    title: '汛前四单位叫应演练',
    areas: ['410102', '410105'],
    onset: at(3 * HOUR + 20 * 60_000),
    endsAt: at(15 * HOUR),
    note: '检验夜间叫应',
  });
  await chief.post<{ episodeId: string }>(`/exercises/${id}/confirm`);
  const { items } = await forecaster.get<Items<{ readonly id: string; readonly episodeId: string }>>('/exercises');
  const episodeId = items.find((one) => one.id === id)?.episodeId ?? '';
  const slots = (await forecaster.get<Items<SlotJson>>(`/slots?episodeId=${episodeId}`)).items;
  const slot = slots.find(({ state }) => state === 'open');
  if (slot === undefined) throw new Error('The exercise has no open slot');
  const ready = await forecaster.post<BulletinJson>('/bulletins', { slotId: slot.id });
  const written = await forecaster.patch<BulletinJson>(`/bulletins/${ready.id}`, {
    version: ready.version,
    headline: '预计未来3小时金水区、中原区有大暴雨',
    description: '预计未来3小时，金水区、中原区累积降水量50～100毫米，最大小时雨强60毫米。',
    instruction: '1. 各单位值班员立即签收；\n2. 按预案报告。',
    ...(slot.step === 'H3' ? { colour: 'orange' } : {}),
    expires: at(8 * HOUR),
  });
  await forecaster.post(`/bulletins/${written.id}/submit`);
  await reviewer.post(`/bulletins/${written.id}/review`, { approve: true });
  await chief.post(`/bulletins/${written.id}/sign`, { release: 'by-hand' });
  await chief.post(`/bulletins/${written.id}/publish`, {}, { 'idempotency-key': `screens-${written.id}` });
  await stage.settle();
  const draft = await forecaster.post<BulletinJson>('/signals', {
    hazard: 'rainstorm',
    productCode: 'rain-signal',
    episodeId,
    status: 'exercise',
    areas: [{ areaCode: '410105', colour: 'red' }],
    colour: 'red',
    headline: '郑州市气象台发布暴雨红色预警信号',
    description: '预计未来3小时，金水区累积降水量将达100毫米以上，请注意防范。',
    instruction: '',
    expires: at(6 * HOUR),
  });
  return { id, episodeId, bulletinId: written.id, draftId: draft.id };
};

/** Aborts the exercise. Its records stay. */
export const abortExercise = async (stage: Stage, { id }: ExerciseIds): Promise<void> => {
  await stage.desk('hao.shouxi').post(`/exercises/${id}/abort`, { reason: '演练结束' });
  await stage.settle();
};
