import { elementTitles } from '../../report/words.js'
import { flagMeans } from '../standard.js'
import { elementOrder, flagIds } from '../types.js'

/** The columns of a sheet of answers, in order. */
export const columns: readonly string[] = ['person', 'note', ...elementOrder, ...flagIds, 'remark']

const titles: Readonly<Record<string, string>> = { ...elementTitles, ...Object.fromEntries(flagIds.map((id) => [id, flagMeans[id].title])) }

/** The column that a heading means: its id, or what people call it, in any case. */
export function columnOf(heading: string): string | null {
  const wanted = plain(heading)
  return columns.find((column) => plain(column) === wanted || plain(titles[column] ?? '') === wanted) ?? null
}

function plain(words: string): string {
  return words.toLowerCase().replaceAll(/[^a-z]/gu, '')
}
