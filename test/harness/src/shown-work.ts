import type { DingTalkOffice } from './dingtalk-office.js';
import type { Pressed, WeComOffice } from './wecom-office.js';

/** The work messages of both messengers, as the page of the gateways shows them. */
export interface ShownCard {
  readonly kind: 'wecom-app' | 'dingtalk-app';
  readonly id: string;
  readonly member: string;
  readonly at: Date;
  readonly title: string;
  readonly text: string;
  readonly button: string | null;
  readonly replaced: string | null;
}

export const shownCards = (wecom: WeComOffice, dingtalk: DingTalkOffice): readonly ShownCard[] => [
  ...wecom.messages.map(({ id, member, at, title, text, link, button, replaced }) => ({
    kind: 'wecom-app' as const,
    ...{ id, member, at, title, button, replaced },
    text: `${text}\n${link}`,
  })),
  ...dingtalk.cards.map(({ outTrackId: id, member, at, shown }) => {
    const read = (name: string): string => shown[name] ?? '';
    return {
      kind: 'dingtalk-app' as const,
      ...{ id, member, at },
      title: read('title'),
      text: ['due', 'lead', 'facts', 'text', 'link']
        .map(read)
        .filter((part) => part !== '')
        .join('\n'),
      button: read('state') === 'open' ? read('button') : null,
      replaced: read('state') === 'closed' ? read('result') : null,
    };
  }),
];

/** Somebody presses the button of a card on the page; null where there is no such card. */
export const pressShown = async (wecom: WeComOffice, dingtalk: DingTalkOffice, kind: unknown, id: unknown): Promise<Pressed | null> => {
  if (kind === 'wecom-app') {
    const message = wecom.messages.find((each) => each.id === id);
    if (message === undefined) return null;
    const pressed = await wecom.press(message);
    message.replaced = pressed.words ?? message.replaced;
    return pressed;
  }
  const card = dingtalk.cards.find(({ outTrackId }) => outTrackId === id);
  return card === undefined ? null : dingtalk.press(card);
};
