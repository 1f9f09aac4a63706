import type { Message, Severity } from '../report/types.js'
import { severityOrder } from '../report/words.js'
import { fitSuggestion } from './fit.js'
import { rules } from './index.js'
import type { Finding, Judged, Rule } from './types.js'

/** Where the page of a rule is, from the root of the package: openable without a network. */
export function ruleUrl(ruleId: string): string {
  return `docs/rules/${ruleId}.md`
}

const none: readonly Rule[] = []
const noWords: readonly string[] = []

/**
 * Runs every rule that the profile has not switched off.
 *
 * @param judged a judged note.
 * @param extra rules to run after those of the core.
 * @returns the messages in the order of the text; at the same place the heavier first, then by rule id.
 */
export function runRules(judged: Judged, extra: readonly Rule[] = none): Message[] {
  const messages: Message[] = []
  for (const some of [rules, extra]) {
    for (const rule of some) {
      const severity = judged.profile.severities[rule.meta.id]
      if (severity === 'off') continue
      for (const finding of rule.check(judged)) messages.push(dress(judged, rule, finding, severity))
    }
  }
  return messages.sort((a, b) => a.start - b.start || severityOrder[a.severity] - severityOrder[b.severity] || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : a.end - b.end))
}

function dress(judged: Judged, rule: Rule, finding: Finding, severity: Severity | undefined): Message {
  const { meta } = rule
  return {
    ruleId: meta.id,
    severity: severity ?? finding.severity ?? meta.severity,
    start: finding.start,
    end: finding.end,
    text: judged.note.text.slice(finding.start, finding.end),
    message: finding.message,
    note: `${finding.note} (${meta.sources.join('; ')})`,
    suggestions: finding.suggestions?.map((suggestion) => fitSuggestion(judged.note.text, finding.start, suggestion)) ?? noWords,
    url: ruleUrl(meta.id),
    ...(finding.keepRisk ? { keepRisk: true } : {}),
  }
}
