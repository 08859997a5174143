import { onBeforeUnmount, onMounted, type Ref } from 'vue';
import { isDrawn } from '../browser/is-drawn.ts';

const PLACES = 'section, article, form, dialog[open], main';

const isUsable = (element: HTMLElement): boolean => element.isConnected && isDrawn(element) && !element.matches(':disabled');

/**
 * Restores the focus when the focused element is removed or disabled by an action. The focus moves to the `autofocus` element of the
 * smallest remaining container, or else to the container itself. It returns to the button when that is enabled
 * again. A pointer action or the Tab key overrides this, even if no element has the focus then.
 */
export const useKeptFocus = (main: Readonly<Ref<HTMLElement | null>>): void => {
  let origin: HTMLElement | null = null;
  /** The ancestors of the focused element, innermost first. Empty if the focus must not be moved. */
  let around: readonly HTMLElement[] = [];
  /** The element that received the focus instead. */
  let place: HTMLElement | null = null;

  const settle = (): void => {
    const active = document.activeElement;
    const isLost = around.length > 0 && document.hasFocus() && (active === document.body || active === place);
    if (!isLost) return;
    if (origin !== null && isUsable(origin)) {
      origin.focus();
      return;
    }
    const left = around.find((element) => element.matches(PLACES) && isUsable(element));
    if (left === undefined) return;
    const wanted = [...left.querySelectorAll<HTMLElement>('[autofocus]')].find(isUsable);
    if (wanted !== undefined) wanted.focus();
    else if (left !== active) {
      place = left;
      left.tabIndex = -1;
      left.focus({ preventScroll: true });
    }
  };
  const noticed = ({ target }: FocusEvent): void => {
    if (target === place || !(target instanceof HTMLElement)) return;
    const found: HTMLElement[] = [];
    for (let next = target.parentElement; next !== null; next = next.parentElement) found.push(next);
    origin = target;
    around = found;
    place = null;
  };
  const decided = (event: Event): void => {
    if (event instanceof KeyboardEvent && event.key !== 'Tab') return;
    origin = null;
    around = [];
    place = null;
  };
  const observer = new MutationObserver(settle);

  onMounted(() => {
    if (main.value !== null) around = [main.value];
    settle();
    document.addEventListener('focusin', noticed);
    document.addEventListener('pointerdown', decided, true);
    document.addEventListener('keydown', decided, true);
    observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled', 'open'] });
  });
  onBeforeUnmount(() => {
    observer.disconnect();
    document.removeEventListener('focusin', noticed);
    document.removeEventListener('pointerdown', decided, true);
    document.removeEventListener('keydown', decided, true);
  });
};
