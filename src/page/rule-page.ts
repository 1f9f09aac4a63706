const mostOfAKind = 2

/**
 * The page of a rule as a manager reads it: what, why, when it is wrong, and a few examples. Left out is what only the
 * linter's own tests and settings need: severity, group, line and column.
 *
 * @param markdown as `npm run generate` writes it.
 */
export function shortRulePage(markdown: string): string {
  const [head = '', ...sections] = markdown.split(/\n(?=## )/u)
  const plain = head.split('\n').filter((line) => !/^- (?:Severity|Group|Follows): /u.test(line)).join('\n').trim()
  return [plain, ...sections.map((section) => (section.startsWith('## Examples') ? shortExamples(section) : section.trim()))].join('\n\n')
}

function shortExamples(section: string): string {
  const counts = new Map<string, number>()
  const kept = section.split(/\n(?=[A-Z][^\n]*:\n\n```)/u).filter((part, at) => {
    if (at === 0) return true
    const kind = /^[A-Za-z ]+/u.exec(part)?.[0] ?? ''
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
    return !kind.startsWith('Finds') && (counts.get(kind) ?? 0) <= mostOfAKind
  })
  return kept.map((part) => part.trim()).join('\n\n')
}
