import { loadCity } from '@rainstorm/city-config';
import type { City, Colour, Contact, ContactChannel, ContactId, EscalationLevel, Office, OfficeId } from '@rainstorm/warning-model';
import { offices, type SimulatedOffice } from './world.js';

const channel = (kind: 'console' | 'email', id: string): ContactChannel => ({
  kind,
  address: kind === 'console' ? '-' : `${id}@sim.example`,
  fallback: false,
  secretRef: null,
});

const contact = (id: string, kinds: readonly ('console' | 'email')[], standby = false): Contact => ({
  id: id as ContactId,
  name: id,
  post: id,
  phone: '0371-0000-0001',
  channels: kinds.map((kind) => channel(kind, id)),
  standby,
});

const officeOf = ({ id, name, areas, hazards, duty }: SimulatedOffice): Office => ({
  id: id as OfficeId,
  name,
  nameEn: name,
  parent: null,
  duty,
  areas,
  contacts: [contact(`${id}-officer`, ['console', 'email']), contact(`${id}-standby`, ['email'], true)],
  phonedBy: 'command',
  receives: { hazards, kinds: ['scheduled', 'signal', 'express'] },
});

/** The first level has consoles only: nobody is reached there while nobody is signed in. */
const levels: readonly EscalationLevel[] = [
  { name: '值班室', nameEn: 'Duty desk', answerWithinMin: 10, contacts: [contact('command-desk', ['console'])] },
  { name: '领导', nameEn: 'Leaders', answerWithinMin: 10, contacts: [contact('command-leader', ['email'])] },
  { name: '备份', nameEn: 'Second leaders', answerWithinMin: 10, contacts: [contact('command-second', ['email'])] },
];

/** Zhengzhou's cadence, products and hazards, with the receivers of the simulation. */
export const simulatedCity = async (): Promise<City> => {
  const city = await loadCity('config/zhengzhou');
  if (!city.ok) throw new Error('config/zhengzhou has faults');
  return { ...city.value, offices: offices.map(officeOf), command: { ...city.value.command, levels } };
};

/** From now on, receipts for signals are due after so many minutes. The follow-up is due no sooner than the receipt. */
export const withPolicy = (city: City, receiptDueAfterMin: Readonly<Record<Colour, number>>): City => ({
  ...city,
  hazards: city.hazards.map((hazard) => ({
    ...hazard,
    signals: hazard.signals.map(({ receipt, ...signal }) => {
      const due = receiptDueAfterMin[signal.colour];
      const followUpDue =
        'afterMin' in receipt.followUpDue ? { afterMin: Math.max(receipt.followUpDue.afterMin, due) } : receipt.followUpDue;
      return { ...signal, receipt: { ...receipt, receiptDueAfterMin: due, remindAfterMin: Math.floor(due / 2), followUpDue } };
    }),
  })),
});
