const pressable = 'button, a, input, select, textarea, summary, label, [role="button"]';

const pressedBy = ({ target }: Event): Element | null => (target instanceof Element ? target.closest(pressable) : null);

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);

/**
 * Takes from the page what nobody meant to press, before anything of the page hears of it:
 * - a key that is held down: Enter sends a form once and Space presses a button once, whatever has come under the focus meanwhile;
 * - the second half of a double click, where its first half pressed something else (a confirmation that opened under the pointer);
 * - the wheel of the mouse over a field that it would change (a number, and in Firefox a choice): the page scrolls, the field stays.
 */
export const ignoreSlips = (): void => {
  const stop = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.repeat || isWriting(event.target)) return;
      if (event.key === 'Enter' || (event.key === ' ' && !(event.target instanceof HTMLInputElement))) stop(event);
    },
    { capture: true },
  );
  let first: Element | null = null;
  window.addEventListener(
    'click',
    (event) => {
      if (event.detail < 2) first = pressedBy(event);
      else if (pressedBy(event) !== first) stop(event);
    },
    { capture: true },
  );
  window.addEventListener(
    'wheel',
    ({ target }) => {
      const { activeElement } = document;
      const isOver = activeElement === target && activeElement instanceof HTMLElement;
      if (isOver && activeElement.matches('input[type="number"], select')) activeElement.blur();
    },
    { capture: true, passive: true },
  );
};
