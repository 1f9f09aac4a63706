import { cues } from '../../lexicon/cues.generated.js'
import type { HeadingTopic } from '../../note/headings.js'
import { tokenise } from '../../note/tokens.js'
import type { Line, Token } from '../../note/types.js'
import type { Scene } from './scene.js'

interface Branch {
  topic: HeadingTopic | null
  readonly words: Map<string, Branch>
}

const root: Branch = { topic: null, words: new Map() }

for (const [topic, phrases] of Object.entries(cues.headings) as [HeadingTopic, readonly string[]][]) {
  for (const phrase of phrases) {
    const tokens: Token[] = []
    tokenise(phrase, 0, phrase.length, 0, tokens)
    let branch = root
    for (const { lower } of tokens) {
      let next = branch.words.get(lower)
      if (!next) branch.words.set(lower, (next = { topic: null, words: new Map() }))
      branch = next
    }
    branch.topic ??= topic
  }
}

/** A heading's phrase at a token: what it announces, and the token after it. */
export interface Topic {
  readonly topic: HeadingTopic
  readonly end: number
}

/** The longest known heading that starts at a token. */
export function topicAt(scene: Scene, from: number, end: number): Topic | null {
  let branch: Branch | undefined = root
  let found: Topic | null = null
  for (let at = from; at < end; at++) {
    branch = branch.words.get(scene.tokens[at]?.lower ?? '')
    if (!branch) break
    if (branch.topic) found = { topic: branch.topic, end: at + 1 }
  }
  return found
}

/** What the heading or label on a line announces; null where it is none that is known. */
export function topicOfLine(scene: Scene, line: Line): HeadingTopic | null {
  let at = line.firstToken
  // "1. Actions", "3) Next steps": the number belongs to the layout.
  while (at < line.endToken && scene.tokens[at]?.kind !== 'word') at++
  return topicAt(scene, at, line.endToken)?.topic ?? null
}
