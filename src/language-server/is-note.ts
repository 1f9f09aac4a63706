import { readFrontMatter } from '../note/front-matter.js'
import { headingTopic } from '../note/headings.js'
import { fitsGlob } from './glob.js'
import type { Settings } from './protocol.js'
import { pathBelow, pathOf, uriOfPath } from './uri.js'

/** Languages in which a heading alone may make a note: those that prose is written in. */
const proseLanguages: ReadonlySet<string> = new Set(['markdown', 'plaintext', 'text', 'txt', 'md', ''])
const noteEndings = ['.md', '.markdown', '.txt']
const longestHeading = 160
/** What announces an entry by itself, so that a document of another kind is not taken for one. */
const headings = ['management oversight', 'manager oversight', "manager's oversight", 'managers oversight', 'managerial oversight', 'mgmt oversight', 'management decision', "manager's decision", 'managers decision']
/** Words that go on from a heading to what the entry is about. */
const linking: ReadonlySet<string> = new Set(['for', 'of', 'on', 'about', 're', 'by', 'regarding', 'following', 'dated', 'note', 'entry'])
/** Words that open the title of a paper about oversight, and not of an entry. */
const titleWords: ReadonlySet<string> = new Set(['a', 'an', 'the', 'our', 'your', 'what', 'how', 'why', 'when', 'guide', 'guidance', 'policy', 'procedure', 'training', 'standard', 'standards', 'template', 'audit', 'checklist'])

/** What is known of a document besides its words. */
export interface Surroundings {
  readonly uri: string
  readonly languageId: string
  readonly settings: Settings
  /** URIs of the workspace folders. */
  readonly folders: readonly string[]
}

/**
 * Tells whether a document is a management oversight note: its front matter says so, its place or its name does, or it
 * opens with a heading that only such notes have. `oversight: false` in its front matter wins over all else.
 *
 * @param text the document.
 * @param around where it stands.
 */
export function isNote(text: string, around: Surroundings): boolean {
  const { isNote: said, end } = readFrontMatter(text)
  if (said !== null) return said
  return isNoteByPlace(around) || (proseLanguages.has(around.languageId) && opensAsNote(text, end))
}

function isNoteByPlace({ uri, settings, folders }: Surroundings): boolean {
  const path = pathOf(uri)
  const below = folders.map((folder) => pathBelow(uri, folder)).filter((one) => one !== null)
  if (settings.files.some((glob) => [...below, path].some((one) => fitsGlob(glob, one)))) return true
  if (!noteEndings.some((ending) => path.toLowerCase().endsWith(ending))) return false
  return settings.folders.some((folder) => (folders.length > 0 ? folders : [null]).some((root) => {
    const at = uriOfPath(folder, root)
    return at !== null && pathBelow(uri, at) !== null
  }))
}

function opensAsNote(text: string, from: number): boolean {
  const line = firstLine(text, from)
  if (line === null) return false
  const plain = line.toLowerCase().replaceAll('\u2019', "'").replaceAll(/[#*_]/gu, '').trim()
  const heading = headings.find((one) => plain.startsWith(one))
  if (heading === undefined || headingTopic(plain) !== 'title') return false
  const rest = plain.slice(heading.length)
  const next = /^ +([a-z]+)/u.exec(rest)?.[1]
  if (next !== undefined) return linking.has(next)
  const after = /^[^a-z0-9]*([a-z]+)/u.exec(rest)?.[1] ?? ''
  return !/^[a-z]/u.test(rest) && !titleWords.has(after)
}

/** The first line with words; null where it is too long for a heading, or there is none. */
function firstLine(text: string, from: number): string | null {
  for (let at = from; at < text.length;) {
    const end = text.indexOf('\n', at)
    const stop = end < 0 ? text.length : end
    const line = text.slice(at, Math.min(stop, at + longestHeading + 1)).trim()
    if (line !== '') return line.length > longestHeading ? null : line
    at = stop + 1
  }
  return null
}
