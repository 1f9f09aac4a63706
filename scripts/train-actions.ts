import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, traitGroups } from '../src/elements/actions/features.js'
import type { Weights } from '../src/elements/actions/model.js'
import { cutPieces } from '../src/elements/actions/pieces.js'
import { setScene } from '../src/elements/actions/scene.js'
import { findRows } from '../src/elements/actions/tables.js'
import { symbolNames } from '../src/elements/actions/symbols.js'
import { readNote } from '../src/note/read.js'
import type { Span } from '../src/note/types.js'
import { corpusFiles, placesOf, readCorpus, type LabelledNote } from './train/corpus.js'
import { Random } from './train/random.js'
import { fitSvm } from './train/svm.js'

/** A clause with its features by name, and whether readers called it a task. */
export interface ClauseExample {
  readonly file: string
  readonly features: readonly string[]
  readonly isTask: boolean
  /** 0 where the clause is neither: a second part of a task that was found whole. */
  readonly weight: number
}

const seed = 20240503
const cost = 0.02
/** A missed task costs this much more than a false one: there are five times as many clauses that are none. */
const costOfMiss = 1.5
/** Features seen fewer times, or with one set of authors only, say more about those authors than about tasks. */
const fewest = 4
const fewestFiles = 3
const mostFeatures = 3000

const enough = 0.5

/** The clauses of a labelled note as examples. */
export function clauseExamples(file: string, labelled: LabelledNote): ClauseExample[] {
  const note = readNote(labelled.text, labelled.context ?? {})
  const scene = setScene(note)
  const pieces = cutPieces(scene, new Set(findRows(scene).map((row) => row.line.index)))
  const spans = pieces.map((piece) => ({ start: note.tokens[piece.from]?.start ?? 0, end: note.tokens[piece.end - 1]?.end ?? 0 }))
  const isTask = pieces.map(() => false)
  const weights = pieces.map(() => 1)
  for (const action of labelled.actions) {
    const places = placesOf(labelled.text, action.quote)
    const shared = spans.map((span) => Math.max(0, ...places.map((place) => overlap(place, span) / Math.min(place.end - place.start, span.end - span.start || 1))))
    const covered = spans.map((span) => Math.max(0, ...places.map((place) => overlap(place, span))))
    const found = pieces.map((_, at) => at).filter((at) => (shared[at] ?? 0) >= enough)
    const best = found.filter((at) => !isTask[at]).reduce((most, at) => (most < 0 || (covered[at] ?? 0) > (covered[most] ?? 0) ? at : most), -1)
    for (const at of found) {
      if (isTask[at]) continue
      isTask[at] = true
      weights[at] = at === best ? 1 : pieces[at]?.isItem ? 0.3 : 0
    }
  }
  return pieces.map((piece, at) => ({ file, features: featureNames((sink) => describe(scene, piece, pieces[at - 1], pieces[at + 1], sink)), isTask: isTask[at] ?? false, weight: weights[at] ?? 1 }))
}

type Sink = Parameters<typeof describe>[4]

function featureNames(describer: (sink: Sink) => void): string[] {
  const names = new Set<string>()
  const nameOf = (at: number) => symbolNames[at] ?? ''
  describer({
    word: (lower) => names.add(`words ${lower}`),
    pair: (first, second) => names.add(`pairs ${nameOf(first)} ${nameOf(second)}`),
    triple: (first, second, third) => names.add(`triples ${nameOf(first)} ${nameOf(second)} ${nameOf(third)}`),
    trait: (group, first, second) => names.add(`traits ${group} ${traitGroups[group][0][first] ?? ''}/${traitGroups[group][1][second] ?? ''}`),
  })
  return [...names]
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

/**
 * Learns the weights that tell tasks from other clauses: a linear support vector machine, its largest weights kept as
 * whole numbers from -127 to 127. The same examples give the same weights, byte for byte.
 */
export function trainClauses(examples: readonly ClauseExample[]): Weights {
  const ids = chooseFeatures(examples)
  const bias = ids.size
  const offsets = [0]
  const columns: number[] = []
  for (const { features } of examples) {
    for (const feature of features) {
      const id = ids.get(feature)
      if (id !== undefined) columns.push(id)
    }
    columns.push(bias)
    offsets.push(columns.length)
  }
  const rows = { offsets, starts: offsets.slice(0, -1), ends: offsets.slice(1), ids: Int32Array.from(columns), values: new Float64Array(columns.length).fill(1) }
  const signs = Int8Array.from(examples, ({ isTask }) => (isTask ? 1 : -1))
  const costs = Float64Array.from(examples, ({ isTask, weight }) => cost * weight * (isTask ? costOfMiss : 1))
  const weights = fitSvm(rows, signs, costs, ids.size + 1, new Random(seed))
  return keep([...ids.keys()].map((name, at) => [name, weights[at] ?? 0] as const), weights[bias] ?? 0)
}

function chooseFeatures(examples: readonly ClauseExample[]): Map<string, number> {
  const files = new Map<string, Set<string>>()
  const counts = new Map<string, number>()
  for (const { file, features } of examples) {
    for (const feature of features) {
      let seen = files.get(feature)
      if (!seen) files.set(feature, (seen = new Set()))
      seen.add(file)
      counts.set(feature, (counts.get(feature) ?? 0) + 1)
    }
  }
  const kept = [...files.keys()].filter((name) => (files.get(name)?.size ?? 0) >= fewestFiles && (counts.get(name) ?? 0) >= fewest).sort()
  return new Map(kept.map((name, at) => [name, at]))
}

type Kind = 'words' | 'pairs' | 'triples'

function keep(named: readonly (readonly [string, number])[], bias: number): Weights {
  const largest = [...named].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]) || (a[0] < b[0] ? -1 : 1)).slice(0, mostFeatures)
  const scale = Number((Math.max(...largest.map(([, weight]) => Math.abs(weight)), 1e-9) / 127).toPrecision(6))
  const kept: Record<Kind, Record<string, number>> = { words: {}, pairs: {}, triples: {} }
  const traits: Record<string, Record<string, number>> = {}
  for (const [name, weight] of largest.sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const value = Math.round(weight / scale)
    if (value === 0) continue
    const [kind = '', group = ''] = name.split(' ', 2)
    const rest = name.slice(kind.length + 1)
    if (kind === 'traits') (traits[group] ??= {})[rest.slice(group.length + 1)] = value
    else kept[kind as Kind][rest] = value
  }
  return { bias: Math.round(bias / scale), scale, slope: 4.2, offset: 0, ...kept, traits }
}

/** Trains on the whole corpus. */
export function trainOnCorpus(): Weights {
  return trainClauses(corpusFiles().flatMap((file) => readCorpus(file).flatMap((note) => clauseExamples(file, note))))
}

function writeWeights(): void {
  mkdirSync(new URL('../lexicon/weights/', import.meta.url), { recursive: true })
  writeFileSync(new URL('../lexicon/weights/actions.json', import.meta.url), formatActionWeights(trainOnCorpus()))
}

/** One weight a line, so that a change can be read. */
export function formatActionWeights(weights: Weights): string {
  return `${JSON.stringify(weights, null, 1)}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeWeights()
