import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import vue from 'eslint-plugin-vue';
import tseslint from 'typescript-eslint';

const typescript = ['**/*.ts'];
const pages = ['apps/*/web/**', 'libs/web-kit/**'];
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
const specs = ['**/*.spec.ts', 'test/**/*.ts', '**/spec/**/*.ts'];
const unused = { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true };
const mayUseTheConsole = ['tools/**', 'scripts/**'];

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
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/promise-function-async': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/no-unused-vars': ['error', unused],
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Off on purpose: it would turn a class that Nest injects into a type import, and with it the token into `undefined`.
      '@typescript-eslint/consistent-type-imports': 'off',
      // A module, a record or a controller is a class because the framework wants one.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidOperator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // `process.env['NAME']` is what the compiler asks for here.
      '@typescript-eslint/dot-notation': 'off',
      // It does not know that a flag changes while somebody waits.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // A type parameter used once is how a table says what it holds; an options literal is no instance and need not be.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // What an interface wants as a promise is returned as `Promise.resolve(...)`.
      '@typescript-eslint/require-await': 'error',
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
  {
    files: pages.map((place) => `${place}/*.ts`),
    rules: {
      // What a component exports is known to vue-tsc, not to the linter.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      // The answers' types come from the OpenAPI document; naming them again would be a second truth.
      '@typescript-eslint/explicit-module-boundary-types': 'off',
    },
  },
  {
    files: specs,
    rules: {
      // Specs look into what a public API answered, and it is typed by nobody.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  { files: mayUseTheConsole, rules: { 'no-console': 'off' } },
);
