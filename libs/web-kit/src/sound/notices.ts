import { reactive, readonly } from 'vue';

const state = reactive({
  /** What the browser says: `granted`, `denied` or `default`. A browser without notices, or a page over plain http, is `denied`. */
  permission: typeof Notification === 'undefined' ? 'denied' : Notification.permission,
  /** They are allowed, but the browser throws: Chrome on Android shows only those of a service worker. */
  fails: false,
});

/** The notices of the browser. None of them throws: a browser without them must ring all the same. */
export const notices = {
  state: readonly(state),
  async ask(): Promise<void> {
    state.permission = await Notification.requestPermission().catch(() => 'denied' as const);
  },
  /** A press on it brings the page to the front. */
  show(title: string, body: string, tag: string, isLasting: boolean): void {
    if (typeof Notification === 'undefined' || Notification.permission !== 'granted') return;
    try {
      const notice = new Notification(title, { body, tag, requireInteraction: isLasting });
      notice.onclick = () => {
        window.focus();
        notice.close();
      };
      state.fails = false;
    } catch {
      state.fails = true;
    }
  },
};
