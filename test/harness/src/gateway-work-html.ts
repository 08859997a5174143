/** Of the page of the simulated gateways: cards of 企业微信 and 钉钉 with a button, and DING. Every text of a message is set as text, never as HTML. */
export const workStyle = `
.card { margin: 0 0 8px; padding: 10px; border: 1px solid #b7c4d6; border-radius: 8px; background: #fff; white-space: pre-wrap; overflow-wrap: anywhere; }
.card p { margin: 0 0 6px; }
.card .press { color: #fff; background: #1565c0; border: 0; border-radius: 6px; }
.card .press:disabled { color: #444; background: #d9dee5; }
`;

export const workScript = `
const messengers = { 'wecom-app': '企业微信 WeCom', 'dingtalk-app': '钉钉 DingTalk' };
const pressed = new Map();
const workCard = (card) => {
  const box = make('div', '', 'card');
  box.append(make('time', new Date(card.at).toLocaleString('zh-CN')), make('p', ''));
  box.lastChild.append(make('strong', card.title));
  box.append(make('p', card.text));
  if (card.button || card.replaced) {
    const button = make('button', card.replaced || card.button, 'press');
    button.type = 'button';
    button.disabled = card.replaced !== null;
    button.addEventListener('click', async () => {
      button.disabled = true;
      const answer = await fetch('/card', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ kind: card.kind, id: card.id }) });
      pressed.set(card.id, answer.ok ? (await answer.json()).words || '' : '没有送到 not taken');
      shown = '';
    });
    box.append(button);
  }
  if (!card.replaced && pressed.get(card.id)) box.append(make('p', pressed.get(card.id), 'none'));
  return box;
};
const showWork = ({ cards, dings }) => {
  const place = document.getElementById('work');
  const people = [...new Set([...cards.map((card) => card.kind + ' ' + card.member), ...dings.map((ding) => 'dingtalk-app ' + ding.member)])];
  place.replaceChildren(...people.map((person) => {
    const [kind, member] = person.split(' ');
    const section = make('section');
    const head = make('h2', member + ' ');
    head.append(make('span', messengers[kind], 'kind'));
    section.append(head);
    const calls = kind === 'dingtalk-app' ? dings.filter((ding) => ding.member === member).reverse() : [];
    for (const ding of calls) {
      const box = make('div', '', 'card');
      box.append(make('time', new Date(ding.at).toLocaleString('zh-CN') + ' · ☎ 电话DING'), make('p', ding.content));
      section.append(box);
    }
    section.append(...cards.filter((card) => card.kind === kind && card.member === member).reverse().map(workCard));
    return section;
  }));
};
`;
