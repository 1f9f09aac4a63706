/** Files that are left out together, so that a run takes half the time: what is judged was still written by authors that the weights never saw. */
const size = 2

/** Parts the corpus files into those that are left out together. */
export function foldsOf(files: readonly string[]): string[][] {
  const folds: string[][] = []
  for (let at = 0; at < files.length; at += size) folds.push(files.slice(at, at + size))
  return folds
}
