/** Days as people type them: `YYYY-MM-DD`, or day, month and year in that order. */

const written = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/u
const iso = /^(\d{4})-(\d{2})-(\d{2})$/u

/**
 * Reads a day.
 *
 * @returns `YYYY-MM-DD`, or null where it is empty or no day.
 */
export function readDay(typed: string): string | null {
  const text = typed.trim()
  const [, year, month, day] = iso.exec(text) ?? swap(written.exec(text))
  if (year === undefined || month === undefined || day === undefined) return null
  const made = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const known = new Date(`${made}T00:00:00Z`)
  return Number.isNaN(known.getTime()) || known.toISOString().slice(0, 10) !== made ? null : made
}

function swap(found: RegExpExecArray | null): readonly (string | undefined)[] {
  return found ? [found[0], found[3], found[2], found[1]] : []
}

/** What to tell somebody who has typed no day; null where all is well, an empty line included. */
export function dayProblem(typed: string): string | null {
  return typed.trim() === '' || readDay(typed) ? null : 'Write the day as in 03/05/2024.'
}

/** Today by the computer's clock, as people here write it. Only ever offered. */
export function dayToday(now: Date): string {
  return [String(now.getDate()).padStart(2, '0'), String(now.getMonth() + 1).padStart(2, '0'), String(now.getFullYear())].join('/')
}
