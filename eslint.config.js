import js from '@eslint/js'
import * as regexp from 'eslint-plugin-regexp'
import tseslint from 'typescript-eslint'

const page = ['src/page/**/*.{ts,tsx}', 'test/page/**/*.{ts,tsx}', 'test/browser/**/*.{ts,tsx}', 'scripts/measure-page.ts']

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'docs/', '**/*.generated.*', '.ci/', '**/node_modules/', 'scripts/bench/peers/'] },
  js.configs.recommended,
  regexp.configs['flat/recommended'],
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // What happens to other people's text must be plain from the types alone.
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Indexing is checked everywhere; a place that a loop has just proved may say so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Wrong about variables that a callback changes.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // Bit masks are numbers.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/restrict-plus-operands': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      // Matters of taste; what makes a pattern slow or wrong stays an error.
      'regexp/prefer-w': 'off',
      'regexp/prefer-d': 'off',
      'regexp/prefer-range': 'off',
      'regexp/negation': 'off',
      'regexp/prefer-character-class': 'off',
      'regexp/control-character-escape': 'off',
    },
  },
  // A pattern that starts anew at every character is as slow as one that backtracks.
  { files: ['src/**/*.{ts,tsx}'], rules: { 'regexp/no-super-linear-move': 'error' } },
  { files: page, languageOptions: { parserOptions: { projectService: false, project: 'src/page/tsconfig.json', tsconfigRootDir: import.meta.dirname } } },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: { process: 'readonly', console: 'readonly' } } },
)
