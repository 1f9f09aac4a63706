import type { Finding, Judged, Rule } from './types.js'

const words: Readonly<Record<string, string>> = {
  header: 'header lines',
  wrote: 'an “… wrote:” line',
  divider: 'a mail divider',
  subject: 'a subject line',
  quoted: 'quoted lines',
  greeting: 'a greeting',
  'sign-off': 'a sign-off',
  device: 'a “sent from” line',
  disclaimer: 'a disclaimer',
  contact: 'contact details',
}

function check(judged: Judged): readonly Finding[] {
  return judged.note.emails.map((email) => ({
    start: email.start,
    end: email.end,
    message: `This looks like a pasted email (${email.cues.map((cue) => words[cue] ?? cue).join(', ')}).`,
    note: 'A pasted email is somebody else’s message, not your oversight: it hides what you think and puts other people’s details on the child’s file. Say in a sentence what you learned from it, from whom and when, then what you decided.',
  }))
}

/**
 * An email, or part of one, pasted into the note: header lines, “On … wrote:”, a greeting with its sign-off, a signature,
 * a disclaimer, quoted lines.
 *
 * ## Why
 *
 * “Management Oversight Guidance” asks managers to avoid copying and pasting emails, because that is not true management
 * oversight, and to think how it would look to the child who reads it later.
 *
 * ## When it is wrong
 *
 * A letter to the child that is kept in the note is no email; name the child beside the note if it is taken for one.
 *
 * ## Examples
 *
 * ```note flagged
 * Management oversight 3 May 2024
 *
 * Hi Sam,
 * Mia came in upset again today.
 * Kind regards
 * Jo
 * ```
 *
 * ```finds
 * 3:1-6:3: Hi Sam,¶Mia came in upset again today.¶Kind regards¶Jo
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * Email received from the night team, who say that Mia went home with her dad.
 * ```
 *
 * ```note unflagged
 * Transfer 3 May 2024
 * From: Early Help
 * To: Assessment
 * Mia moves to Priya on 10 May 2024.
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * > Priya to visit Mia by 10 May 2024
 * > Sam to ring school today
 * ```
 */
export const pastedEmail: Rule = {
  meta: { id: 'pasted-email', title: 'No pasted email', severity: 'warning', group: 'unclear', sources: ['Management Oversight Guidance'] },
  check,
}
