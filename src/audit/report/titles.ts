import { eventById } from '../../events/index.js'
import { MONTH_NAMES } from '../../note/calendar.js'
import { defaultProfile } from '../../profile/index.js'
import { allMetas } from '../../rules/metas.js'

const titles = new Map(allMetas.map(({ id, title }) => [id, title]))

/** What people call a rule; its id where it is not known. */
export function ruleTitle(id: string): string {
  return titles.get(id) ?? id
}

/** What people call an event. */
export function eventTitle(id: string): string {
  return id === 'other' ? 'Something else' : (eventById(id, defaultProfile)?.name ?? id)
}

/** What people call a month, `2025-05`. */
export function monthTitle(month: string): string {
  const name = MONTH_NAMES[Number(month.slice(5)) - 1]
  return name ? `${name} ${month.slice(0, 4)}` : month
}
