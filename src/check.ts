import { elementIds, judgeElements } from './elements/index.js'
import { readFrontMatter } from './note/front-matter.js'
import { readNote } from './note/read.js'
import type { Context } from './note/types.js'
import { defaultProfile } from './profile/index.js'
import type { Profile } from './profile/types.js'
import { score } from './report/score.js'
import type { OffRule, Report } from './report/types.js'
import { runRules } from './rules/run.js'
import type { Rule } from './rules/types.js'

export interface CheckOptions {
  /** What is known of the note besides its text. */
  readonly context?: Context
  /** The council's way; the default where none is given. */
  readonly profile?: Profile
  /** Copied to the report. */
  readonly id?: string
  /** Rules to run beside those of the core, such as `languageRules`. */
  readonly extraRules?: readonly Rule[]
  /** True where rules stay on whatever the note's front matter says: for those who look at other people's notes. */
  readonly ignoreOff?: boolean
}

/**
 * Checks a management oversight note: what is there, what is missing, and why it matters.
 *
 * Pure: the same text, options and version give the same report on every platform. Never throws, whatever the text holds;
 * takes time linear in its length; keeps and logs nothing.
 *
 * @param text the note, plain or Markdown.
 * @param options context, profile, id and further rules; all optional.
 * @returns the report; every offset in it is a UTF-16 code unit of `text`.
 */
export function check(text: string, options: CheckOptions = {}): Report {
  const profile = options.profile ?? defaultProfile
  const note = readNote(text, options.context)
  const { elements, actions } = judgeElements(note)
  const off = options.ignoreOff ? [] : rulesOff(text)
  const found = runRules({ note, elements, actions, profile }, options.extraRules)
  const messages = off.length === 0 ? found : found.filter(({ ruleId }) => !off.some((rule) => rule.ruleId === ruleId))
  const results = elementIds.map((id) => elements[id])
  return {
    version: 1,
    ...(options.id === undefined ? {} : { id: options.id }),
    elements: results,
    actions,
    messages,
    score: score(results, messages, profile, actions),
    ...(off.length === 0 ? {} : { off }),
  }
}

/** What the note turns off: a reason must be given. */
function rulesOff(text: string): readonly OffRule[] {
  return readFrontMatter(text).off.filter(({ reason }) => reason !== '').map(({ ruleId, reason }) => ({ ruleId, reason }))
}
