/** What each tag of the OpenAPI document is about. */
export const tags = {
  accounts: '账号与访问令牌 / Accounts and API tokens',
  bulletins: '信息的制作、审核、签发、发布 / Bulletins, from the draft to the publication',
  city: '城市与地图 / The city and its map',
  clock: '演练时钟 / The clock of drills',
  episodes: '天气过程 / Episodes',
  exercises: '演练 / Exercises',
  foreign: '外部信号：其他气象台站的预警 / Signals of other stations',
  health: '运行状况 / Health',
  live: '实时变化 / What changes, as a stream',
  now: '值守台首页 / The first page of the desk',
  oversight: '分发、联络、审计 / Dispatches, contacts, audit',
  roster: '值班表 / Rosters of the bureau',
  session: '登录 / Sign-in',
  slots: '应发时次 / Slots',
} as const;
