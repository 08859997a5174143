import { accessSync, constants } from 'node:fs';
import { roomIn } from '@rainstorm/runtime';
import type { Breach } from './find-breaches.js';

const says = {
  zh: '日志所在磁盘将满或不能写入：日志将有缺失，请扩容',
  en: 'The disk of the logs is nearly full or cannot be written to: there will be gaps. Give it more room',
};

/** Tells that the folder of the logs (`LOG_DISK`) is about to lose lines. `room` is that of its disk. */
export const logsAtRisk = (folder: string | null, room: typeof roomIn = roomIn): readonly Breach[] => {
  if (folder === null) return [];
  const breach = (example: string): readonly Breach[] => [
    { promise: 'logs-are-kept', says, count: 1, examples: [`${folder}: ${example}`] },
  ];
  try {
    accessSync(folder, constants.W_OK);
    const { free, isNearlyFull } = room(folder);
    return isNearlyFull ? breach(`${Math.floor(free / 1024 ** 2)} MB are free`) : [];
  } catch (error) {
    return breach((error as NodeJS.ErrnoException).code ?? String(error));
  }
};
