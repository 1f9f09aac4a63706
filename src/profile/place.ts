import type { LineCounter} from 'yaml';
import { type Document, isMap, isPair, isScalar, isSeq, type Node } from 'yaml'

/** A path into a YAML document: keys and indexes from the top. */
export type Path = readonly (string | number)[]

export interface FilePlace {
  /** Counted from 1. */
  readonly line: number
  /** Counted from 1, in UTF-16 code units. */
  readonly column: number
}

/** Finds where in a YAML text its values and keys stand. */
export class Places {
  readonly #document: Document
  readonly #lines: LineCounter

  constructor(document: Document, lines: LineCounter) {
    this.#document = document
    this.#lines = lines
  }

  /** Where a value stands; where there is none, where the nearest value around it does. */
  value(path: Path): FilePlace {
    return this.at(this.#nearest(path)?.range?.[0] ?? 0)
  }

  /** Where the key of a value stands; the value itself where it has no key. */
  key(path: Path): FilePlace {
    const parent = this.#nearest(path.slice(0, -1))
    const last = path[path.length - 1]
    if (isMap(parent)) {
      for (const pair of parent.items) if (isPair(pair) && isScalar(pair.key) && String(pair.key.value) === String(last)) return this.at(pair.key.range?.[0] ?? 0)
    }
    return this.value(path)
  }

  at(offset: number): FilePlace {
    const { line, col } = this.#lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }

  #nearest(path: Path): Node | null {
    let node = this.#document.contents
    for (const step of path) {
      const next: unknown = isMap(node) || isSeq(node) ? node.get(step, true) : undefined
      if (!next || typeof next !== 'object') break
      node = next as Node
    }
    return node
  }
}
