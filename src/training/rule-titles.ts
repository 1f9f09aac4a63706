import { allMetas } from '../rules/metas.js'

/** What people call each rule, by its id. */
export const ruleTitles: ReadonlyMap<string, string> = new Map(allMetas.map(({ id, title }) => [id, title]))
