import { findPrivateDetails, type PrivateKind } from '../lexicon/private.js'
import type { Finding, Judged, Rule } from './types.js'

const article: Readonly<Record<PrivateKind, string>> = {
  'phone number': 'a phone number',
  'email address': 'an email address',
  address: 'an address',
  'NHS number': 'an NHS number',
  'National Insurance number': 'a National Insurance number',
  'date of birth': 'a date of birth',
}

function check({ note }: Judged): readonly Finding[] {
  return findPrivateDetails(note).map(({ start, end, kind }) => ({
    start,
    end,
    message: `“${note.text.slice(start, end)}” looks like ${article[kind]}.`,
    note: 'A note need not repeat it, and whoever reads this file later should not find it here, least of all about somebody else. Keep it in the record’s own place for such details and take it out of the note.',
  }))
}

/**
 * Phone numbers, email addresses, house addresses and postcodes, NHS and National Insurance numbers, and dates of birth.
 *
 * ## Why
 *
 * “Children’s Services Management Oversight List” reminds managers that children's files have a range of readers, the most
 * important being the child. Details of this kind have their own place in the record, and in a note they reach everybody who
 * is ever shown it.
 *
 * ## When it is wrong
 *
 * A reference number may look like a phone number. A children's home or an office is no secret, but its address is not needed
 * in a note either.
 *
 * ## Examples
 *
 * ```note flagged
 * Management oversight 3 May 2024
 * Mum's number is 07700 900123 and she is at 12 Larch Close, ZZ99 7QT. Mia's dob is 14/02/2015.
 * Email jo@school.example, NHS no 999 123 4567.
 * ```
 *
 * ```finds
 * 2:17-2:29: 07700 900123
 * 2:44-2:68: 12 Larch Close, ZZ99 7QT
 * 2:83-2:93: 14/02/2015
 * 3:7-3:24: jo@school.example
 * 3:33-3:45: 999 123 4567
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * Mia's flat on Mill Street is a 10 minute walk from school. Police log 0412-18/09. Baby due 14/06/2024.
 * ```
 *
 * ```note unflagged
 * Management oversight 03/05/2024
 * Visit Mia by 10/05/2024 at 3pm, section 47 enquiry, child ID 4471902.
 * ```
 */
export const privateDetails: Rule = {
  meta: { id: 'private-details', title: 'No private details', severity: 'warning', group: 'private', sources: ['Children’s Services Management Oversight List'] },
  check,
}
