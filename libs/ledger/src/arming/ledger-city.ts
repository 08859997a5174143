import type { City } from '@rainstorm/warning-model';
import type { EntityManager } from 'typeorm';

/** The ledger belongs to another city than this process. The message is for whoever runs the process. */
export class ForeignLedger extends Error {
  override readonly name = 'ForeignLedger';
}

const foreign = (owner: string, { areaCode, name }: City): ForeignLedger =>
  new ForeignLedger(
    `台账属于${owner}，而 CITY 指向 ${name}（${areaCode}）；请改正 CITY 或 DATABASE_URL / The ledger is that of ${owner} and CITY names ${name} (${areaCode}): correct CITY or DATABASE_URL`,
  );

/** A ledger of an earlier release does not say its city: an episode of it in any area of this city does. */
const isOfThisCity = async (manager: EntityManager, { areas, areaCode }: City): Promise<boolean> => {
  const [row] = await manager.query<{ fits: boolean }[]>(
    `SELECT NOT EXISTS (SELECT FROM episodes) OR EXISTS (SELECT FROM episodes WHERE areas && $1::text[]) AS fits`,
    [[areaCode, ...areas.map((area) => area.code)]],
  );
  return row?.fits === true;
};

/** Rejects with `ForeignLedger` if the ledger is that of another city. A ledger without a city becomes this one's. */
export const assertCity = async (manager: EntityManager, city: City): Promise<void> => {
  const read = async (): Promise<{ readonly code: string; readonly name: string } | undefined> =>
    (await manager.query<{ code: string; name: string }[]>('SELECT code, name FROM ledger_city'))[0];
  let owner = await read();
  if (owner === undefined) {
    if (!(await isOfThisCity(manager, city))) throw foreign('另一城市 (another city)', city);
    await manager.query('INSERT INTO ledger_city (code, name) VALUES ($1, $2) ON CONFLICT (one) DO NOTHING', [city.areaCode, city.name]);
    owner = await read();
  }
  if (owner?.code !== city.areaCode) throw foreign(`${owner?.name ?? ''}（${owner?.code ?? ''}）`, city);
};
