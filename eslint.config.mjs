import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import vue from 'eslint-plugin-vue';
import tseslint from 'typescript-eslint';

const worker = ['Response', 'URL', 'caches', 'clearTimeout', 'fetch', 'importScripts', 'self', 'setTimeout'];
const browser = [
  'AbortSignal',
  'addEventListener',
  'AudioContext',
  'Blob',
  'clearInterval',
  'clearTimeout',
  'ClipboardEvent',
  'crypto',
  'CSS',
  'document',
  'DragEvent',
  'Event',
  'EventSource',
  'File',
  'HTMLDialogElement',
  'HTMLElement',
  'HTMLInputElement',
  'HTMLSelectElement',
  'KeyboardEvent',
  'localStorage',
  'Notification',
  'removeEventListener',
  'setInterval',
  'setTimeout',
  'URL',
  'URLSearchParams',
  'window',
];
const unused = { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true };
const mayUseTheConsole = ['tools/**', 'scripts/**'];

// What is written in TypeScript is read by oxlint, which knows the types: .oxlintrc.json.
export default defineConfig(
  globalIgnores(['**/dist/', 'apps/*/web/src/api/*-paths.ts', '**/coverage/', '.data/', 'test/architecture/culprits/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-unused-vars': ['error', unused],
      'max-lines': ['error', { max: 300 }],
      // Control characters are what is refused here, so they must be named.
      'no-control-regex': 'off',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    // Every browser must be able to read it.
    files: ['libs/web-kit/browser-check.js'],
    languageOptions: {
      ecmaVersion: 3,
      sourceType: 'script',
      globals: {
        CSS: 'readonly',
        Promise: 'readonly',
        document: 'readonly',
        navigator: 'readonly',
        setTimeout: 'readonly',
        window: 'readonly',
      },
    },
    rules: { 'object-shorthand': 'off', 'no-unused-vars': 'off' },
  },
  {
    // The service workers, and the part that they share.
    files: ['apps/*/web/public/*.js', 'libs/web-kit/offline-copy.js'],
    languageOptions: { sourceType: 'script', globals: Object.fromEntries(worker.map((name) => [name, 'readonly'])) },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        fetch: 'readonly',
        AbortSignal: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        module: 'writable',
        globalThis: 'readonly',
        performance: 'readonly',
      },
    },
  },
  ...vue.configs['flat/recommended'].map((config) => ({ ...config, files: ['**/*.vue'] })),
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser }, globals: Object.fromEntries(browser.map((name) => [name, 'readonly'])) },
    rules: {
      'no-undef': 'error',
      'no-unused-vars': 'off',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/no-v-html': 'error',
      // Their calendar has the browser's language and its clock: BeijingTimeInput has the page's.
      'vue/no-restricted-static-attribute': [
        'error',
        ...['date', 'time', 'datetime-local', 'month', 'week'].map((value) => ({ key: 'type', value, element: 'input' })),
      ],
      // Prettier decides how it looks.
      'vue/html-self-closing': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/html-indent': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
    },
  },
  { files: mayUseTheConsole, rules: { 'no-console': 'off' } },
);
