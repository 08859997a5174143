/** The texts of 我的设备. */
export const pushWords = {
  'zh-CN': {
    title: '我的设备',
    what: '开启后，即使关闭页面，新的信息、催签和督办也会推送到本设备。推送只是提示，签收请打开值守台。每天登录后有效，退出登录即停止。',
    limits:
      '推送经浏览器厂商的推送服务送达。Chrome 的推送服务在中国大陆无法连接，内网也连接不到推送服务。只有下面显示“验证成功”的设备才会响，其他设备请保持页面打开。',
    off: '本市未配置网页推送，关闭页面后本设备不会响。请保持页面打开。',
    turnOn: '在本设备开启推送',
    turningOn: '正在开启…',
    turnOff: '关闭推送',
    test: '测试',
    current: '本设备',
    none: '还没有开启推送的设备。',
    added: '{time} 开启，登录于 {end} 到期',
    state: {
      proven: '{time}前验证成功',
      provenNow: '刚刚验证成功',
      checking: '正在验证，请稍候…',
      unproven: '尚未验证，不计为可以送达',
      unreachable: '推送服务不可达，本设备关闭页面后不会响',
      silent: '推送已发出，本设备没有收到，关闭页面后不会响',
    },
    obstacle: {
      insecure: '本页面不是通过 https 打开的，浏览器不允许推送。关闭页面后本设备不会响。',
      unsupported: '此浏览器不支持推送（苹果手机请先“添加到主屏幕”，再从主屏幕打开）。关闭页面后本设备不会响。',
      denied: '浏览器已禁止本站的通知。请在浏览器设置中允许通知后再试。',
      'no-service': '推送服务不可达，本设备关闭页面后不会响。请保持页面打开，或换用其他浏览器。',
    },
  },
  en: {
    title: 'My devices',
    what: 'New bulletins, reminders and escalations are pushed to this device even when the page is closed. A push is only a hint: acknowledge in the console. It lasts as long as the session, and ends with the sign-out.',
    limits:
      'Pushes go through the push service of the browser’s maker. That of Chrome cannot be reached in mainland China, and from an intranet none can. Only a device that is shown as proven will ring; keep the page open on any other.',
    off: 'Web push is not configured in this city: this device does not ring once the page is closed. Keep the page open.',
    turnOn: 'Turn pushes on for this device',
    turningOn: 'Turning on …',
    turnOff: 'Turn off',
    test: 'Test',
    current: 'this device',
    none: 'No device gets pushes yet.',
    added: 'turned on {time}; its session ends {end}',
    state: {
      proven: 'proven {time} ago',
      provenNow: 'proven just now',
      checking: 'being tested …',
      unproven: 'not tested yet; does not count as reachable',
      unreachable: 'the push service cannot be reached: this device does not ring once the page is closed',
      silent: 'a push went out and did not come: this device does not ring once the page is closed',
    },
    obstacle: {
      insecure: 'This page came without https, so that the browser allows no pushes. This device does not ring once the page is closed.',
      unsupported:
        'This browser knows no pushes (on an iPhone, add the page to the home screen first and open it there). This device does not ring once the page is closed.',
      denied: 'The browser forbids notifications of this site. Allow them in its settings, then try again.',
      'no-service':
        'The push service cannot be reached: this device does not ring once the page is closed. Keep the page open, or use another browser.',
    },
  },
};
