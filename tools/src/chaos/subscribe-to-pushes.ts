import type { Person } from '@rainstorm/harness/person';
import { PUSHED_OFFICE_ID, type ChaosCity } from './chaos-city.js';
import type { Infrastructure } from './infrastructure.js';

/** The officers of one office turn pushes on, each in a browser. */
export const subscribeToPushes = async (
  { gatewayPorts }: Infrastructure,
  { offices }: ChaosCity,
  clientsOf: (login: string) => readonly Person[],
): Promise<void> => {
  const logins = offices.find(({ id }) => id === PUSHED_OFFICE_ID)?.officers ?? [];
  for (const login of logins) {
    const [officer] = clientsOf(login);
    const subscription: unknown = await (await fetch(`http://127.0.0.1:${gatewayPorts.cloud}/subscribe`)).json();
    await officer?.put('/push/devices/current', subscription);
  }
};
