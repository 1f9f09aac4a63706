import { describe, expect, it } from 'vitest'
import { readRuleSources } from '../../scripts/docs/rule-source.js'
import { check, defaultProfile } from '../../src/index.js'
import { languageRules } from '../../src/language.js'
import { builtInProfile } from '../../src/profile/index.js'
import { allRules as rules } from '../../src/rules/all.js'

const sources = await readRuleSources()

function place(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n')
  return `${before.length}:${(before[before.length - 1] ?? '').length + 1}`
}

describe('the examples in the rule files', () => {
  it('cover every rule that runs', () => {
    expect(rules).toHaveLength(new Set(rules.map((rule) => rule.meta.id)).size)
    expect(sources.map((source) => source.file.replace('.ts', '')).sort()).toEqual(rules.map((rule) => rule.meta.id).sort())
  })
  for (const { file, examples } of sources) {
    const id = file.replace('.ts', '')
    examples.forEach((example, at) => {
      it(`${id} ${at + 1}: ${example.finds.length > 0 ? 'flagged' : 'unflagged'}`, () => {
        const found = check(example.text, { context: example.context, profile: builtInProfile(example.profile) ?? defaultProfile, extraRules: languageRules }).messages.filter((message) => message.ruleId === id)
        const shown = found.map(({ start, end, text }) => `${place(example.text, start)}-${place(example.text, end)}: ${text.replaceAll('\n', '¶')}`)
        expect(shown).toEqual(example.finds)
      })
    })
  }
})
