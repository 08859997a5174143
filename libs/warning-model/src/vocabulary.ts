/** The terms of the notice 郑政办〔2022〕59号 and of CAP 1.2. */

/** 环节: Friday's outlook, then 3 days, 1 day, 6 h, 3 h and 1 h ahead (article 3), widest first. */
export const steps = ['W', 'D3', 'D1', 'H6', 'H3', 'H1'] as const;
export type Step = (typeof steps)[number];
/** The five steps that count from an episode's onset; `W` belongs to the week. */
export const episodeSteps = ['D3', 'D1', 'H6', 'H3', 'H1'] as const;
export type EpisodeStep = (typeof episodeSteps)[number];

/** 预警信号 carries a colour; 预警报告 carries a Roman level. Two fields, never converted. Mildest first. */
export const colours = ['blue', 'yellow', 'orange', 'red'] as const;
export type Colour = (typeof colours)[number];
/** Mildest first; Ⅰ is the gravest. */
export const levels = ['IV', 'III', 'II', 'I'] as const;
export type Level = (typeof levels)[number];

/** CAP 1.2 `status`, the two values the product knows. */
export type Status = 'actual' | 'exercise';
/** CAP 1.2 `msgType`. */
export type MsgType = 'alert' | 'update' | 'cancel';

/** Scheduled by the cadence (article 3), or at once (article 5): 预警信号 and 气象信息快报. */
export const bulletinKinds = ['scheduled', 'signal', 'express'] as const;
export type BulletinKind = (typeof bulletinKinds)[number];

/** 继续发布, 升级, 降级, 更正（重大）, 更正（轻微）, 延长有效期, 解除, 误发撤回. */
export const revisionKinds = [
  'continue',
  'upgrade',
  'downgrade',
  'material-correction',
  'minor-correction',
  'extend',
  'lift',
  'retract',
] as const;
export type RevisionKind = (typeof revisionKinds)[number];

/** What a signal does: 发布, 继续发布, 升级为, 降级为, 解除. */
export const signalActions = ['issue', 'continue', 'upgrade', 'downgrade', 'lift'] as const;
export type SignalAction = (typeof signalActions)[number];

export const channelKinds = [
  'console',
  'push',
  'email',
  'webhook',
  'sms',
  'voice',
  'wecom-app',
  'dingtalk-app',
  'ding',
  'dingtalk',
  'wecom',
  'feishu',
] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** The office's second duty (article 4): 已运转 for the duty office, 已上报 for the flood-control offices. */
export type FollowUpKind = 'handled' | 'reported';

/** How a receipt was given. `paper`: while the system was away, by telephone or on paper, and entered later (纸质补录). */
export const receiptWays = ['console', 'email-link', 'phone', 'sms', 'voice', 'wecom-app', 'dingtalk-app', 'system', 'paper'] as const;
export type ReceiptWay = (typeof receiptWays)[number];
/** How a receipt is proven: by a signed-in person, by the holder of a personal link, by the word of the caller, by the token of the office's own system, by a reply or a key from the number that was asked, by the member of a messenger whose button was pressed, or by a form on paper. */
export type ReceiptProof =
  'signed-in' | 'link-holder' | 'word-of-caller' | 'office-token' | 'number-holder' | 'messenger-member' | 'paper-form';
