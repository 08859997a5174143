/** Of the page of the simulated gateways: how a phone rings, and what somebody does with it. Every text of a call is set as text, never as HTML. */
export const callStyle = `
.call { margin: 0 0 8px; padding: 10px; border: 2px solid #b7c4d6; border-radius: 8px; }
.call.ringing { border-color: #c62828; background: #fff4f4; animation: ring 0.7s infinite alternate; }
.call.talking { border-color: #2e7d32; background: #f3fbf3; }
.call p { margin: 0 0 8px; }
.call .acts { display: flex; flex-wrap: wrap; gap: 8px; }
.call .answer { color: #fff; background: #2e7d32; }
.call .hang-up { color: #fff; background: #c62828; }
@keyframes ring { from { box-shadow: 0 0 0 0 #c6282855; } to { box-shadow: 0 0 0 6px #c6282822; } }
@media (prefers-reduced-motion: reduce) { .call.ringing { animation: none; } }
`;

export const callScript = `
const ends = {
  heard: '已听完 heard to the end', 'hung-up': '已挂断 hung up', busy: '占线 busy', 'no-answer': '无人接听 no answer',
  'no-such-number': '空号 no such number', 'switched-off': '关机 switched off', network: '线路故障 network',
};
const act = async (callId, what, key) => {
  await fetch('/phone', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ callId, what, key }) });
  await show(JSON.parse(await (await fetch('/seen')).text()));
};
const actButton = (text, className, work) => {
  const button = make('button', text, className);
  button.type = 'button';
  button.addEventListener('click', work);
  return button;
};
const callBox = (call) => {
  const box = make('div', '', 'call ' + call.state);
  box.setAttribute('role', 'status');
  const name = call.state === 'ringing' ? '☎ 来电 Ringing: ' : call.state === 'talking' ? '☎ 通话中 Talking: ' : '☎ ';
  const head = make('p');
  head.append(make('strong', name + call.shownNumber));
  box.append(head);
  if (call.state === 'talking') box.append(make('p', call.said));
  const acts = make('div', '', 'acts');
  if (call.state === 'ringing') {
    acts.append(actButton('接听 Answer', 'answer', () => act(call.callId, 'answer')), actButton('拒接 Refuse', 'hang-up', () => act(call.callId, 'hang-up')));
  } else {
    for (const key of ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'])
      acts.append(actButton(key, 'key', () => act(call.callId, 'press', key)));
    acts.append(actButton('挂断 Hang up', 'hang-up', () => act(call.callId, 'hang-up')));
  }
  box.append(acts);
  return box;
};
const pastCall = (call) => {
  const item = make('li');
  const keys = call.keys === '' ? '' : ' · 按键 keys: ' + call.keys;
  item.append(make('time', new Date(call.at).toLocaleString('zh-CN') + ' · ☎ ' + (ends[call.end] ?? '') + keys), document.createTextNode(call.text));
  return item;
};
const showCalls = (all) => {
  for (const number of new Set(all.map((call) => call.phone))) {
    const card = phone(number);
    const mine = all.filter((call) => call.phone === number);
    const now = mine.filter((call) => call.state !== 'over').map(callBox);
    card.calls.replaceChildren(...now);
    card.past.replaceChildren(...mine.filter((call) => call.state === 'over').reverse().map(pastCall));
  }
};
`;
