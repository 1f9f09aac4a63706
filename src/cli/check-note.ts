import { check, type CheckOptions } from '../check.js'
import type { Report } from '../report/types.js'
import { needsLanguageRules } from '../retext/gate.js'
import type { Rule } from '../rules/types.js'

let languageRules: readonly Rule[] | null = null

/**
 * Checks a note with every rule there is. The language packages are loaded for the first note that needs them, which most runs never meet.
 *
 * @param text the note.
 * @param options as for `check`.
 */
export async function checkNote(text: string, options: CheckOptions): Promise<Report> {
  if (languageRules) return check(text, { ...options, extraRules: languageRules })
  let isNeeded = false
  const gate: Rule = {
    meta: { id: 'language-gate', title: '', severity: 'info', group: 'language', sources: [] },
    check: (judged) => {
      isNeeded = needsLanguageRules(judged)
      return []
    },
  }
  const report = check(text, { ...options, extraRules: [gate] })
  if (!isNeeded) return report
  languageRules = (await import('../language.js')).languageRules
  return check(text, { ...options, extraRules: languageRules })
}
