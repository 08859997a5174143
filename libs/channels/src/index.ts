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
export { makeRobotChannel, type RobotOptions } from './robots/robot-channel.js';
export { robotSettings, robotUrlFault, type FindRobotCredentials, type RobotCredentials } from './robots/robot-credentials.js';
export { makeSmsChannel, type SmsOptions } from './sms/sms-channel.js';
export type { FindSmsCredentials, SmsCredentials } from './sms/sms-credentials.js';
export { smsTemplateFault } from './sms/sms-text.js';
