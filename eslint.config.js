import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
  {
    ignores: [
      'node_modules',
      '.svelte-kit',
      '.wireit',
      'build/**',
      'dist/**',
      'static/**',
      'test-results',
      'tests/visual/out'
    ]
  },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } }
  },
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Links are followed and checked when the site is prerendered.
      'svelte/no-navigation-without-resolve': ['error', { ignoreLinks: true }]
    }
  }
);
