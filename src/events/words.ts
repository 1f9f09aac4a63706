import { synonyms } from './data.generated.js'

const unimportant = new Set(['a', 'an', 'and', 'are', 'as', 'at', 'be', 'been', 'but', 'by', 'for', 'from', 'had', 'has', 'have', 'her', 'him', 'his', 'i', 'in', 'into', 'is', 'it', 'its', 'of', 'on', 'or', 'our', 'own', 'that', 'the', 'their', 'them', 'they', 'this', 'to', 'too', 'us', 'was', 'we', 'were', 'what', 'who', 'will', 'with', 's', 't', 'd', 'after', 'again', 'should', 'last', 'week', 'weeks', 'months', 'month', 'came', 'come', 'comes', 'wants', 'want', 'up', 'out', 'about', 'do'])

const meanings = new Map<string, readonly string[]>()
for (const [meaning, words] of Object.entries(synonyms)) {
  const parts = meaning.split('-').map(stem)
  for (const word of words) meanings.set(stem(word), parts)
}

/**
 * The words of a text that matter for finding an event: lower case, without endings, one word for each meaning.
 *
 * @param text what somebody typed, or a name; any text.
 * @returns stems in order, repeats kept.
 */
export function meaningfulWords(text: string): readonly string[] {
  const stems: string[] = []
  for (const word of splitWords(text)) {
    if (unimportant.has(word)) continue
    const plain = stem(word)
    stems.push(...(meanings.get(plain) ?? [plain]))
  }
  return stems
}

function splitWords(text: string): readonly string[] {
  const lower = text.slice(0, 400).toLowerCase()
  const words: string[] = []
  let start = -1
  for (let at = 0; at <= lower.length; at++) {
    const code = at < lower.length ? lower.charCodeAt(at) : 32
    const inside = (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code > 191 || (code === 38 && start >= 0)
    if (inside && start < 0) start = at
    if (!inside && start >= 0) {
      words.push(lower.slice(start, at))
      start = -1
    }
  }
  return words
}

/** Takes the common endings off: visits, visited, visiting; not a linguist's stem, but the same for query and index. */
function stem(word: string): string {
  let plain = word
  for (const ending of ['ing', 'ed', 'es', 's', 'e']) {
    if (plain.length - ending.length < 3 || !plain.endsWith(ending) || plain.endsWith('ss')) continue
    plain = plain.slice(0, -ending.length)
    break
  }
  const last = plain.length - 1
  if (last > 3 && plain[last] === plain[last - 1] && !'lsz'.includes(plain[last] ?? '')) plain = plain.slice(0, last)
  if (plain !== word && plain.endsWith('i') && plain.length > 3) plain = `${plain.slice(0, -1)}y`
  return plain.length > 3 && plain.endsWith('e') ? plain.slice(0, -1) : plain
}
