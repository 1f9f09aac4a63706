import { describe, expect, it } from 'vitest'
import { fitSuggestion } from '../../src/rules/fit.js'

describe('fitSuggestion', () => {
  const fit = (text: string, words: string): string => fitSuggestion(text, text.indexOf(words), 'social worker')

  it('begins a sentence or a line with a capital', () => {
    for (const text of ['SW rang.', 'He rang. SW came.', 'Today\nSW came.', '- SW to ring', 'Why? SW']) expect(fit(text, 'SW'), text).toBe('Social worker')
  })

  it('leaves it small elsewhere, and where a small letter was replaced', () => {
    for (const text of ['The SW rang.', 'ask (SW)', 'Mum, SW and dad']) expect(fit(text, 'SW'), text).toBe('social worker')
    expect(fit('He rang. sw came.', 'sw')).toBe('social worker')
  })
})
