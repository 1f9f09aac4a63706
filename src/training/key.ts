import type { ElementId, Report } from '../report/types.js'
import { isFlag } from './labels.js'
import type { Key, KeyElement } from './types.js'

/** Makes a key of the linter's own reading, for a note that nobody has read yet. */
export function keyOfReport({ elements, messages }: Report): Key {
  const given = Object.fromEntries(
    elements.map(({ id, level, evidence, why }): [ElementId, KeyElement] => {
      const quote = evidence[0]?.text
      return [id, { level, ...(level > 0 && quote !== undefined && id !== 'actions' ? { quote } : {}), ...(id === 'actions' ? { why } : {}) }]
    }),
  ) as Record<ElementId, KeyElement>
  return { source: 'linter', elements: given, flags: messages.flatMap(({ ruleId, text }) => (isFlag(ruleId) && text !== '' ? [{ rule: ruleId, quote: text }] : [])) }
}
