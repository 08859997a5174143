import type { Status } from './vocabulary.js';

/** What stands in place of a card's button in 企业微信 and 钉钉. In an exercise in other words than for real (docs/mechanism.md). */
const mark: Readonly<Record<Status, string>> = { actual: '', exercise: '演练' };

/** `isOwn`: by the member whose card it is. `time`: as shown to people. */
export const acknowledgedWords = (
  status: Status,
  { isOwn, name, time }: { readonly isOwn: boolean; readonly name: string; readonly time: string },
): string => `${mark[status]}${isOwn ? '已签收' : '已由他人签收'} ${name} ${time}`;

export const supersededWords = (status: Status): string => `${mark[status]}已作废`;
