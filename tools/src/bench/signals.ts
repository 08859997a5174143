import { setTimeout as pause } from 'node:timers/promises';
import type { BulletinJson, DispatchJson } from '@rainstorm/harness/api-json';
import { Refused } from '@rainstorm/harness/person';
import type { Stage } from '@rainstorm/harness/stage';

export type Published = { readonly bulletin: BulletinJson; readonly dispatches: readonly DispatchJson[] };

export const createSignedSignal = async (
  stage: Stage,
  headline: string,
  colour: 'red' | 'orange' = 'red',
  areas: readonly string[] = ['410105'],
): Promise<BulletinJson> => {
  const desk = stage.desk('lin.yubao');
  const draft = await desk.post<BulletinJson>('/signals', {
    hazard: 'rainstorm',
    productCode: 'rain-signal',
    areas: areas.map((areaCode) => ({ areaCode, colour })),
    colour,
    headline,
    description: '预计未来3小时内降水量将达100毫米以上。',
    instruction: '1. 停止户外作业。',
    expires: new Date(Date.now() + 6 * 3_600_000),
  });
  return desk.post<BulletinJson>(`/bulletins/${draft.id}/sign`, { emergency: true });
};

/** Publishes, and retries if the ledger has given out its ten identifiers of this second. */
export const publish = async (stage: Stage, { id }: BulletinJson): Promise<Published> => {
  for (;;) {
    try {
      return await stage.desk('lin.yubao').post<Published>(`/bulletins/${id}/publish`, {}, { 'idempotency-key': `bench-${id}` });
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 503) throw error;
      await pause(500);
    }
  }
};

/** Gives the receipt of the duty office. */
export const acknowledge = async (stage: Stage, { dispatches }: Published): Promise<void> => {
  const own = dispatches.find(({ officeId }) => officeId === 'duty-office');
  await stage.console('zhou.zhiban').post(`/dispatches/${own?.id ?? ''}/receipt`);
};
