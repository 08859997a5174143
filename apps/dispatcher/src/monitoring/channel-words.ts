import type { Bilingual } from '@rainstorm/channels';
import { isRobot, type ChannelKind } from '@rainstorm/warning-model';
import type { FailedChannel } from '../infrastructure/channel-states.js';

/** For each reason what is wrong and what to do. */
const advice: Readonly<Record<string, Bilingual>> = {
  unreachable: {
    zh: '邮件服务器连不上。请检查网络和邮件服务器是否运行',
    en: 'the mail server cannot be reached. Check the network, and whether it runs',
  },
  'timed-out': {
    zh: '邮件服务器没有应答。请检查网络、防火墙和邮件服务器负载',
    en: 'the mail server does not answer. Check the network, the firewall and its load',
  },
  'port-closed': {
    zh: '邮件服务器端口未开放。请核对 SMTP_URL 的主机和端口，确认邮件服务已启动',
    en: 'its port is closed. Check host and port of SMTP_URL, and whether the mail service runs',
  },
  'name-not-found': {
    zh: '邮件服务器域名无法解析。请核对 SMTP_URL 的主机名和域名服务器',
    en: 'its name is unknown. Check the host of SMTP_URL, and the name server',
  },
  'not-authorised': {
    zh: '邮件服务器不接受账号或密码。请核对 SMTP_URL 中的账号和密码，密码可能已过期',
    en: 'user or password is refused. Check both in SMTP_URL; the password may have expired',
  },
  'certificate-self-signed': {
    zh: '邮件服务器证书为自签名。请用 SMTP_CA_FILE 指定该证书，或更换为受信任的证书',
    en: 'its certificate is self-signed. Name it in SMTP_CA_FILE, or replace it by a trusted one',
  },
  'certificate-untrusted': {
    zh: '邮件服务器证书的签发机构不受信任。请用 SMTP_CA_FILE 指定签发机构的证书',
    en: 'the authority of its certificate is not trusted. Name the certificate of the authority in SMTP_CA_FILE',
  },
  'certificate-expired': {
    zh: '邮件服务器证书已过期或尚未生效。请邮件管理员更换证书，并核对本机时钟',
    en: 'its certificate has expired or is not valid yet. Ask the mail administrator for a new one, and check the clock of this machine',
  },
  'certificate-other-name': {
    zh: '邮件服务器证书与主机名不符。请把 SMTP_URL 的主机名改为证书上的名称',
    en: 'its certificate names another host. Use the name of the certificate in SMTP_URL',
  },
  'no-tls': {
    zh: '邮件服务器没有提供或中断了加密（STARTTLS）。请改用 smtps:// 或请邮件管理员开启 STARTTLS；密码未以明文发送',
    en: 'it offers no STARTTLS, or broke it off. Use smtps://, or ask the mail administrator to switch it on; no password was sent in clear',
  },
  throttled: {
    zh: '邮件服务器长时间限制发送。请邮件管理员放宽本系统的连接数和发送速率限制',
    en: 'it has put everything off for a while. Ask the mail administrator to raise the limits of connections and mails for this system',
  },
  'session-refused': {
    zh: '邮件服务器拒绝本系统连接。请邮件管理员把本机地址加入允许名单',
    en: 'it refuses our connection. Ask the mail administrator to allow the address of this machine',
  },
  'sender-refused': {
    zh: '邮件服务器不接受发件地址。请核对 MAIL_FROM，确认该账号可以用此地址发信',
    en: 'it refuses the sender. Check MAIL_FROM, and whether the account may send from it',
  },
  'bounces-unread': {
    zh: '退信邮箱无法读取：邮件照常发送，但退信不会被发现。请核对 BOUNCE_MAILBOX_URL 和该邮箱',
    en: 'the mailbox of bounces cannot be read: mails go out, but what comes back is not seen. Check BOUNCE_MAILBOX_URL and the mailbox',
  },
  'refused-by-policy': {
    zh: '邮件服务器按策略逐封拒收。请邮件管理员检查中继权限、允许名单和反垃圾规则',
    en: 'it refuses one mail after the other by its policy. Ask the mail administrator to check relaying, the list of allowed hosts, and the spam filter',
  },
};

/** The names of the channels that can fail as a whole. */
const names: Partial<Readonly<Record<ChannelKind, Bilingual>>> = {
  sms: { zh: '短信网关', en: 'SMS gateway' },
  voice: { zh: '语音网关', en: 'voice gateway' },
  'wecom-app': { zh: '企业微信应用', en: 'WeCom application' },
  'dingtalk-app': { zh: '钉钉应用', en: 'DingTalk application' },
  ding: { zh: '钉钉DING', en: 'DING' },
  dingtalk: { zh: '钉钉群机器人', en: 'DingTalk robot' },
  wecom: { zh: '企业微信群机器人', en: 'WeCom robot' },
  feishu: { zh: '飞书群机器人', en: 'Feishu robot' },
};

/** The same for the SMS gateway. */
const smsAdvice: Readonly<Record<string, Bilingual>> = {
  throttled: { zh: '网关限制发送速率，稍后自动恢复', en: 'it limits the rate; it goes on by itself' },
  'not-authorised': {
    zh: '网关不接受账号、密码、签名、模板或号码，或余额不足。请核对 SMS_、SMPP_ 或 CMPP_ 各项设置和账户',
    en: 'it refuses the account, its password, the signature, the template or our number, or the account is empty. Check the SMS_, SMPP_ or CMPP_ settings and the account',
  },
  'session-refused': {
    zh: '网关拒绝连接。请确认连接数未满（每个工作进程一个）、协议版本正确，且本机地址已在网关登记',
    en: 'it refuses the connection. Check that it allows one for each worker, the version of the protocol, and that it knows the address of this machine',
  },
  'timed-out': {
    zh: '网关没有应答。请检查网络、防火墙和网关地址',
    en: 'it does not answer. Check the network, the firewall and its address',
  },
  'port-closed': { zh: '网关端口未开放。请核对网关地址的主机和端口', en: 'its port is closed. Check host and port of its address' },
  'name-not-found': {
    zh: '网关域名无法解析。请核对网关地址和域名服务器',
    en: 'its name is unknown. Check its address, and the name server',
  },
  'certificate-self-signed': {
    zh: '网关证书为自签名。请用 SMPP_CA_FILE 指定该证书',
    en: 'its certificate is self-signed. Name it in SMPP_CA_FILE',
  },
  'certificate-untrusted': {
    zh: '网关证书的签发机构不受信任。请用 SMPP_CA_FILE 指定签发机构的证书',
    en: 'the authority of its certificate is not trusted. Name the certificate of the authority in SMPP_CA_FILE',
  },
  'certificate-expired': {
    zh: '网关证书已过期或尚未生效。请运营商更换证书，并核对本机时钟',
    en: 'its certificate has expired or is not valid yet. Ask the operator for a new one, and check the clock of this machine',
  },
  'certificate-other-name': {
    zh: '网关证书与主机名不符。请把 SMPP_URL 的主机名改为证书上的名称',
    en: 'its certificate names another host. Use the name of the certificate in SMPP_URL',
  },
  unreachable: {
    zh: '网关连不上，或连接已断开，正在重连。请检查网络和网关地址（SMS_GATEWAY_URL、SMPP_URL 或 CMPP_URL）',
    en: 'it cannot be reached, or the connection is lost and is being opened again. Check the network and its address (SMS_GATEWAY_URL, SMPP_URL or CMPP_URL)',
  },
};

/** The same for the voice gateway. */
const voiceAdvice: Readonly<Record<string, Bilingual>> = {
  throttled: { zh: '网关限制呼叫速率，稍后自动恢复', en: 'it limits the rate; it goes on by itself' },
  'not-authorised': {
    zh: '网关不接受账号、主叫号码或模板，或余额不足。请核对 VOICE_、SIP_ 或 ARI_ 各项设置和账户',
    en: 'it refuses the account, the number or the template, or the account is empty. Check the VOICE_, SIP_ or ARI_ settings and the account',
  },
  'timed-out': {
    zh: '线路尚未就绪。请检查网络和网关设置',
    en: 'the lines are not ready yet. Check the network and the settings of the gateway',
  },
  unreachable: {
    zh: '网关、线路或语音合成不可用。请检查网络和 VOICE_、SIP_ 或 ARI_ 各项设置',
    en: 'the gateway, its lines or the speech do not work. Check the network and the VOICE_, SIP_ or ARI_ settings',
  },
};

/** The same for an application of a messenger. The detail names the setting and the code of the answer. */
const applicationAdvice: Readonly<Record<string, Bilingual>> = {
  throttled: { zh: '平台限制发送速率，稍后自动恢复', en: 'the messenger limits the rate; it goes on by itself' },
  'not-authorised': {
    zh: '平台不接受该应用。请核对 WECOM_APP_ 或 DINGTALK_APP_ 各项设置、应用权限、可信 IP、卡片模板和 DING 权益',
    en: 'the messenger refuses the application. Check the WECOM_APP_ or DINGTALK_APP_ settings, its rights, the trusted addresses, the template of the card and the allowance for DING',
  },
  unreachable: {
    zh: '平台连不上。请检查网络、域名解析、证书和 WECOM_APP_URL 或 DINGTALK_APP_URL',
    en: 'the messenger cannot be reached. Check the network, the name server, its certificate, and WECOM_APP_URL or DINGTALK_APP_URL',
  },
};

/** What to do where a channel with a name of its own has failed. */
const adviceOf = (channel: ChannelKind): Readonly<Record<string, Bilingual>> => {
  if (channel === 'sms') return smsAdvice;
  if (channel === 'voice') return voiceAdvice;
  return isRobot(channel) ? robotAdvice : applicationAdvice;
};

/** The same for a robot. The detail names the setting. */
const robotAdvice: Readonly<Record<string, Bilingual>> = {
  throttled: {
    zh: '消息过多，平台暂停接收。暂停结束后自动恢复；请减少使用同一机器人的联系人',
    en: 'too many messages: the messenger takes none for a while. It goes on by itself; let fewer contacts share one robot',
  },
  'not-authorised': {
    zh: '平台拒绝该机器人。请核对其地址、加签密钥和安全设置（关键词、IP 名单），确认机器人未被停用',
    en: 'the messenger refuses the robot. Check its address, key and security settings, and whether it was stopped',
  },
  unreachable: {
    zh: '平台连不上。请检查网络、域名解析和 WEBHOOK_ALLOWED',
    en: 'the messenger cannot be reached. Check the network, the name server and WEBHOOK_ALLOWED',
  },
};

/** One line of an alarm: which channel takes nothing, why, and what to do. */
export const channelWords = ({ channel, reason, detail }: Pick<FailedChannel, 'channel' | 'reason' | 'detail'>): Bilingual => {
  const name = names[channel];
  if (name !== undefined) {
    const said = adviceOf(channel)[reason] ?? {
      zh: '不可用',
      en: 'takes nothing',
    };
    return { zh: `${name.zh}：${said.zh}（${detail}）`, en: `${name.en}: ${said.en} (${detail})` };
  }
  const said = advice[reason] ?? { zh: `邮件服务器不可用`, en: 'the mail server takes nothing' };
  return { zh: `电子邮件：${said.zh}（${detail}）`, en: `E-mail: ${said.en} (${detail})` };
};
