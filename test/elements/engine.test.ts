import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { featureNumber, FeatureReader } from '../../src/elements/engine/features.js'
import { judgeMeaning } from '../../src/elements/engine/index.js'
import { markNames } from '../../src/elements/engine/marks.js'
import { createModel, learned, type Weights } from '../../src/elements/engine/model.js'
import { openWeights, packWeights } from '../../src/elements/engine/pack.js'
import { readScores, share } from '../../src/elements/engine/score.js'
import { readSegments } from '../../src/elements/engine/segments.js'
import { readSymbols } from '../../src/elements/engine/symbols.js'
import { PhraseTree } from '../../src/elements/engine/trie.js'
import { sayWhy } from '../../src/elements/engine/why.js'
import { readNote } from '../../src/note/read.js'
import { cpuTime } from '../kit/cpu-time.js'

describe('segments', () => {
  it('are sentences without their labels, and leave pasted emails out', () => {
    const text = 'Rationale: she is safe at home. She said so.\n\nFrom: Ann Lee\nSent: 3 May 2024 10:00\nTo: Bob Ray\nSubject: hello\n\nHi Bob,\nthe visit went well\nKind regards\nAnn\n'
    const note = readNote(text)
    expect(readSegments(note).map(({ start, end, topic, isLabelled }) => [text.slice(start, end), topic, isLabelled])).toEqual([
      ['she is safe at home.', 'rationale', true],
      ['She said so.', 'rationale', true],
    ])
  })

  it('know the heading above', () => {
    const note = readNote('Review\n\nBack to me on 3 May.\n')
    expect(readSegments(note).map(({ topic }) => topic)).toContain('review')
  })
})

describe('symbols', () => {
  it('stand for names, numbers and times, so that a name or a day means nothing by itself', () => {
    const symbols = (text: string) => readSymbols(readNote(text, { recordedOn: '2024-05-03' })).filter((symbol) => symbol !== '')
    expect(symbols('She sees Mia by 7 May 2024.')).toEqual(symbols('She sees Zoe by 9 June 2024.'))
    expect(symbols('There are 3 beds')).toContain('<n>')
  })
})

describe('phrase tree', () => {
  it('finds a phrase word by word', () => {
    const tree = new PhraseTree([
      { words: 'so that', feature: 4, classes: [] },
      { words: 'so', feature: -1, classes: [2] },
    ])
    expect(tree.wordOf('so')).toBe(0)
    tree.open('so')
    const so = tree.step(0, tree.wordOf('so'))
    expect(tree.classesOf(so)).toEqual([2])
    expect(tree.featureOf(tree.step(so, tree.wordOf('that')))).toBe(4)
    expect(tree.step(so, tree.wordOf('nothing'))).toBe(0)
  })

  it('holds any number of phrases', () => {
    const phrases = Array.from({ length: 600 }, (_, at) => ({ words: `a${at % 70} b${at}`, feature: at, classes: [] }))
    const tree = new PhraseTree(phrases)
    for (const { words, feature } of phrases) {
      const [first = '', second = ''] = words.split(' ')
      tree.open(first)
      expect(tree.featureOf(tree.step(tree.step(0, tree.wordOf(first)), tree.wordOf(second)))).toBe(feature)
    }
  })
})

describe('weights', () => {
  const note = { odds: [[0, 1, 0, 0], [0, 0, 1, 0]] as const, sure: 1 }
  const weights: Weights = {
    rationale: { unit: [0.1, 0.2], note, context: [[1], [2]], features: { because: [3, -14], '[cause!]': [0, 5] } },
    impact: { unit: [0.1, 0.2], note, features: { because: [-1, 14] } },
    'review-point': { unit: [0.1, 0.2], note, features: { '=bullet': [7, 0] } },
  }

  it('are the same after packing', () => {
    const [open, whole] = [openWeights(packWeights(weights)), createModel(weights)]
    expect(Array.from(open.values).filter((value) => value !== 0).sort()).toEqual(Array.from(whole.values).filter((value) => value !== 0).sort())
    for (const text of ['She stays because she is safe.', '- because of this\n- because']) expect(readScores(readNote(text), open).scores).toEqual(readScores(readNote(text), whole).scores)
  })
})

describe('a class beside', () => {
  it('counts for the sentence before it and the one after it, not for its own', () => {
    const note = { odds: [[0, 1, 0, 0], [0, 0, 1, 0]] as const, sure: 1 }
    const empty = { unit: [1, 1], note, features: {} } as const
    const model = createModel({ rationale: empty, impact: { ...empty, features: { '<[cause!]': [0, 2], '>[cause!]': [0, 3] } }, 'review-point': empty })
    const { scores, segments } = readScores(readNote('He stays.\n\nBecause she is kind.\n\nHe sleeps.'), model)
    const full = segments.map((_, at) => scores[at * 6 + 3])
    expect(full).toEqual([3 * share.beside(), 0, 2 * share.beside()])
  })

  it('has a name that gives its number back', () => {
    const reader = new FeatureReader([])
    for (const name of ['[cause!]', '[cause!] [will]', '=bullet', '<[will]', '>[cause!]']) expect(reader.nameOf(featureNumber(name), [])).toBe(name)
    for (const name of ['[nothing]', '[will] [nothing]', '[nothing] [will]', '=nothing', '<[nothing]', '>[nothing]']) expect(featureNumber(name)).toBe(-1)
  })
})

describe('marks', () => {
  it('carry no length, count or position', () => {
    for (const name of markNames) expect(name).not.toMatch(/length|count|size|position|first|last|nth/u)
  })
})

describe('why', () => {
  const shown = { start: 0, end: 3, text: 'Mum\nis well' }

  it('tells where it is sure and asks where it is not', () => {
    expect(sayWhy('rationale', 2, 'sure', shown)).toBe('Reads like a reason that is particular to this child or family: “Mum is well”')
    expect(sayWhy('rationale', 2, 'unsure', shown)).toBe('Is this the reason for the decision? “Mum is well”')
    expect(sayWhy('impact', 1, 'unsure', shown)).toBe('Does this say what it means for this child in particular? “Mum is well”')
  })

  it('never says that there is none', () => {
    for (const id of learned) {
      expect(sayWhy(id, 0, 'sure', undefined)).toMatch(/^I could not find /u)
      expect(sayWhy(id, 0, 'unsure', undefined)).toMatch(/^I could not find .*\?$/u)
    }
  })

  it('shortens long words', () => {
    expect(sayWhy('impact', 2, 'sure', { start: 0, end: 1, text: 'word '.repeat(200) }).length).toBeLessThan(200)
  })
})

describe('judgeMeaning', () => {
  const pieces = fc.array(fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('because he is safe', 'Review: ', '\n', '- ', '3 May 2024', '| a | b |', '\n\n', '> ', 'she will stay with Nan', '\ud800', '\u0000')), { maxLength: 30 })

  it('never throws, keeps its offsets inside the text, and answers twice alike', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join(' ')
        const results = judgeMeaning(readNote(text))
        for (const id of learned) {
          for (const { start, end, text: shown } of results[id].evidence) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeLessThanOrEqual(text.length)
            expect(text.slice(start, end)).toBe(shown)
          }
          expect(results[id].evidence.length > 0).toBe(results[id].level > 0)
        }
        expect(judgeMeaning(readNote(text))).toEqual(results)
      }),
      { numRuns: 150 },
    )
  })

  it('takes time linear in the length of a line', () => {
    const timeOf = (copies: number) => {
      const note = readNote('because she is safe and he will see his nan, '.repeat(copies))
      return cpuTime(() => judgeMeaning(note))
    }
    timeOf(400)
    // Eight times the text: a judge that looks at each pair would take 64 times as long.
    expect(timeOf(3200) / timeOf(400)).toBeLessThan(32)
  })

  it('finds nothing in an empty note', () => {
    for (const id of learned) expect(judgeMeaning(readNote(''))[id]).toMatchObject({ level: 0, evidence: [] })
  })
})
