import { eventOfNote } from '../events/recognise.js'
import { titlePlace } from '../events/in-note.js'
import { levelInWords, roleNamed, standing, stepInWords } from '../events/roles.js'
import { type CueFinder, hasCue, readyCues } from '../events/cues.js'
import type { Note } from '../note/types.js'
import type { Role } from '../profile/types.js'
import type { Finding, Judged, Rule } from './types.js'

function check({ note, profile }: Judged): readonly Finding[] {
  const role = note.context.role
  if (role === undefined) return []
  const known = eventOfNote(note, profile)
  const author = roleNamed(role, profile)
  if (!known?.event.level || !author) return []
  const { event, isGiven } = known
  const { mayWrite, others } = standing(author, known.event.level, profile)
  const needed = others.filter((step) => !step.some((other) => isMentioned(note, other)))
  if (needed.length === 0) return []
  const place = titlePlace(note)
  const what = `\u201c${event.name}\u201d needs ${levelInWords(known.event.level, profile)}.`
  const who = needed.map(stepInWords).join(', and ')
  return [{
    start: place.start,
    end: place.end,
    message: mayWrite ? `${capital(who)} must sign this as well.` : `This needs ${who}; you write as the ${author.title}.`,
    note: `${what} ${mayWrite ? 'Say who that is and when they will add their view.' : 'Ask them to decide and to record it, or say that they have.'}`,
    severity: mayWrite || !isGiven ? 'info' : 'warning',
  }]
}

const finders = new WeakMap<Role, CueFinder>()

/** Whether the note names the role, in full or by its short form as written. */
function isMentioned({ text, tokens }: Note, role: Role): boolean {
  let names = finders.get(role)
  if (!names) finders.set(role, (names = readyCues([role.title, ...role.aliases])))
  return hasCue(names, tokens, 0, tokens.length) || tokens.some(({ start, end }) => end - start === role.id.length && text.startsWith(role.id, start))
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/**
 * The author’s role is below the one that the event needs, or somebody else must sign as well.
 *
 * ## Why
 *
 * “Children’s Services Management Oversight List” names the level of manager for each event, so that important decisions
 * are made together and at the right level. Councils differ: the levels are in the profile.
 *
 * ## When it is wrong
 *
 * It looks only where the event and the author’s role are given, or the note’s own heading names the event (then as
 * information). Somebody who has signed elsewhere is not known here; naming their role in the note is enough.
 *
 * ## Examples
 *
 * ```note flagged {"event": "late-section-47", "role": "ATM"}
 * Management oversight 3 May 2024
 * The enquiry into how Mia was hurt is four days late.
 * ```
 *
 * ```finds
 * 1:1-1:32: Management oversight 3 May 2024
 * ```
 *
 * ```note flagged {"event": "injury", "role": "Team Manager"}
 * Management oversight 3 May 2024
 * Mia has a broken arm.
 * ```
 *
 * ```finds
 * 1:1-1:32: Management oversight 3 May 2024
 * ```
 *
 * ```note unflagged {"event": "injury", "role": "Team Manager"}
 * Management oversight 3 May 2024
 * Mia has a broken arm. I rang the service manager, who agrees with this plan.
 * ```
 *
 * ```note unflagged {"event": "late-section-47", "role": "Service Manager"}
 * Management oversight 3 May 2024
 * The enquiry into how Mia was hurt is four days late.
 * ```
 *
 * ```note unflagged {"role": "ATM"}
 * Management oversight 3 May 2024
 * The enquiry into how Mia was hurt is four days late.
 * ```
 */
export const eventLevel: Rule = {
  meta: { id: 'event-level', title: 'Written by the right manager', severity: 'warning', group: 'missing', sources: ['Children\u2019s Services Management Oversight List'] },
  check,
}
