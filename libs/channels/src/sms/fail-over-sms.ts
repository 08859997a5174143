import { makeFailOver, type FailOverOptions } from '../gateway/fail-over.js';
import type { OutgoingSms, SmsGateway } from './sms-gateway.js';

export interface NamedSmsGateway {
  readonly name: string;
  readonly gateway: SmsGateway;
}

/** Several gateways as one; each stands in for those before it (see `makeFailOver`). One alone is itself. */
export const failOverSms = (gateways: readonly NamedSmsGateway[], options?: FailOverOptions): SmsGateway => {
  const [only, ...more] = gateways;
  if (only !== undefined && more.length === 0) return only.gateway;
  return makeFailOver<OutgoingSms>(
    gateways.map(({ name, gateway }) => ({
      name,
      send: async (sms) => gateway.send(sms),
      check: async () => (await gateway.check?.()) ?? { state: 'well' },
      close: async () => gateway.close(),
    })),
    options,
  );
};
