import type { RuleMeta } from '../../src/rules/types.js'
import type { RuleSource } from './rule-source.js'

const groups = { missing: 'What is missing', unclear: 'What is unclear', language: 'Language', private: 'Private details' } as const

/**
 * Writes the page of a rule from its doc comment and its data.
 *
 * @param meta the rule's data.
 * @param source its doc comment, read from its file.
 * @returns Markdown, ending without a line break.
 */
export function rulePage(meta: RuleMeta, source: RuleSource): string {
  const [summary = '', ...rest] = source.markdown.split(/\n(?=## )/u)
  const facts = [`Severity: ${meta.severity}`, `Group: ${groups[meta.group]}`, `Follows: ${meta.sources.map((title) => `“${title}”`).join(', ')}`]
  return [`# ${meta.title} (\`${meta.id}\`)`, summary.trim(), facts.map((fact) => `- ${fact}`).join('\n'), rest.map(readable).join('\n').trim()].join('\n\n')
}

/** Examples are written for the tests; a reader wants to be told what is what. */
function readable(section: string): string {
  return section
    .replaceAll(/^```note flagged(?: (\{.*\}))?$/gmu, (_, context?: string) => `Flagged${context ? `, with \`${context}\` known` : ''}:\n\n\`\`\`text`)
    .replaceAll(/^```note unflagged(?: (\{.*\}))?$/gmu, (_, context?: string) => `Left alone${context ? `, with \`${context}\` known` : ''}:\n\n\`\`\`text`)
    .replaceAll(/^```finds$/gmu, 'Finds (line:column, from and to):\n\n```text')
}

/** One row a rule, for lists. */
export function ruleTable(metas: readonly RuleMeta[], folder: string): string {
  const rows = metas.map(({ id, title, severity, sources }) => `| [\`${id}\`](${folder}${id}.md) | ${title} | ${severity} | ${sources.join('; ')} |`)
  return ['| Rule | What it asks | Severity | Follows |', '| --- | --- | --- | --- |', ...rows].join('\n')
}
