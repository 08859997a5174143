import { ref, watchEffect, type Ref } from 'vue';
import { browserStorage } from '../browser/storage.ts';

export type Theme = 'light' | 'dark';
const KEY = 'rainstorm-theme';

const system = window.matchMedia('(prefers-color-scheme: dark)');
const remembered = browserStorage.getItem(KEY);
const chosen = ref<Theme | null>(remembered === 'light' || remembered === 'dark' ? remembered : null);

/** The theme chosen by the user, or else the system's. */
export const theme: Ref<Theme> = ref(chosen.value ?? (system.matches ? 'dark' : 'light'));

system.addEventListener('change', () => {
  if (chosen.value === null) theme.value = system.matches ? 'dark' : 'light';
});

export const chooseTheme = (to: Theme): void => {
  chosen.value = to;
  theme.value = to;
  browserStorage.setItem(KEY, to);
};

watchEffect(() => {
  document.documentElement.classList.toggle('dark', theme.value === 'dark');
  document.documentElement.style.colorScheme = theme.value;
});
