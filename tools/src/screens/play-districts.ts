import type { BulletinJson, DispatchJson } from '@rainstorm/harness/api-json';
import type { Stage } from '@rainstorm/harness/stage';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A night in the districts: one was told of to the command, one was reminded, one responds, one has a milder signal, the others none. */
export const playDistricts = async (stage: Stage): Promise<void> => {
  const forecaster = stage.desk('lin.yubao');
  const signal = async (colour: string, areaCode: string, name: string): Promise<readonly DispatchJson[]> => {
    const now = Date.parse((await stage.clock()).now);
    const draft = await forecaster.post<BulletinJson>('/signals', {
      hazard: 'rainstorm',
      productCode: 'rain-signal',
      areas: [{ areaCode, colour }],
      colour,
      headline: `${name}发布暴雨${colour === 'red' ? '红色' : '橙色'}预警信号`,
      description: '预计未来3小时内降水量将达100毫米以上。',
      instruction: '1. 停止户外作业。',
      expires: new Date(now + 6 * HOUR),
    });
    await forecaster.post(`/bulletins/${draft.id}/sign`, { emergency: true });
    return (
      await forecaster.post<{ dispatches: readonly DispatchJson[] }>(
        `/bulletins/${draft.id}/publish`,
        {},
        { 'idempotency-key': `districts-${draft.id}` },
      )
    ).dispatches;
  };
  const pass = async (ms: number): Promise<void> => {
    await stage.settle();
    await stage.moveTo(new Date(Date.parse((await stage.clock()).now) + ms));
    await stage.settle();
  };
  const acknowledge = async (dispatches: readonly DispatchJson[], officeId: string, login: string): Promise<void> => {
    const own = dispatches.find((dispatch) => dispatch.officeId === officeId);
    if (own !== undefined) await stage.console(login).post(`/dispatches/${own.id}/receipt`);
  };
  await acknowledge(await signal('red', '410105', '金水区'), 'jinshui-office', 'jinshui.zhishou');
  const gongyi = await signal('red', '410181', '巩义市');
  await acknowledge(gongyi, 'gongyi-office', 'gongyi.zhishou');
  await pass(12 * MINUTE);
  const decidedAt = (await stage.clock()).now;
  await stage.console('gongyi.zhishou').post('/units/gongyi-office/responses', {
    track: 'emergency-response',
    chosen: 'I',
    decidedAt,
    decidedBy: '演示·李市长（指挥长）',
    note: '已启动，正在转移沿河群众',
  });
  await pass(3 * MINUTE + 1_000);
  await signal('red', '410103', '二七区');
  await pass(15 * MINUTE + 1_000);
  await signal('red', '410182', '荥阳市');
  await signal('orange', '410184', '新郑市');
  await pass(1_000);
};
