import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stage } from '@rainstorm/harness/stage';
import type { Callers } from './callers.js';
import type { AppName } from './operations.js';

/** The lists that each role works with. */
const lists: readonly (readonly [AppName, login: string, path: string])[] = [
  ['desk', 'lin.yubao', '/now'],
  ['desk', 'lin.yubao', '/episodes'],
  ['desk', 'lin.yubao', '/slots'],
  ['desk', 'lin.yubao', '/bulletins'],
  ['desk', 'lin.yubao', '/dispatches'],
  ['desk', 'lin.yubao', '/alarms'],
  ['desk', 'lin.yubao', '/exercises'],
  ['desk', 'lin.yubao', '/offices'],
  ['desk', 'lin.yubao', '/roster'],
  ['desk', 'lin.yubao', '/roster/versions'],
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
  ['console', 'zhou.zhiban', '/roster'],
  ['console', 'zhou.zhiban', '/roster/versions'],
  ['console', 'fang.zhiban', '/walls'],
  ['console', 'fang.zhiban', '/roll-call'],
  ['console', 'fang.zhiban', '/escalations'],
  ['console', 'fang.zhiban', '/in-force'],
  ['console', 'fang.zhiban', '/episodes'],
  ['console', 'fang.zhiban', '/duty/posts'],
];

export interface ListRead {
  readonly list: string;
  readonly login: string;
  readonly status: number;
  readonly body: unknown;
}

/** Reads every list as an account that may see it. */
export const readLists = async (stage: Stage, callers: Callers): Promise<readonly ListRead[]> => {
  await callers.restoreAccounts();
  const read: ListRead[] = [];
  for (const [app, login, path] of lists) {
    const person = app === 'desk' ? stage.desk(login) : stage.console(login);
    const { status, body } = await person.ask('GET', path);
    read.push({ list: `${app} GET ${path} as ${login}`, login, status, body });
  }
  return read;
};

/** The run moves the clock, so a briefly late deadline or delivery is no defect here. The fault run checks lateness. */
const isLatenessReport = (line: string): boolean =>
  /"broken":\[("\d+ (timers overdue|dispatches open past their deadline|deliveries stuck)",?)+\]/.test(line);

/** Finds defects in the logs of the processes: errors, and lines that are not JSON, which come from a crash. */
export const findDefectsInLogs = (stage: Stage): { readonly lines: number; readonly broken: readonly string[] } => {
  const lines = readdirSync(stage.logs)
    .flatMap((file) => readFileSync(join(stage.logs, file), 'utf8').split('\n'))
    .filter((line) => line !== '');
  const isDefect = (line: string): boolean => /"level":"(error|fatal)"/.test(line) || !line.startsWith('{');
  return {
    lines: lines.length,
    broken: lines.filter((line) => isDefect(line) && !isLatenessReport(line)).map((line) => line.slice(0, 600)),
  };
};
