import { describe, expect, it } from '@jest/globals';
import { readAriGateway, readBaresip } from './telephone-settings.js';

const sip = { SIP_ADDRESS: '037100001234@ims.example', SIP_PASSWORD: 'secret-of-the-trunk' };
const ari = {
  ARI_URL: 'http://10.1.2.3:8088',
  ARI_USER: 'rainstorm',
  ARI_PASSWORD: 'secret-of-asterisk',
  ARI_APPLICATION: 'warnings',
  ARI_ENDPOINT: 'PJSIP/{}@trunk',
};

describe('the gateway that calls', () => {
  it('over SIP has an account for real calls and another for exercises', () => {
    expect(readBaresip({}).accounts).toEqual({ actual: null, exercise: null });
    const more = { SIP_EXERCISE_ADDRESS: 'exercise@ims.example', SIP_LINES: '30', SIP_REGISTER: 'no', SIP_RTP_PORTS: '10000-10200' };
    const { accounts, place } = readBaresip({ ...sip, ...more });
    expect(accounts.actual).toEqual({
      address: '037100001234@ims.example',
      transport: 'udp',
      password: 'secret-of-the-trunk',
      authUser: null,
      outboundProxy: null,
      registers: false,
      encryption: 'none',
      prefix: '',
      lines: 30,
    });
    expect(accounts.exercise).toMatchObject({ address: 'exercise@ims.example', password: null, registers: true });
    expect(place).toEqual({ localAddress: null, rtpPorts: [10_000, 10_200] });
  });

  it.each([
    [{ SIP_PASSWORD: 'secret-of' }, 'SIP_ADDRESS (missing; SIP_PASSWORD is set)'],
    [{ ...sip, SIP_PASSWORD: 'secret-of;x' }, 'SIP_PASSWORD (empty, longer than 100, or with a space, quotation mark, semicolon, < or >)'],
    [{ ...sip, SIP_ADDRESS: 'secret-of' }, 'SIP_ADDRESS (not user@host or user@host:port)'],
    [{ ...sip, SIP_TRANSPORT: 'sctp', SIP_LINES: 'many' }, 'SIP_LINES (not a number from 1 to 200), SIP_TRANSPORT (not udp, tcp or tls)'],
    [{ ...sip, SIP_REGISTER: 'maybe' }, 'SIP_REGISTER (not yes or no)'],
    [{ ...sip, SIP_ENCRYPTION: 'rot13' }, 'SIP_ENCRYPTION (not none, srtp, srtp-mand or dtls_srtp)'],
    [{ ...sip, SIP_RTP_PORTS: '200-100' }, 'SIP_RTP_PORTS (not two ports, as 10000-10200)'],
    [{ ...sip, SIP_LOCAL_ADDRESS: 'eth0' }, 'SIP_LOCAL_ADDRESS (not an IPv4 address)'],
    [
      { ...sip, SIP_EXERCISE_ADDRESS: sip.SIP_ADDRESS },
      'SIP_EXERCISE_ADDRESS (the same as SIP_ADDRESS: an exercise could be placed as a real call)',
    ],
  ])('over SIP is refused with a fault, and no value is told', (env, fault) => {
    expect(() => readBaresip(env)).toThrow(`Invalid environment: ${fault}`);
    expect(() => readBaresip(env)).not.toThrow(/secret-of|rot13|eth0/);
  });

  it('over Asterisk has an application for real calls and another for exercises', () => {
    expect(readAriGateway({}).accounts).toEqual({ actual: null, exercise: null });
    const { accounts, soundServer } = readAriGateway({ ...ari, ARI_SOUND_LISTEN: '0.0.0.0:8137', ARI_SOUND_URL: 'http://10.1.2.4:8137' });
    expect(accounts.actual).toMatchObject({ application: 'warnings', lines: 10, callerId: null });
    expect(soundServer).toEqual({ host: '0.0.0.0', port: 8137, url: 'http://10.1.2.4:8137' });
  });

  it.each([
    [{ ...ari, ARI_USER: '' }, 'ARI_USER (missing; set together with the other ARI_ settings)'],
    [{ ...ari, ARI_URL: 'asterisk' }, 'ARI_URL (not http(s)://host:port)'],
    [{ ...ari, ARI_ENDPOINT: 'PJSIP/trunk' }, 'ARI_ENDPOINT (does not have {} once, for the number)'],
    [{ ...ari, ARI_APPLICATION: 'a b' }, 'ARI_APPLICATION (not letters, digits, - and _)'],
    [{ ...ari, ARI_SOUND_LISTEN: 'here' }, 'ARI_SOUND_LISTEN (not address:port)'],
    [
      { ...ari, ...Object.fromEntries(Object.entries(ari).map(([name, value]) => [name.replace('ARI_', 'ARI_EXERCISE_'), value])) },
      'ARI_EXERCISE_APPLICATION (the same as ARI_APPLICATION: an exercise could be placed as a real call)',
    ],
  ])('over Asterisk is refused with a fault, and no value is told', (env, fault) => {
    expect(() => readAriGateway(env)).toThrow(`Invalid environment: ${fault}`);
    expect(() => readAriGateway(env)).not.toThrow(/secret-of/);
  });
});
