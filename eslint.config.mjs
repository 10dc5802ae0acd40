import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['**/*.gen.d.ts', 'dist/**', 'node_modules/**', 'var/**', 'coverage/**'] },
  {
    files: ['{src,apps,libs,test}/**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-deprecated': [
        'error',
        // Marked so that it stands out, and it may: the settings let a provider without TLS be on this machine alone.
        { allow: [{ from: 'package', name: 'allowInsecureRequests', package: 'openid-client' }] },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Nest modules are classes without a body: the decorator is the content.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // A class that is injected must be a value import; swc and Nest read it from the metadata.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // `const { gone, ...kept } = state` is how a member of a value is left out.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'max-params': ['error', 3],
    },
  },
  {
    // Nest fills these classes by constructor: the count of injected parts is not the count of positions to mix up.
    files: ['apps/**/*.ts'],
    rules: {
      'max-params': ['error', 6],
      '@typescript-eslint/consistent-type-imports': 'off',
      // Nest declares its options as classes and takes plain objects.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
);
