import type { Action, DeadlineKind } from '../report/types.js'
import { isInEmail } from './in-email.js'
import type { Finding, Judged, Rule } from './types.js'

const example = 'Give a day, as in “by 12 June 2024” or “within 5 working days”, or how often it is to happen.'

const words: Readonly<Partial<Record<DeadlineKind, { readonly message: (text: string) => string; readonly note: string }>>> = {
  none: {
    message: () => 'I could not find by when this will be done.',
    note: `${example} Without one nobody can tell whether it is late.`,
  },
  vague: {
    message: (text) => `“${text}” names no day.`,
    note: `${example} Each reader takes words such as “as soon as possible” for another day.`,
  },
  past: {
    message: (text) => `“${text}” is before the date of this entry.`,
    note: 'Check the day, the month and the year. If it was done by then, write it as done.',
  },
  invalid: {
    message: (text) => `There is no such day as “${text}”.`,
    note: 'Check the day and the month.',
  },
}

function check({ note, actions, elements }: Judged): readonly Finding[] {
  const findings: Finding[] = []
  for (const action of actions) {
    const said = words[action.deadline.kind]
    if (!said || isInEmail(note, action)) continue
    findings.push({ ...place(action), message: said.message(action.deadline.text ?? ''), note: said.note, ...(action.deadline.kind === 'none' && isDoubtful(elements) ? { severity: 'info' } : {}) })
  }
  return findings
}

/** Where it is not sure which words set a task, one without a day may be none. */
function isDoubtful(elements: Judged['elements']): boolean {
  return elements.actions.confidence === 'unsure'
}

/** The deadline's own words where they stand in the action; the action where they stand in the heading above it. */
function place({ start, end, text, deadline }: Action): { start: number; end: number } {
  const at = deadline.text ? text.lastIndexOf(deadline.text) : -1
  return deadline.text && at >= 0 ? { start: start + at, end: start + at + deadline.text.length } : { start, end }
}

/**
 * An action without a deadline that anybody could keep: none at all, words that name no day (“asap”, “in due course”), a day
 * before the entry, or a day that does not exist. One finding an action. A stated frequency (“weekly”) is a deadline.
 * Requests inside a pasted email are left to `pasted-email`.
 *
 * ## Why
 *
 * “Management Oversight Guidance” asks that actions be SMART with clear timescales for completion. “Children's Services
 * Management Oversight List” adds that the note should show when and how progress will be reviewed, which needs days to
 * review against.
 *
 * ## When it is wrong
 *
 * A day given once for several actions in a sentence of its own (“all of these by Friday”) may be missed. A task hung on an
 * event that the note does not date (“before she moves”) is flagged even where every reader knows the day: write it down.
 * Where it is not sure which words of a note set a task, a task without a day is only remarked on.
 *
 * ## Examples
 *
 * ```note flagged {"recordedOn": "2024-05-03"}
 * Management oversight 3 May 2024
 * - Priya to see Mia at school
 * - Priya to update the chronology asap
 * - Priya to ring Mia's gran by 10 April 2024
 * - Legal to send the letter by 31 June 2024
 * - Priya to visit weekly
 * ```
 *
 * ```finds
 * 2:3-2:29: Priya to see Mia at school
 * 3:34-3:38: asap
 * 4:31-4:44: 10 April 2024
 * 5:31-5:43: 31 June 2024
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * Priya to see Mia at school today, and Legal to send the letter within 5 working days.
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * Actions for Priya by 10 May 2024:
 * - see Mia at school
 * - ring Mia's gran
 * ```
 */
export const actionDeadline: Rule = {
  meta: {
    id: 'action-deadline',
    title: 'Every action has a deadline',
    severity: 'warning',
    group: 'missing',
    sources: ['Management Oversight Guidance', "Children's Services Management Oversight List"],
  },
  check,
}
