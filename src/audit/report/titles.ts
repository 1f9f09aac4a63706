import { eventById } from '../../events/index.js'
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
