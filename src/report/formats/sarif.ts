import type { RuleMeta } from '../../rules/types.js'
import { positions } from '../position.js'
import type { Message, Severity } from '../types.js'
import type { Checked } from './types.js'

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', info: 'note' }

/**
 * Gives the findings as SARIF 2.1.0, for tools that collect the results of many checkers.
 *
 * @param all the checked notes.
 * @param rules what is known of the rules.
 * @param version the version of this tool.
 */
export function sarif(all: readonly Checked[], rules: readonly RuleMeta[], version: string): string {
  const driver = {
    name: 'oversight-lint',
    version,
    rules: rules.map(({ id, title, severity, sources }) => ({
      id,
      shortDescription: { text: title },
      defaultConfiguration: { level: levels[severity] },
      help: { text: `See docs/rules/${id}.md. Follows: ${sources.join('; ')}.` },
    })),
  }
  const results = all.flatMap((checked) => {
    const place = positions(checked.text)
    return checked.report.messages.map((message) => toResult(checked, message, place))
  })
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results }
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2)}\n`
}

function toResult(checked: Checked, message: Message, place: ReturnType<typeof positions>): object {
  const start = place(message.start)
  const end = place(message.end)
  const region = { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column }
  return {
    ruleId: message.ruleId,
    level: levels[message.severity],
    message: { text: `${message.message} ${message.note}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(checked.name === '-' ? 'stdin' : checked.name.replaceAll('\\', '/')) }, region } }],
  }
}
