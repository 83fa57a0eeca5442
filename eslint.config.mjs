import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['node_modules/', 'dist/', 'out/', '.astro/', '**/*.astro'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Numbers read well in sentences.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A function type that returns void says: the result does not matter.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Contexts are plain objects; their functions never use `this`.
      '@typescript-eslint/unbound-method': 'off',
      // A command may have nothing to wait for, yet all commands are called alike.
      '@typescript-eslint/require-await': 'off',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 5],
    },
  },
  {
    // Tests and plain JavaScript files are not measured by function length.
    files: ['**/*.test.ts', 'tests/**', '**/*.mjs'],
    rules: { 'max-lines-per-function': 'off' },
  },
  { files: ['**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
);
