import { describe, expect, it } from '@jest/globals';
import { baresipAccount, sipAccountFaults, type SipAccount } from './sip-account.js';

const account: SipAccount = {
  address: '037112345678@ims.example:5061',
  transport: 'tls',
  password: 'p@ss(1)',
  authUser: '037112345678@ims.example',
  outboundProxy: 'sbc.example:5061',
  registers: true,
  encryption: 'srtp-mand',
  prefix: '9',
  lines: 4,
};

describe('an account of SIP', () => {
  it('is given to baresip in its own words', () => {
    expect(baresipAccount(account)).toBe(
      '<sip:037112345678@ims.example:5061;transport=tls>;regint=300;auth_user=037112345678@ims.example;auth_pass=p@ss(1)' +
        ';outbound="sip:sbc.example:5061;transport=tls";mediaenc=srtp-mand;audio_codecs=PCMA/8000/1,PCMU/8000/1' +
        ';answermode=manual;call_transfer=no;mwi=no',
    );
    expect(
      baresipAccount({ ...account, transport: 'udp', password: null, outboundProxy: null, registers: false, encryption: 'none' }),
    ).toBe('<sip:037112345678@ims.example:5061>;regint=0;audio_codecs=PCMA/8000/1,PCMU/8000/1;answermode=manual;call_transfer=no;mwi=no');
    expect(sipAccountFaults(account)).toEqual([]);
  });

  it('has no field that could become a part of another', () => {
    for (const password of ['a;b', 'a b', 'a"b', 'a\nb', 'a>b', '', '密码'])
      expect(sipAccountFaults({ ...account, password })).toEqual(['password']);
    for (const address of ['host', 'user@host;x=1', 'user@host>', 'us er@host', 'sip:user@host:port']) {
      expect(sipAccountFaults({ ...account, address })).toEqual(['address']);
    }
    for (const outboundProxy of ['', 'host;lr', '"host"', 'sip:host:x'])
      expect(sipAccountFaults({ ...account, outboundProxy })).toEqual(['outboundProxy']);
    expect(sipAccountFaults({ ...account, authUser: 'a;b', prefix: '9;', lines: 0 })).toEqual(['authUser', 'prefix', 'lines']);
  });
});
