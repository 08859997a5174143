import type { LeaderCallAttempt, LeaderCallOutcome, LeaderCallState } from '@rainstorm/warning-model';

/** The words of the exported file, in both languages: it goes into the archive. */
export const stateWords: Readonly<Record<LeaderCallState, string>> = {
  open: '叫应中 calling',
  reached: '已叫应 reached',
  listed: '未叫应，已列入指挥部名单 not reached, on the list of the command',
  ended: '未叫应，信号已变更 not reached, the signal has ended',
};
export const wayWords: Readonly<Record<LeaderCallAttempt['way'], string>> = { machine: '语音 machine', person: '人工 person' };
export const outcomeWords: Readonly<Record<LeaderCallOutcome, string>> = {
  answered: '已叫应 answered',
  'hung-up': '中途挂断 hung up',
  'no-answer': '无人接听 no answer',
  busy: '占线 busy',
  'switched-off': '关机或停机 switched off',
  'wrong-number': '号码有误 wrong number',
  'no-key': '未按键确认 no key',
  failed: '线路故障 line failed',
  mistaken: '更正：此前误登 recorded by mistake',
};
