const mostChoices = 64
const longest = 500

/**
 * Tells whether a path fits a glob: `*` and `?` inside a step, `**` for any steps, `{a,b}` for either.
 *
 * Takes time in proportion to the length of the glob times that of the path, whatever they hold.
 *
 * @param glob as written in settings; a `/` at its start is passed over.
 * @param path with `/` between its steps.
 */
export function fitsGlob(glob: string, path: string): boolean {
  if (glob.length > longest) return false
  const text = path.startsWith('/') ? path.slice(1) : path
  return choices(glob.replaceAll('\\', '/')).some((one) => fits(one.startsWith('/') ? one.slice(1) : one, text))
}

/** Writes `{a,b}` out; braces inside braces are taken as they stand. */
function choices(glob: string): readonly string[] {
  let made = ['']
  let at = 0
  while (at < glob.length) {
    const open = glob.indexOf('{', at)
    const close = open < 0 ? -1 : glob.indexOf('}', open)
    const plain = glob.slice(at, close < 0 ? glob.length : open)
    const parts = close < 0 ? [''] : glob.slice(open + 1, close).split(',')
    if (made.length * parts.length > mostChoices) return [glob]
    made = made.flatMap((start) => parts.map((part) => start + plain + part))
    at = close < 0 ? glob.length : close + 1
  }
  return made
}

/** Keeps, for each place in the glob, whether the path so far can have come to it. */
function fits(glob: string, path: string): boolean {
  const pieces = readPieces(glob)
  let here = startAt(pieces, 0, new Set<number>())
  for (const mark of path) {
    const next = new Set<number>()
    for (const at of here) {
      const piece = pieces[at]
      if (piece === undefined) continue
      if (piece === '**/' || piece === '**') startAt(pieces, at, next, piece === '**' || mark === '/')
      else if (piece === '*') {
        if (mark !== '/') startAt(pieces, at, next)
      } else if (piece === '?' ? mark !== '/' : piece === mark) startAt(pieces, at + 1, next)
    }
    if (next.size === 0) return false
    here = next
  }
  return here.has(pieces.length)
}

/** Adds a place, and those that can be come to from it without a step. */
function startAt(pieces: readonly string[], at: number, to: Set<number>, mayLeave = true): Set<number> {
  to.add(at)
  const piece = pieces[at]
  if ((piece === '*' || piece === '**' || piece === '**/') && mayLeave) startAt(pieces, at + 1, to)
  return to
}

function readPieces(glob: string): readonly string[] {
  const pieces: string[] = []
  for (let at = 0; at < glob.length;) {
    const isStepStart = at === 0 || glob[at - 1] === '/'
    const piece = isStepStart && glob.startsWith('**/', at) ? '**/' : glob.startsWith('**', at) ? '**' : String.fromCodePoint(glob.codePointAt(at) ?? 0)
    if (!(piece.startsWith('*') && pieces.at(-1) === piece)) pieces.push(piece)
    at += piece.length
  }
  return pieces
}
