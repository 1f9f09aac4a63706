import { addDays, inWords, weekday, WEEKDAY_NAMES, MONTH_NAMES } from '../note/calendar.js'
import type { Day } from '../note/types.js'
import { addWorkingDays } from '../note/working-days.js'

/** A day in the UK form: "3 May 2024". */
export function ukDate(day: Day): string {
  return `${day.day} ${MONTH_NAMES[day.month - 1] ?? ''} ${day.year}`
}

/** The day so many working days after a day, with its weekday: "Friday 10 May 2024". Empty where there is none. */
export function workingDaysAfter(day: Day, count: number): string {
  const then = addWorkingDays(day, count)
  return then ? inWords(then) : ''
}

/** The next such weekday after a day: "Friday 10 May 2024". Empty where there is no such weekday. */
export function nextWeekday(day: Day, name: string): string {
  const wanted = WEEKDAY_NAMES.findIndex((known) => known.toLowerCase() === name.trim().toLowerCase()) + 1
  if (wanted === 0) return ''
  const ahead = (wanted - weekday(day) + 7) % 7
  return inWords(addDays(day, ahead === 0 ? 7 : ahead))
}

/** Names joined as people write them: "Mia", "Mia and Sam", "Mia, Sam and Jo". */
export function joinNames(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1] ?? ''}`
}

/** Whose: "Mia\u2019s", "James\u2019s"; as written where the name is already a possessive. */
export function possessive(name: string): string {
  if (name === '' || /['\u2019]s$/iu.test(name)) return name
  return `${name}\u2019s`
}

export type Pronoun = 'she' | 'he' | 'they'

const forms = {
  she: { they: 'she', them: 'her', their: 'her' },
  he: { they: 'he', them: 'him', their: 'his' },
  they: { they: 'they', them: 'them', their: 'their' },
} as const

/** The forms of a pronoun that prompts use. */
export function pronounForms(pronoun: Pronoun): { readonly they: string; readonly them: string; readonly their: string } {
  return forms[pronoun]
}
