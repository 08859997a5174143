import { nextUnfilledPlace } from '@rainstorm/warning-model';
import { onBeforeUnmount, onMounted } from 'vue';

type TextControl = HTMLTextAreaElement | HTMLInputElement;
const textControl = (target: EventTarget | null): TextControl | null =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text') ? target : null;

/** Selects the next unfilled place after `from`, or the one before it. False if there is none in this field. */
const selectPlace = (control: TextControl, from: number, backwards: boolean): boolean => {
  const place = nextUnfilledPlace(control.value, from, backwards);
  if (place === null) return false;
  // Browsers scroll a text field to its selection only when it receives the focus.
  control.blur();
  control.setSelectionRange(place.start, place.end);
  control.focus();
  return true;
};

/**
 * Makes the unfilled places of a form's texts fields that Tab reaches: Tab selects the next place, Shift+Tab the one before, and after the last
 * one Tab leaves the field as usual. A text field that Tab enters begins with its first place, or with its last one backwards.
 */
export const useUnfilledPlaces = () => {
  let entering: 'forwards' | 'backwards' | null = null;
  /** Tab may come from outside the form. */
  const noteTab = ({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): void => {
    entering = key !== 'Tab' || ctrlKey || altKey || metaKey ? null : shiftKey ? 'backwards' : 'forwards';
  };
  const forget = (): void => {
    entering = null;
  };
  onMounted(() => {
    document.addEventListener('keydown', noteTab, { capture: true });
    document.addEventListener('pointerdown', forget, { capture: true });
  });
  onBeforeUnmount(() => {
    document.removeEventListener('keydown', noteTab, { capture: true });
    document.removeEventListener('pointerdown', forget, { capture: true });
  });
  return {
    onKeydown: (event: KeyboardEvent): void => {
      const control = textControl(event.target);
      if (event.key !== 'Tab' || control === null || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      const from = (event.shiftKey ? control.selectionStart : control.selectionEnd) ?? 0;
      entering = null;
      if (selectPlace(control, from, event.shiftKey)) event.preventDefault();
      else entering = event.shiftKey ? 'backwards' : 'forwards';
    },
    onFocusin: ({ target }: FocusEvent): void => {
      const control = textControl(target);
      const way = entering;
      entering = null;
      if (control !== null && way !== null) selectPlace(control, way === 'backwards' ? control.value.length : 0, way === 'backwards');
    },
  };
};
