export type * from './outgoing-message.js';
export type { Channel, ChannelCapabilities, ChannelFailureReason, ChannelHealth, FailureReason, SendOutcome } from './channel.js';
export { textLength } from './channel.js';
export {
  ChannelRegistry,
  checkContact,
  isEmailAddress,
  type AddressFault,
  type ChannelNeeds,
  type RegistryRefusal,
  type RequireRefusal,
} from './registry.js';
export { makeEmailChannel, type EmailOptions } from './email/email-channel.js';
export { failOverEmail } from './email/fail-over-email.js';
export { readMailReport, type BounceReason, type MailReport } from './email/mail-report.js';
export { isMailboxUrl, ReportMailbox } from './email/report-mailbox.js';
export { returnAddressFault, type ReturnPath } from './email/return-address.js';
export type { DkimKey } from './email/dkim.js';
export { requiredTls } from './email/smtp-options.js';
export { asOneLine, renderEmail, type RenderedEmail } from './email/render-email.js';
export { makeWebhookChannel, webhookBody, type WebhookOptions } from './webhook/webhook-channel.js';
export { readAllowedReceivers, receiverRefusal, type AllowedReceivers } from './webhook/receiver-addresses.js';
export { makeConsoleChannel, type Presence } from './console/console-channel.js';
export { renderConsole, type RenderedConsole } from './console/render-console.js';
export { makePushChannel, type PushDevices, type PushOptions } from './push/push-channel.js';
export { PushSender, vapidFault, type PushAddress, type PushKeys } from './push/push-sender.js';
export { pushTest, type PushContent } from './push/push-content.js';
export { makeRobotChannel, type RobotOptions } from './robots/robot-channel.js';
export { robotSettings, robotUrlFault, type FindRobotCredentials, type RobotCredentials } from './robots/robot-credentials.js';
export { makeSmsChannel, type SmsOptions } from './sms/sms-channel.js';
export { onDemandChannel, type OnDemandOptions } from './gateway/on-demand-channel.js';
export { isUnreliable, type FailOverOptions, type NetworkReports } from './gateway/fail-over.js';
export { failOverSms, type NamedSmsGateway } from './sms/fail-over-sms.js';
export { makeAliyunSmsGateway } from './sms/aliyun-sms-gateway.js';
export { authenticatorOf } from './sms/cmpp/authenticator.js';
export { connectTime } from './sms/cmpp/cmpp-time.js';
export { CmppFrames, decodeCmpp, encodeCmpp } from './sms/cmpp/codec.js';
export { makeCmppGateway, type CmppAccount } from './sms/cmpp/cmpp-gateway.js';
export { makeSmppGateway, type SmppAccount } from './sms/smpp/smpp-gateway.js';
export type { LineAccount, LineOptions } from './sms/line/sms-line.js';
export type { SmsServer } from './sms/line/open-socket.js';
export type { OnSmsParts, SmsGateway, SmsIntake, SmsReply } from './sms/sms-gateway.js';
export { makeVoiceChannel, type VoiceChannel, type VoiceOptions } from './voice/voice-channel.js';
export { speechOf } from './voice/speech.js';
export { failOverVoice, type NamedVoiceGateway } from './voice/fail-over-voice.js';
export { makeAliyunVoiceGateway, type FindVoiceCredentials, type VoiceCredentials } from './voice/aliyun-voice-gateway.js';
export type { CallReport, OutgoingCall, TakeCallReport, VoiceGateway } from './voice/voice-gateway.js';
export type { FindSmsCredentials, SmsCredentials } from './sms/sms-credentials.js';
export { smsTemplateFault } from './sms/sms-text.js';
export { makeSpeech, mandarin, type Speech } from './voice/sound/speech.js';
export type { TelephoneOptions } from './voice/telephone-gateway.js';
export { makeBaresipGateway, type BaresipOptions } from './voice/baresip/baresip-gateway.js';
export { sipAccountFaults, type SipAccount, type SipAccountFault } from './voice/baresip/sip-account.js';
export { makeAriGateway, type AriOptions } from './voice/ari/ari-gateway.js';
export type { AriAccount } from './voice/ari/ari-client.js';
export { makeWeComApp, type WeComAppOptions } from './work-messages/wecom-app.js';
export { makeDingTalkApp, type DingTalkAppOptions } from './work-messages/dingtalk-app.js';
export type { CardChanger } from './work-messages/card-change.js';
export type {
  DingTalkCredentials,
  FindDingTalkCredentials,
  FindWeComCredentials,
  WeComCredentials,
} from './work-messages/app-credentials.js';
