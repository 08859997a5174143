/** A text in Chinese and in English; the HTTP edge picks one. */
export interface BilingualText {
  readonly zh: string;
  readonly en: string;
}

/** Every refusal of authentication and authorisation. The HTTP edge turns them into problem details (RFC 9457). */
export const accessRefusals = {
  'not-signed-in': {
    status: 401,
    title: { zh: '未登录', en: 'Not signed in' },
    detail: { zh: '请先登录，或提供有效的访问令牌。', en: 'Sign in first, or send a valid access token.' },
  },
  'session-expired': {
    status: 401,
    title: { zh: '登录已过期', en: 'The session has ended' },
    detail: { zh: '登录已超时，请重新登录。', en: 'The session was idle or open for too long. Sign in again.' },
  },
  'token-expired': {
    status: 401,
    title: { zh: '访问令牌已失效', en: 'The access token is no longer valid' },
    detail: {
      zh: '访问令牌已过期或已撤销，请向管理员申请新令牌。',
      en: 'It has expired or was revoked. Ask an administrator for a new one.',
    },
  },
  'wall-ended': {
    status: 401,
    title: { zh: '大屏已结束', en: 'The wall has ended' },
    detail: {
      zh: '此大屏已被结束，或长期未使用。需要时请登录后重新设置。',
      en: 'Somebody has ended this wall, or nobody used it for long. Sign in and set it up again if it is needed.',
    },
  },
  'not-on-wall': {
    status: 403,
    title: { zh: '大屏只供查看', en: 'A wall only shows' },
    detail: {
      zh: '大屏只显示叫应点名和生效信号，不能查看其他内容，也不能办理。请在自己的电脑上登录。',
      en: 'A wall shows the roll call and the signals in force, and nothing else; nothing can be done on it. Sign in on your own computer.',
    },
  },
  'invalid-wall': {
    status: 422,
    title: { zh: '请填写大屏的名称和所在地点', en: 'Say what the wall is called and where it hangs' },
    detail: { zh: '名称和所在地点各1至50个字。', en: 'A name and a place of 1 to 50 characters each.' },
  },
  'unknown-wall': {
    status: 404,
    title: { zh: '没有这块大屏', en: 'There is no such wall' },
    detail: { zh: '没有这块大屏，或它已经结束。', en: 'There is no such wall, or it has ended.' },
  },
  'wrong-credentials': {
    status: 401,
    title: { zh: '登录失败', en: 'Sign-in failed' },
    detail: { zh: '账号或密码不正确。', en: 'The login or the password is wrong.' },
  },
  'account-locked': {
    status: 423,
    title: { zh: '账号在此处已锁定', en: 'The account is locked here' },
    detail: {
      zh: '本机多次输入错误密码，此账号在本机已暂时锁定，请稍后再试。在平时登录的电脑上不受影响。',
      en: 'The password was wrong too many times from here, so the account is locked here for a while. A computer that it usually signs in on is not affected.',
    },
  },
  'slow-path': {
    status: 429,
    title: { zh: '登录暂时放慢', en: 'Sign-in is slowed down' },
    detail: {
      zh: '有人正在反复试探密码，陌生设备的登录已放慢。请{retryAfterSec}秒后再试，或使用平时登录的电脑。',
      en: 'Somebody is guessing passwords, so unknown devices are slowed down. Try again in {retryAfterSec} s, or use the computer that you usually sign in on.',
    },
  },
  'too-many-tries': {
    status: 429,
    title: { zh: '登录请求过多', en: 'Too many sign-in attempts' },
    detail: { zh: '请{retryAfterSec}秒后再试。', en: 'Try again in {retryAfterSec} s.' },
  },
  'csrf-refused': {
    status: 403,
    title: { zh: '请求来源未通过校验', en: 'The request does not come from this site' },
    detail: {
      zh: '缺少或错误的 X-CSRF-Token，或请求来自其他网站。请刷新页面后重试。',
      en: 'X-CSRF-Token is missing or wrong, or another site made the request. Reload the page and try again.',
    },
  },
  'password-must-change': {
    status: 403,
    title: { zh: '请先修改密码', en: 'Change your password first' },
    detail: {
      zh: '此密码由他人设置。设置自己的密码之前，不能进行其他操作。',
      en: 'Somebody else set this password. Nothing else is allowed until you have set your own.',
    },
  },
  'wrong-current-password': {
    status: 403,
    title: { zh: '当前密码不正确', en: 'The current password is wrong' },
    detail: { zh: '请重新输入当前密码。', en: 'Enter your current password again.' },
  },
  'unfit-password': {
    status: 422,
    title: { zh: '新密码不符合要求', en: 'The new password does not meet the requirements' },
    detail: {
      zh: '至少12个字符，不含登录名，不能太常见，也不能只是本地地名、系统名加数字。',
      en: 'At least 12 characters, without the login; not a common one, and not a word of this place with digits.',
    },
  },
  'same-password': {
    status: 422,
    title: { zh: '新密码与当前密码相同', en: 'The new password is the current one' },
    detail: { zh: '请设置一个不同的密码。', en: 'Choose a different password.' },
  },
  'not-allowed': {
    status: 403,
    title: { zh: '没有权限', en: 'Not allowed' },
    detail: { zh: '当前账号无权执行此操作。', en: 'This account is not allowed to do that.' },
  },
  'invalid-body': {
    status: 422,
    title: { zh: '请求内容不符合要求', en: 'The body does not have the expected form' },
    detail: { zh: '内容不完整，或者格式不正确。', en: 'A field is missing, or has another form than described.' },
  },
} as const satisfies Record<string, { status: number; title: BilingualText; detail: BilingualText }>;

export type AccessRefusal = keyof typeof accessRefusals;
