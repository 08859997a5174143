import type { Items } from '@rainstorm/harness/api-json';
import { referenceOf, stationMessage, type CapStation } from '@rainstorm/harness/cap-station';
import type { Stage } from '@rainstorm/harness/stage';
import { until } from '@rainstorm/harness/until';

const MINUTE_MS = 60_000;

/** A county raises its signal from orange to red, holds a drill, and its server refuses one file; waits until the desk knows. */
export const publishCountySignals = async (station: CapStation, stage: Stage): Promise<void> => {
  const desk = stage.desk('lin.yubao');
  const { now } = await desk.get<{ readonly now: string }>('/now');
  const ago = (minutes: number): Date => new Date(Math.floor(new Date(now).getTime() / 1_000) * 1_000 - minutes * MINUTE_MS);
  const orange = { identifier: '41018141600000_20210719210100_0', sent: ago(50), colour: '橙色' };
  const red = { identifier: '41018141600000_20210719214600_0', sent: ago(5), msgType: 'Update', references: referenceOf(orange) };
  station.publish('1.xml', stationMessage(orange));
  station.publish('2.xml', stationMessage(red));
  station.publish('3.xml', stationMessage({ identifier: '41018141600000_20210719200000_0', sent: ago(110), status: 'Exercise' }));
  station.publish('4.xml', stationMessage({ identifier: 'x', sent: ago(4) }).replace('+08:00</expires>', '</expires>'));
  await until(async () => (await desk.get<Items<object>>('/foreign-messages')).items.length === 3, MINUTE_MS);
};
