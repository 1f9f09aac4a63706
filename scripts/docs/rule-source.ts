import { readdir, readFile } from 'node:fs/promises'
import type { Context } from '../../src/note/types.js'

const folder = new URL('../../src/rules/', import.meta.url)
const comment = /\/\*\*\n((?: \*[^\n]*\n)+?) \*\/\nexport const (\w+): Rule = /u

/** An example in a rule's doc comment. */
export interface RuleExample {
  readonly text: string
  readonly context: Context
  /** Name of the built-in profile that the note is checked with. */
  readonly profile: string
  /** The findings expected, as `line:column-line:column: words` (`¶` for a line break); empty for a text that must stay unflagged. */
  readonly finds: readonly string[]
}

/** What a rule file says of its rule. */
export interface RuleSource {
  readonly file: string
  /** The name it is exported under. */
  readonly name: string
  /** The doc comment without its stars: Markdown. */
  readonly markdown: string
  readonly examples: readonly RuleExample[]
}

/**
 * Reads the doc comment of every rule file.
 *
 * @returns one entry a rule, by file name.
 * @throws Error where a rule has no doc comment, no flagged example, or fewer than two unflagged ones.
 */
export async function readRuleSources(): Promise<RuleSource[]> {
  const sources: RuleSource[] = []
  for (const file of (await readdir(folder)).sort()) {
    if (!file.endsWith('.ts')) continue
    const code = await readFile(new URL(file, folder), 'utf8')
    if (!/export const \w+: Rule = /u.test(code)) continue
    const match = comment.exec(code)
    if (!match) throw new Error(`src/rules/${file}: the rule has no doc comment directly above it`)
    const markdown = (match[1] ?? '').replaceAll(/^ \* ?/gmu, '').trim()
    const examples = readExamples(file, markdown)
    sources.push({ file, name: match[2] ?? '', markdown, examples })
  }
  return sources
}

function readExamples(file: string, markdown: string): RuleExample[] {
  const examples: RuleExample[] = []
  const fence = /^```(note flagged|note unflagged|finds)(?: (\{.*\}))?\n([\s\S]*?)^```$/gmu
  let flagged: Omit<RuleExample, 'finds'> | null = null
  for (const [, kind, context, body = ''] of markdown.matchAll(fence)) {
    const text = body.replace(/\n$/u, '')
    if (kind === 'finds') {
      if (!flagged) throw new Error(`src/rules/${file}: \`finds\` without a flagged note before it`)
      examples.push({ ...flagged, finds: text.split('\n') })
      flagged = null
    } else {
      const { profile = 'default', ...given } = (context ? JSON.parse(context) : {}) as Context & { profile?: string }
      const example = { text, context: given, profile }
      if (kind === 'note flagged') flagged = example
      else examples.push({ ...example, finds: [] })
    }
  }
  if (flagged) throw new Error(`src/rules/${file}: a flagged note without \`finds\` after it`)
  if (!examples.some(({ finds }) => finds.length > 0)) throw new Error(`src/rules/${file}: no flagged example`)
  if (examples.filter(({ finds }) => finds.length === 0).length < 2) throw new Error(`src/rules/${file}: fewer than two unflagged examples`)
  return examples
}
