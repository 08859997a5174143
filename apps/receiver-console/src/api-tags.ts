/** What each tag of the OpenAPI document is about. */
export const tags = {
  acknowledgement: '签收 / Receipts',
  cap: 'CAP 1.2 与 GB/T 35965.1 文件 / Files for other systems',
  city: '城市与地图 / The city and its map',
  command: '督办与点名 / Escalations and the roll call',
  decisions: '响应决定 / Response decisions',
  duty: '交接班 / Duty',
  'follow-up': '办理 / Follow-ups',
  health: '运行状况 / Health',
  inbox: '收件箱 / The inbox of an office',
  'leader-calls': '领导叫应 / Calls to leaders',
  live: '实时变化 / What changes, as a stream',
  'phone-tasks': '叫应 / Calls',
  push: '网页推送 / Web push',
  roster: '值班表 / Rosters',
  session: '登录 / Sign-in',
  status: '系统状态 / Whether somebody acts on deadlines',
} as const;
