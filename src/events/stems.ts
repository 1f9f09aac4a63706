/** Words without which a phrase says the same. */
const slight = ['a', 'an', 'the', 'our', 'their', 'her', 'his', 'its', 'is', 'are', 'was', 'were', 'be', 'been', 'being', 'has', 'have', 'had', 'of', 'for', 's']
const unnamed: ReadonlySet<string> = new Set(slight)
/** Words that tell nothing of what happened: "visit" and "visit should have been" are alike to a search, and only to a search. */
const unimportant: ReadonlySet<string> = new Set([...slight, 'to', 'and', 'as', 'at', 'but', 'by', 'from', 'him', 'i', 'in', 'into', 'it', 'on', 'or', 'own', 'that', 'them', 'they', 'this', 'too', 'us', 'we', 'what', 'who', 'will', 'with', 't', 'd', 'after', 'again', 'should', 'last', 'week', 'weeks', 'months', 'month', 'came', 'come', 'comes', 'wants', 'want', 'up', 'out', 'about', 'do', 'does', 'she', 'he', 'we', 'you', 'my', 'me', 'since', 'until', 'when', 'if', 'so', 'there', 'already', 'just', 'got', 'get', 'really', 'today', 'tonight', 'yesterday', 'tomorrow', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'])

/** A meaning's words by the stem of each word that people use for it. */
export type Meanings = Readonly<Record<string, readonly string[]>>

/**
 * Readies words that stand for one another.
 *
 * @param synonyms for each meaning, the words that people use for it; a meaning of several words is written with hyphens.
 */
export function readMeanings(synonyms: Readonly<Record<string, readonly string[]>>): Meanings {
  const entries = Object.entries(synonyms).flatMap(([meaning, words]) => {
    const parts = meaning.split('-').map(stem)
    return words.map((word) => [stem(word), parts] as const).filter(([word]) => parts.length > 1 || word !== parts[0])
  })
  return Object.fromEntries(entries)
}

/**
 * The words of a text that matter for finding an event: lower case, without endings, one word for each meaning.
 *
 * @param text what somebody typed, or a name; any text.
 * @param meanings words that stand for one another.
 * @returns stems in order, repeats kept.
 */
export function stemsOf(text: string, meanings: Meanings): readonly string[] {
  return stemAll(text, meanings, unimportant)
}

/**
 * What a phrase comes to as a whole, whatever the order and the endings of its words: its stems, each once, in order of the
 * alphabet. Only words without which it says the same are left out.
 *
 * @param text a phrase; any text.
 * @param meanings words that stand for one another.
 */
export function keyOf(text: string, meanings: Meanings): string {
  return [...new Set(stemAll(text, meanings, unnamed))].sort().join(' ')
}

function stemAll(text: string, meanings: Meanings, leftOut: ReadonlySet<string>): readonly string[] {
  const stems: string[] = []
  for (const word of splitWords(text)) {
    if (leftOut.has(word)) continue
    const plain = stem(word)
    stems.push(...((Object.hasOwn(meanings, plain) ? meanings[plain] : undefined) ?? [plain]))
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
