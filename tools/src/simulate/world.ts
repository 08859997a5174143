/** The simulated city's receivers, as plain data that the product's configuration and the judge are both made from. */

export interface SimulatedOffice {
  readonly id: string;
  readonly name: string;
  /** What it is responsible for; the city's code is everything. */
  readonly areas: readonly string[];
  readonly hazards: readonly string[];
  readonly duty: 'handled' | 'reported';
}

const every = ['rainstorm', 'snowstorm', 'cold-wave'];

export const offices: readonly SimulatedOffice[] = [
  { id: 'duty-office', name: '总值班室', areas: ['410100'], hazards: every, duty: 'handled' },
  { id: 'flood-control-office', name: '市防办', areas: ['410100'], hazards: every, duty: 'reported' },
  { id: 'yellow-river-office', name: '黄河防办', areas: ['410100'], hazards: ['rainstorm', 'cold-wave'], duty: 'reported' },
  { id: 'gongyi-office', name: '巩义市防办', areas: ['410181'], hazards: every, duty: 'reported' },
  { id: 'jinshui-office', name: '金水区防办', areas: ['410105'], hazards: every, duty: 'reported' },
];

export const officeIds = offices.map(({ id }) => id);

/** Districts that bulletins may name. */
export const areas: readonly string[] = ['410102', '410103', '410105', '410122', '410173', '410181', '410185'];

/** Everybody who has an e-mail address; each office has an officer at the console with e-mail and a standby with e-mail. */
export const mailContacts: readonly string[] = [
  ...officeIds.flatMap((id) => [`${id}-officer`, `${id}-standby`]),
  'command-leader',
  'command-second',
];
