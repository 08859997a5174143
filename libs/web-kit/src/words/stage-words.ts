/** What is known of a delivery: four stages, and when each was reached. */
export const stageWords = {
  'zh-CN': {
    sent: '已发出',
    delivered: '已送达',
    onScreen: '已上屏',
    received: '已签收',
    notSent: '未发出',
    unconfirmed: '未确认',
    noScreen: '无人在屏前',
    notReceived: '未签收',
    enteredLater: '{time}（纸质补录于{enteredAt}）',
    onScreenOf: '{name}，{time} 起',
    origin: '签收来源：{origin}',
  },
  en: {
    sent: 'Sent',
    delivered: 'Delivered',
    onScreen: 'On a screen',
    received: 'Receipted',
    notSent: 'not sent',
    unconfirmed: 'not confirmed',
    noScreen: 'on no screen',
    notReceived: 'no receipt',
    enteredLater: '{time} (on paper, entered {enteredAt})',
    onScreenOf: '{name}, since {time}',
    origin: 'Receipt given from {origin}',
  },
};
