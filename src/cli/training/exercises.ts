import { starterIds, workedExample } from '../../starters/index.js'
import { exercisesOf, faultsOf, isClean, kinds, type Exercise, type GoodNote, type Kind } from '../../training/exercises/index.js'
import { shuffled } from '../../training/choose.js'
import type { SampleNote } from '../../training/types.js'
import type { ExerciseFlags } from '../commands/training.js'
import { UsageError } from '../errors.js'
import { nearest } from '../suggest.js'
import { wholeNumber, writePack } from './files.js'
import { checkAll, readNotes } from './notes.js'

/**
 * Runs `oversight training exercises`.
 *
 * @throws UsageError where something given cannot be used, or nothing can be made from it.
 */
export async function makeExercises(flags: ExerciseFlags): Promise<void> {
  const seed = wholeNumber('--seed', flags.seed, 0, 999_999_999)
  const wanted = kindsOf(flags.kind)
  const size = flags.size === undefined ? null : wholeNumber('--size', flags.size, 1, 1000)
  const notes = flags.from === undefined ? workedExamples() : await ownNotes(flags.from)
  const made = takeTurns(shuffled(notes, seed), wanted, size, seed)
  if (made.length === 0) throw new UsageError('no exercise could be made. A note must have all six things in full and nothing to mend; try another --kind, or leave out --from for the worked examples.')
  if (size !== null && made.length < size) process.stderr.write(`Only ${made.length} could be made and proved.\n`)
  process.stderr.write(`${wanted.map(({ id }) => `${id} ${made.filter(({ kind }) => kind === id).length}`).join(', ')}\n`)
  // An id that told the kind would tell the answer.
  const numbered = shuffled(made, seed + 2).map(({ note }, at): SampleNote => ({ ...note, id: `x${String(at + 1).padStart(2, '0')}` }))
  await writePack({ version: 1, kind: 'oversight-pack', title: flags.title ?? 'Find the one thing that is wrong', notes: numbered }, flags)
}

function kindsOf(given: readonly string[] | undefined): readonly Kind[] {
  if (!given) return kinds
  const ids = given.flatMap((words) => words.split(',')).filter((id) => id !== '')
  return ids.map((id) => {
    const kind = kinds.find((one) => one.id === id)
    if (kind) return kind
    const meant = nearest(id, kinds.map((one) => one.id))
    throw new UsageError(`there is no kind “${id}”.${meant ? ` Did you mean ${meant}?` : ''} There are: ${kinds.map((one) => one.id).join(', ')}.`)
  })
}

function workedExamples(): readonly GoodNote[] {
  return starterIds.flatMap((id) => {
    const example = workedExample(id, { format: 'txt' })
    return example ? [{ name: id, text: example.text, context: example.context.recordedOn === undefined ? {} : { recordedOn: example.context.recordedOn } }] : []
  })
}

async function ownNotes(from: string): Promise<readonly GoodNote[]> {
  const notes = await readNotes(from)
  return notes.flatMap(({ id, text, context = {} }) => {
    const report = checkAll(text, context)
    if (isClean(report)) return [{ name: id, text, context }]
    process.stderr.write(`${id}: left out, for it has something to mend already: ${faultsOf(report).slice(0, 3).join(' ')}\n`)
    return []
  })
}

/**
 * Goes round the kinds, each time with the next note, so that no note comes twice while there are others. Without a size,
 * every exercise that can be proved.
 */
function takeTurns(notes: readonly GoodNote[], wanted: readonly Kind[], size: number | null, seed: number): readonly Exercise[] {
  if (size === null) return notes.flatMap((note, at) => exercisesOf(note, checkAll, seed + at, wanted))
  const made: Exercise[] = []
  const used = new Set<string>()
  for (let round = 0; round < wanted.length && made.length < size; round++) {
    for (const [at, note] of notes.entries()) {
      if (made.length >= size) break
      const [exercise] = firstOf(note, wanted, made.length + round, seed + at, used)
      if (exercise) {
        used.add(`${note.name} ${exercise.kind}`)
        made.push(exercise)
      }
    }
  }
  return made
}

/** The first kind, from this turn on, that can be proved on a note. */
function firstOf(note: GoodNote, wanted: readonly Kind[], turn: number, seed: number, used: ReadonlySet<string>): readonly Exercise[] {
  for (let step = 0; step < wanted.length; step++) {
    const kind = wanted[(turn + step) % wanted.length]
    if (!kind || used.has(`${note.name} ${kind.id}`)) continue
    const found = exercisesOf(note, checkAll, seed, [kind])
    if (found.length > 0) return found
  }
  return []
}
