import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver'
import { readFrontMatter } from '../note/front-matter.js'
import { nearest } from '../profile/nearest.js'
import type { Message, Severity } from '../report/types.js'
import { allMetas } from '../rules/metas.js'
import type { Document } from './document.js'
import { type Judged, maxBytes } from './judging.js'

/** What every diagnostic names as its source. */
export const source = 'oversight'

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
}
const ruleIds = allMetas.map(({ id }) => id)

/** Where the pages of rules can be opened, for `codeDescription`; null where there are none. */
export type RulePage = (ruleId: string) => string | null

/**
 * The findings of a judged note as the protocol writes them.
 *
 * @param document the text that was judged.
 * @param judged what was found in it.
 * @param messages those of its messages that are to be shown.
 * @param pageOf gives the address of a rule's page.
 */
export function toDiagnostics(document: Document, judged: Judged, messages: readonly Message[], pageOf: RulePage): Diagnostic[] {
  const found = messages.map((message): Diagnostic => {
    const href = pageOf(message.ruleId)
    return {
      range: document.range(message),
      severity: severities[message.severity],
      source,
      code: message.ruleId,
      ...(href === null ? {} : { codeDescription: { href } }),
      message: message.message,
    }
  })
  return [...found, ...aboutTheCheck(document, judged)]
}

/** What the author must know of the check itself: nothing is left unchecked in silence. */
function aboutTheCheck(document: Document, judged: Judged): Diagnostic[] {
  const firstLine = { start: 0, end: document.lineEnd(0) }
  const told: Diagnostic[] = []
  const tell = (span: { readonly start: number; readonly end: number }, code: string, message: string, severity: DiagnosticSeverity = DiagnosticSeverity.Warning): void => {
    told.push({ range: document.range(span), severity, source, code, message })
  }
  if (judged.checked.length < judged.text.length) tell(firstLine, 'too-large', `This document is larger than ${maxBytes / 1024} KB: only its first ${maxBytes / 1024} KB are checked.`)
  if (judged.found.problem !== null) tell(firstLine, 'profile', judged.found.problem)
  for (const off of readFrontMatter(judged.checked).off) {
    if (!ruleIds.includes(off.ruleId)) {
      const meant = nearest(off.ruleId, ruleIds)
      tell(off, 'turned-off', `There is no rule “${off.ruleId}”.${meant === null ? '' : ` Did you mean “${meant}”?`}`)
    } else if (off.reason === '') tell(off, 'turned-off', `Say why “${off.ruleId}” is turned off in this note: until then it stays on.`)
  }
  return told
}
