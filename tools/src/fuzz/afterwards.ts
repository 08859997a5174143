import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stage } from '@rainstorm/harness/stage';
import type { Callers } from './callers.js';
import type { AppName } from './operations.js';

/** What each post looks at all day. */
const lists: readonly (readonly [AppName, login: string, path: string])[] = [
  ['desk', 'lin.yubao', '/now'],
  ['desk', 'lin.yubao', '/episodes'],
  ['desk', 'lin.yubao', '/slots'],
  ['desk', 'lin.yubao', '/bulletins'],
  ['desk', 'lin.yubao', '/dispatches'],
  ['desk', 'lin.yubao', '/alarms'],
  ['desk', 'lin.yubao', '/exercises'],
  ['desk', 'lin.yubao', '/offices'],
  ['desk', 'guan.liyuan', '/accounts'],
  ['desk', 'guan.liyuan', '/api-tokens'],
  ['desk', 'shen.jiyuan', '/audit?limit=500'],
  ['desk', 'shen.jiyuan', '/audit.csv'],
  ['desk', 'shen.jiyuan', '/audit/chain'],
  ['desk', 'shen.jiyuan', '/processes'],
  ['console', 'zhou.zhiban', '/inbox'],
  ['console', 'zhou.zhiban', '/inbox/history'],
  ['console', 'zhou.zhiban', '/phone-tasks'],
  ['console', 'zhou.zhiban', '/duty'],
  ['console', 'zhou.zhiban', '/status'],
  ['console', 'fang.zhiban', '/roll-call'],
  ['console', 'fang.zhiban', '/escalations'],
  ['console', 'fang.zhiban', '/in-force'],
  ['console', 'fang.zhiban', '/episodes'],
  ['console', 'fang.zhiban', '/duty/posts'],
];

export interface ListRead {
  readonly list: string;
  readonly status: number;
  readonly body: unknown;
}

/** What the lists answer to those who work with them. */
export const readLists = async (stage: Stage, callers: Callers): Promise<readonly ListRead[]> => {
  await callers.mend();
  const read: ListRead[] = [];
  for (const [app, login, path] of lists) {
    const person = app === 'desk' ? stage.desk(login) : stage.console(login);
    const { status, body } = await person.ask('GET', path);
    read.push({ list: `${app} GET ${path} as ${login}`, status, body });
  }
  return read;
};

/** The run moves the clock itself: that a deadline is late for a moment says nothing here. The fault run judges lateness. */
const isOnlyLate = (line: string): boolean => /"broken":\[("\d+ (timers overdue|dispatches open past their deadline)",?)+\]/.test(line);

/** Lines of the processes' logs that tell of a defect; what is no line of a log at all was written by a crash. */
export const defectsInLogs = (stage: Stage): { readonly lines: number; readonly broken: readonly string[] } => {
  const lines = readdirSync(stage.logs)
    .flatMap((file) => readFileSync(join(stage.logs, file), 'utf8').split('\n'))
    .filter((line) => line !== '');
  const isDefect = (line: string): boolean => /"level":"(error|fatal)"/.test(line) || !line.startsWith('{');
  return { lines: lines.length, broken: lines.filter((line) => isDefect(line) && !isOnlyLate(line)).map((line) => line.slice(0, 600)) };
};
