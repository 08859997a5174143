import { defineProblems } from '@rainstorm/http-edge';
import type { Result } from '@rainstorm/warning-model';
import { rosterFaultsAt } from './roster-fault-words.js';
import type { RosterRefusal } from './roster-refusal.js';

/** Every refusal of a roster, as the person who edits it reads it. Part of the problems of each app. */
export const rosterProblemKinds = {
  'no-office': { status: 403, title: { zh: '您的账号不属于任何单位。', en: 'Your account belongs to no office.' } },
  'roster-changed-since': {
    status: 409,
    title: {
      zh: '{byName} 刚刚修改了值班表（第 {version} 版），请重新打开后再改。',
      en: '{byName} has just changed the roster (version {version}); load it again before you change it.',
    },
  },
  'roster-faulty': { status: 422, title: { zh: '值班表中有错误，没有保存。', en: 'The roster has faults and was not saved.' } },
  'unknown-roster-person': { status: 404, title: { zh: '值班表中没有此人。', en: 'The roster has nobody of this id.' } },
  'unknown-roster-swap': { status: 404, title: { zh: '没有这项换班。', en: 'There is no such swap.' } },
  'unknown-roster-version': { status: 404, title: { zh: '值班表没有这一版。', en: 'The roster has no such version.' } },
  'unknown-level': { status: 404, title: { zh: '没有这一级或这个岗位的值班表。', en: 'There is no roster of this level or post.' } },
  'swap-not-possible': {
    status: 409,
    title: {
      zh: '不能这样换班：班次已经开始，或已不是这两人的班。',
      en: 'This swap is not possible: a shift has begun, or is not held by these two.',
    },
  },
  'swap-without-you': {
    status: 403,
    title: { zh: '换班须由当班的两人本人办理。', en: 'A swap is for the two persons whose shifts it exchanges.' },
  },
  'swap-without-account': {
    status: 409,
    title: {
      zh: '{name} 没有本单位的账号，不能在这里同意换班。',
      en: '{name} has no account of this office and cannot agree here.',
    },
  },
  'swap-settled': { status: 409, title: { zh: '这项换班已经办结。', en: 'This swap is settled.' } },
  'sheet-unreadable': {
    status: 422,
    field: '#/content',
    title: {
      zh: '读不出这个文件。请用 CSV、XLSX 或 iCal（ICS）文件。',
      en: 'This file cannot be read. Send a CSV, XLSX or iCalendar file.',
    },
  },
  'sheet-too-large': {
    status: 422,
    field: '#/content',
    title: { zh: '文件过大，最多 {most} 行。', en: 'The file is too large; at most {most} rows.' },
  },
} as const;

const problems = defineProblems(rosterProblemKinds);

/** The value of a result. A refusal is thrown as a problem (RFC 9457). */
export const rosterOrProblem = <Value>(result: Result<Value, RosterRefusal>): Value => {
  if (result.ok) return result.value;
  const { refusal } = result;
  // The faults of a roster stand each at its own place of the body.
  if (refusal.type === 'roster-faulty') throw problems.problem(refusal.type, {}, rosterFaultsAt(refusal.faults));
  const { type, ...params } = refusal;
  throw problems.problem(type, params);
};
