import type { Fault } from '@rainstorm/http-edge';
import type { RosterFault, RosterFaultKind } from '@rainstorm/warning-model';

const words: Readonly<Record<RosterFaultKind, readonly [string, string]>> = {
  'same-id-twice': ['同一人员出现两次', 'is in the list twice'],
  'unknown-person': ['名单中没有此人', 'is nobody of the list'],
  'not-a-minute': ['应为“年-月-日T时:分”', 'must be YYYY-MM-DDTHH:mm'],
  'not-a-date': ['应为“年-月-日”', 'must be a date, YYYY-MM-DD'],
  'not-a-time': ['应为“时:分”', 'must be a time, HH:mm'],
  'ends-before-it-begins': ['结束须晚于开始', 'must end after it begins'],
  'wrong-number-of-changes': ['白班夜班须有两个交接时间，其他只有一个', 'day and night have two changes of shift, anything else one'],
  'changes-not-in-order': ['交接时间须由早到晚', 'changes of shift go from the earlier to the later'],
  'nobody-in-the-turn': ['轮值顺序中没有人员', 'names nobody'],
  'overlaps-another-shift': ['与同一岗位的另一班次时间重叠', 'overlaps another shift of the same post'],
  'same-person-twice': ['不能是同一人', 'must be another person'],
};

/** Each fault at its place of the body, in which the roster stands as `roster`. */
export const rosterFaultsAt = (faults: readonly RosterFault[]): readonly Fault[] =>
  faults.map(({ at, kind }) => ({ pointer: `#/roster${at}`, detail: { zh: words[kind][0], en: words[kind][1] } }));
