import type { Items } from '@rainstorm/harness/api-json';
import type { Stage } from '@rainstorm/harness/stage';

/** Two desks in the middle of the calls to the leaders of the newest list: some were reached, one hung up, one is being called. */
export const playLeaderCalls = async (stage: Stage): Promise<void> => {
  const [zhou, fang] = [stage.console('zhou.zhiban'), stage.console('fang.zhiban')];
  const { items } = await fang.get<Items<{ readonly id: string }>>('/leader-call-rounds');
  const id = items[0]?.id;
  if (id === undefined) throw new Error('No leaders are called');
  const { calls } = await fang.get<{ readonly calls: readonly { readonly id: string }[] }>(`/leader-call-rounds/${id}`);
  const said = ['answered', 'answered', 'hung-up', 'no-answer'] as const;
  for (const [index, outcome] of said.entries()) {
    const call = calls[index];
    if (call !== undefined) await (index % 2 === 0 ? zhou : fang).post(`/leader-calls/${call.id}/calls`, { outcome, note: '' });
  }
  const last = calls.at(-1);
  if (last !== undefined) await zhou.post(`/leader-calls/${last.id}/take`);
};
