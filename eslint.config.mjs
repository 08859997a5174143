import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const typescript = ['**/*.ts'];
const specs = ['**/*.spec.ts', 'test/**/*.ts', '**/spec/**/*.ts'];
const unused = { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true };
const mayUseTheConsole = ['tools/**', 'scripts/**'];

export default defineConfig(
  globalIgnores(['**/dist/', '**/coverage/', '.data/', 'test/architecture/culprits/']),
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
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
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
      // A port may promise a promise where its adapter needs none.
      '@typescript-eslint/require-await': 'off',
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
