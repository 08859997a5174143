import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { Desk } from './desk-app.spec-support.js';

interface Page {
  readonly items: readonly { readonly id: string; readonly number: string | null; readonly headline: string; readonly state: string }[];
  readonly next: string | null;
}

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
});
afterAll(async () => desk.close());

const search = async (query: Record<string, string>, login: 'lin' | 'zhou' = 'lin'): Promise<Page> =>
  (await desk.as(login)).get<Page>(`/bulletins?${new URLSearchParams(query).toString()}`);
const found = async (query: Record<string, string>): Promise<readonly string[]> =>
  (await search(query)).items.map(({ headline }) => headline);

it('finds by number, words, step, state, product, status, episode and time', async () => {
  const { stage } = desk.bureau;
  const episode = await stage.episode();
  const old = new Date((await desk.bureau.ledger.now()).getTime() - 86_400_000);
  await stage.bulletin({ headline: '甲', number: '郑气预报〔2021〕7号', step: 'H3', episodeId: episode.id });
  await stage.bulletin({ headline: '乙', description: '贾鲁河水位上涨100%', step: 'H1' });
  await stage.bulletin({ headline: '丙', instruction: '转移Low-Lying地带人员', sentAt: old, draftedAt: old });
  await stage.bulletin({ headline: '丁', status: 'exercise', productCode: 'rain-signal' });
  const draft = await desk.signal({ headline: '戊' });

  expect(await found({ number: '2021〕7号' })).toEqual(['甲']);
  expect(await found({ q: '贾鲁河' })).toEqual(['乙']);
  expect(await found({ q: '100%' })).toEqual(['乙']);
  expect(await found({ q: '1_0' })).toEqual([]);
  expect(await found({ q: 'low-lying' })).toEqual(['丙']);
  expect(await found({ q: '〔2021〕7号' })).toEqual(['甲']);
  // Whatever the width, the case, the composition, and the signs that nobody sees, on either side.
  await stage.bulletin({ headline: '己', description: '至２０２６年，Cafe\u0301前积水\u200b深30㎝' });
  for (const q of ['2026年', '２０２６', 'CAFÉ前'.normalize('NFD').toLowerCase(), 'Café', '积水深30cm', '积\u200b水深３０CM'])
    expect([q, await found({ q })]).toEqual([q, ['己']]);
  expect(await found({ number: '２０２１〕７号' })).toEqual(['甲']);
  expect(await found({ step: 'H1' })).toEqual(['乙']);
  expect(await found({ state: 'draft' })).toEqual(['戊']);
  expect(await found({ status: 'exercise' })).toEqual(['丁']);
  expect(await found({ product: 'rain-signal', status: 'actual' })).toEqual(['戊']);
  expect(await found({ episodeId: episode.id })).toEqual(['甲']);
  expect(await found({ to: old.toISOString() })).toEqual(['丙']);
  expect(await found({ from: new Date(old.getTime() + 1).toISOString(), status: 'actual', state: 'published' })).toEqual([
    '己',
    '乙',
    '甲',
  ]);
  // Newest first: 丙 is the oldest of all.
  expect((await found({})).at(-1)).toBe('丙');
  // Who only receives sees what was published, whatever is asked.
  expect((await search({ q: '戊' }, 'zhou')).items).toEqual([]);
  expect((await search({ state: 'draft' }, 'zhou')).items.every(({ state }) => state === 'published')).toBe(true);
  expect(draft.id).toMatch(/^bul-/);
});

it('pages without gaps or repeats, also if many bulletins have the same instant', async () => {
  const now = await desk.bureau.ledger.now();
  for (let n = 0; n < 7; n += 1) await desk.bureau.stage.bulletin({ headline: '同时', sentAt: now });
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Page = await search({ q: '同时', limit: '3', ...(cursor === null ? {} : { cursor }) });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  } while (cursor !== null);
  expect(seen).toHaveLength(7);
  expect(new Set(seen).size).toBe(7);
});

it('reads a page of a hundred thousand by the index, and finds one among all of them', async () => {
  // Not by the ledger, whose connections give up what takes so long.
  const client = new Client({ connectionString: desk.bureau.databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ names: string }>(
      `SELECT string_agg(column_name, ', ' ORDER BY ordinal_position) AS names
       FROM information_schema.columns WHERE table_name = 'bulletins' AND is_generated = 'NEVER'`,
    );
    const names = rows[0]?.names ?? '';
    await client.query(
      `INSERT INTO bulletins (${names}) SELECT ${names.replaceAll(/\w+/gu, 'r.$&')}
       FROM (SELECT to_jsonb(b) AS row, sent_at FROM bulletins b WHERE state = 'published' LIMIT 1) one, generate_series(1, 100000) n,
         LATERAL jsonb_populate_record(NULL::bulletins, one.row || jsonb_build_object('id', 'bul-many' || n, 'number', '海量〔2020〕' || n || '号',
           'identifier', 'many' || n, 'sent_at', one.sent_at - n * interval '1 minute', 'headline', '第' || n || '份',
           'description', repeat('预计未来三小时有强降水，请注意防范。', 20))) r`,
    );
    await client.query('ANALYZE bulletins');
  } finally {
    await client.end();
  }
  const plan = await desk.bureau.ledger.read(async (tx) =>
    tx.sql(`EXPLAIN SELECT id FROM bulletins WHERE state = 'published' ORDER BY coalesce(sent_at, drafted_at) DESC, id DESC LIMIT 101`),
  );
  expect(JSON.stringify(plan)).toContain('bulletins_newest');
  expect(await found({ q: '第99999份' })).toEqual(['第99999份']);
  expect(await found({ number: '〔2020〕99998号' })).toEqual(['第99998份']);
});
