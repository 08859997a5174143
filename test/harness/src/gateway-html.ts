import { callScript, callStyle } from './gateway-calls-html.js';
import { workScript, workStyle } from './gateway-work-html.js';

/** The page of the simulated gateways. It reads `/seen` every second; every text of a message is set as text, never as HTML. */
export const gatewayHtml = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>模拟网关 Simulated gateways</title>
<style>
body { margin: 0; padding: 16px; font-family: 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif; color: #1a1a1a; background: #eef1f5; }
h1 { margin: 0 0 4px; font-size: 22px; }
h2 { margin: 0 0 8px; font-size: 16px; }
p.about { margin: 0 0 16px; color: #555; }
main { margin: 0 0 16px; display: grid; grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr)); gap: 16px; align-items: start; }
section { padding: 12px; border-radius: 8px; background: #fff; }
section.exercise { border-top: 4px solid #5b2a86; }
.kind { color: #555; font-weight: normal; }
ol { display: flex; flex-direction: column; gap: 8px; max-height: 28rem; margin: 0; padding: 0; overflow: auto; list-style: none; }
li { padding: 8px 10px; border-radius: 8px; background: #e3efff; overflow-wrap: anywhere; white-space: pre-wrap; }
time, .called { display: block; color: #555; font-size: 13px; }
.none { color: #555; }
form { display: flex; gap: 8px; margin: 8px 0 0; }
input { flex: 1; min-width: 0; padding: 8px; font: inherit; }
button { padding: 8px 16px; font: inherit; }
${callStyle}${workStyle}</style>
</head>
<body>
<h1>模拟网关 Simulated gateways</h1>
<p class="about">这里显示系统“发出”的短信、语音电话和群消息，并没有离开本机。回复短信中的签收码，接听来电后按 1，或按企业微信、钉钉卡片上的“签收”，即签收。What the product has sent to phones and group chats; nothing of it has left this machine. Reply with the code, answer the phone and press 1, or press 签收 on a card, to acknowledge.</p>
<main id="phones"></main>
<main id="work"></main>
<main id="groups"></main>
<script>
const kinds = { dingtalk: '钉钉群 DingTalk', wecom: '企业微信群 WeCom', feishu: '飞书群 Feishu' };
const make = (tag, text, className) => {
  const element = document.createElement(tag);
  if (text) element.textContent = text;
  if (className) element.className = className;
  return element;
};
let shown = '';${callScript}${workScript}
const cards = new Map();
/** A phone stays where it is while somebody types. */
const phone = (mobile) => {
  const known = cards.get(mobile);
  if (known) return known;
  const section = make('section');
  const head = make('h2', mobile + ' ');
  head.append(make('span', '手机 Phone', 'kind'));
  const list = make('ol');
  const form = make('form');
  const input = make('input');
  input.setAttribute('aria-label', '回复 Reply ' + mobile);
  input.placeholder = '回复签收码 Reply';
  const button = make('button', '发送 Send');
  const said = make('p', '', 'none');
  form.append(input, button);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const content = input.value;
    input.value = '';
    const answer = await fetch('/reply', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ mobile, content }) });
    said.textContent = answer.ok ? '已回复 sent: ' + content : '没有送到 not taken: ' + content;
  });
  const calls = make('div');
  const past = make('ol');
  section.append(head, calls, past, list, form, said);
  document.getElementById('phones').append(section);
  const card = { list, calls, past };
  cards.set(mobile, card);
  return card;
};
const showPhones = (all) => {
  for (const mobile of new Set(all.map((sms) => sms.mobile))) {
    const card = phone(mobile);
    const mine = all.filter((sms) => sms.mobile === mobile).reverse();
    card.list.replaceChildren(...mine.map((sms) => {
      const item = make('li');
      item.append(make('time', new Date(sms.at).toLocaleString('zh-CN') + ' · ' + sms.parts + ' 条 parts'), document.createTextNode(sms.text));
      return item;
    }));
  }
};
const show = (seen) => {
  showPhones(seen.sms);
  showCalls(seen.calls);
  showWork(seen.work);
  const place = document.getElementById('groups');
  place.replaceChildren(...seen.groups.map(({ kind, name }) => {
    const section = make('section', '', name.endsWith('（演练）') ? 'exercise' : '');
    const head = make('h2', name + ' ');
    head.append(make('span', kinds[kind], 'kind'));
    section.append(head);
    const mine = seen.messages.filter((message) => message.group === name).reverse();
    if (mine.length === 0) section.append(make('p', '还没有消息 nothing yet', 'none'));
    const list = make('ol');
    for (const message of mine) {
      const item = make('li');
      item.append(make('time', new Date(message.at).toLocaleString('zh-CN')), document.createTextNode(message.text));
      if (message.called.length > 0) item.append(make('span', '已 @ called: ' + message.called.join('、'), 'called'));
      list.append(item);
    }
    section.append(list);
    return section;
  }));
};
const look = async () => {
  try {
    const text = await (await fetch('/seen')).text();
    if (text !== shown) {
      shown = text;
      show(JSON.parse(text));
    }
  } catch {
    // npm start has ended; the page stays as it is.
  }
  setTimeout(look, 1000);
};
look();
</script>
</body>
</html>
`;
