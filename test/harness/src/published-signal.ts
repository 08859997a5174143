import type { BulletinRow } from '@rainstorm/ledger';
import type { Colour } from '@rainstorm/warning-model';
import type { Bureau } from './bureau.js';
import { Issuance } from './issuance.js';
import { unpublished } from './ledger-stage.js';

/** Publishes a signal for the whole city, as the desk does. */
export const publishSignal = async (bureau: Bureau, colour: Colour, patch: Partial<BulletinRow> = {}): Promise<BulletinRow> => {
  const productCode = bureau.city.products.find(({ kind }) => kind === 'signal')?.code ?? '';
  const areas = [{ areaCode: bureau.city.areaCode, level: null, colour }];
  const signal = { kind: 'signal' as const, step: null, productCode, colour, areas };
  const draft = await bureau.stage.bulletin({ ...unpublished, ...signal, state: 'signed', ...patch });
  return (await new Issuance(bureau).publish(draft)).bulletin;
};
