import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writePlain } from '../../src/page/paste/write-plain.js'
import { h } from './stand-in.js'

describe('writePlain', () => {
  it('keeps bullets, nested bullets and numbers', () => {
    const body = h('body', {}, h('p', {}, 'Actions:'), h('ul', {}, h('li', {}, 'Priya to ring'), h('li', {}, 'Sam to visit', h('ul', {}, h('li', {}, 'at school'))), h('li', {}, h('p', {}, 'Jo to write'))), h('ol', {}, h('li', {}, 'first'), h('li', {}, 'second')))
    expect(writePlain(body)).toBe('Actions:\n- Priya to ring\n- Sam to visit\n  - at school\n- Jo to write\n1. first\n2. second')
  })

  it('keeps tables as rows', () => {
    const row = (name: string, ...cells: string[]) => h('tr', {}, ...cells.map((cell) => h(name, {}, h('p', {}, cell))))
    expect(writePlain(h('body', {}, h('table', {}, h('tbody', {}, row('th', 'What', 'Who'), row('td', 'Visit\nMia', 'Priya')))))).toBe('| What | Who |\n| Visit Mia | Priya |')
  })

  it('keeps line breaks and one empty line for any number of empty paragraphs', () => {
    const body = h('body', {}, h('p', {}, 'One', h('br'), 'two'), h('p', {}, h('o:p', {}, '\u00a0')), h('p', {}, '\u00a0'), h('p', {}, 'Three\u00a0 four'))
    expect(writePlain(body)).toBe('One\ntwo\n\nThree  four')
  })

  it('turns the bullets that Word writes as words into list marks', () => {
    const bullet = h('p', { class: 'MsoListParagraph' }, h('span', { style: 'mso-list:Ignore' }, '·', h('span', {}, '       ')), 'Priya to ring')
    const numbered = h('p', { class: 'MsoListParagraph' }, h('span', { style: 'mso-list: Ignore' }, '2.'), 'Sam to visit')
    expect(writePlain(h('body', {}, bullet, numbered))).toBe('- Priya to ring\n2. Sam to visit')
  })

  it('leaves out what is no text of the page, and what is hidden', () => {
    const body = h('body', {}, h('style', {}, 'p { color: red }'), h('script', {}, 'alert(1)'), h('p', { onclick: 'alert(1)' }, 'Mia'), h('p', { style: 'color:red; display:none' }, 'secret'), h('ul', {}, h('li', {}, 'kept')))
    expect(writePlain(body)).toBe('Mia\n- kept')
  })

  it('takes deep nesting and many nodes in its stride', () => {
    let deep = h('b', {}, 'x')
    for (let at = 0; at < 50_000; at++) deep = h('div', {}, deep)
    expect(writePlain(h('body', {}, deep))).toBe('x')
    expect(writePlain(h('body', {}, ...Array.from({ length: 20_000 }, () => h('p', {}, 'a')))).length).toBe(39_999)
  })

  it('never throws and never writes a character that was not there', () => {
    const name = fc.constantFrom('p', 'div', 'ul', 'ol', 'li', 'table', 'tr', 'td', 'br', 'span', 'h1', 'style')
    const tree: fc.Arbitrary<ReturnType<typeof h>> = fc.letrec<{ node: ReturnType<typeof h> }>((tie) => ({
      node: fc.tuple(name, fc.array(fc.oneof({ depthSize: 'small' }, fc.string(), tie('node')), { maxLength: 4 })).map(([tag, children]) => h(tag, {}, ...children)),
    })).node
    fc.assert(fc.property(tree, (node) => {
      const text = writePlain(h('body', {}, node))
      expect(typeof text).toBe('string')
      expect(text).not.toMatch(/\n\n\n/u)
    }))
  })
})
