import { makeFailOver, type FailOverOptions } from '../gateway/fail-over.js';
import type { OutgoingCall, VoiceGateway } from './voice-gateway.js';

export interface NamedVoiceGateway {
  readonly name: string;
  readonly gateway: VoiceGateway;
}

/**
 * Several gateways as one; each stands in for those before it (see `makeFailOver`). A call that a gateway may have taken is not placed by another: a
 * number has one call at a time. One alone is itself.
 */
export const failOverVoice = (gateways: readonly NamedVoiceGateway[], options?: FailOverOptions): VoiceGateway => {
  const [only, ...more] = gateways;
  if (only !== undefined && more.length === 0) return only.gateway;
  const { send, check, close } = makeFailOver<OutgoingCall>(
    gateways.map(({ name, gateway }) => ({
      name,
      send: async (call) => gateway.place(call),
      check: async () => (await gateway.check?.()) ?? { state: 'well' },
      close: async () => gateway.close(),
    })),
    options,
  );
  return { place: send, check, close };
};
