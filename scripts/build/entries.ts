/** What the package offers: the name of the file in `dist/`, and where it starts. */
export const entries: Readonly<Record<string, string>> = {
  index: 'src/index.ts',
  language: 'src/language.ts',
  unified: 'src/plugin.ts',
  cli: 'src/cli/main.ts',
  'language-server': 'src/language-server/node.ts',
  'audit-worker': 'src/audit/worker.ts',
}

/** Those of them that run in a browser unchanged. */
export const browserEntries: readonly string[] = ['index', 'language', 'unified']
