import { describe, expect, it, vi } from 'vitest'
import { makeChecker } from '../../src/page/checker/client.js'
import { judge } from '../../src/page/checker/judge.js'
import type { Answer, Question, Setup } from '../../src/page/checker/types.js'
import { defaultProfile } from '../../src/profile/index.js'
import type { Report } from '../../src/report/types.js'

const empty: Report = { version: 1, elements: [], actions: [], messages: [], score: { points: 0, outOf: 0, band: '', parts: [] } }

class FakeWorker {
  readonly sent: (Setup | Question)[] = []
  private readonly heard: Record<string, (event: { data: Answer }) => void> = {}
  postMessage = (message: Setup | Question): void => { this.sent.push(message) }
  addEventListener = (kind: string, listener: (event: { data: Answer }) => void): void => { this.heard[kind] = listener }
  answer(number: number): void { this.heard['message']?.({ data: { number, report: empty } }) }
  fail(): void { this.heard['error']?.({ data: { number: 0, report: empty } }) }
  get texts(): string[] { return this.sent.flatMap((message) => (message.kind === 'check' ? [message.text] : [])) }
}

function withWorker(): { worker: FakeWorker; answered: string[]; checker: ReturnType<typeof makeChecker>; idle: (() => void)[] } {
  const worker = new FakeWorker()
  const answered: string[] = []
  const idle: (() => void)[] = []
  const checker = makeChecker(() => worker, null, '', (run) => { idle.push(run) }, (_, text) => { answered.push(text) })
  return { worker, answered, checker, idle }
}

describe('makeChecker', () => {
  it('has one question out, keeps only the newest, and drops what was overtaken', () => {
    const { worker, answered, checker } = withWorker()
    for (const text of ['a', 'ab', 'abc']) checker.ask(text, {})
    expect(worker.texts).toEqual(['a'])
    worker.answer(1)
    expect(answered).toEqual([])
    expect(worker.texts).toEqual(['a', 'abc'])
    worker.answer(3)
    worker.answer(3)
    expect(answered).toEqual(['abc'])
  })

  it('goes on without a worker where it fails or is forbidden', async () => {
    const { worker, answered, checker, idle } = withWorker()
    checker.ask('Agreed.', {})
    worker.fail()
    idle.shift()?.()
    await vi.waitFor(() => { expect(answered).toEqual(['Agreed.']) })
    const forbidden: string[] = []
    const other = makeChecker(() => { throw new Error('no workers here') }, null, '', (run) => { run() }, (report, text) => { forbidden.push(`${text} ${report.version}`) })
    other.ask('Noted.', {})
    await vi.waitFor(() => { expect(forbidden).toEqual(['Noted. 1']) })
  })
})

describe('judge', () => {
  const dueOf = (text: string, today: string): string | null | undefined => judge(text, {}, defaultProfile, today).actions[0]?.deadline.due

  it('takes today only where the note has no day of its own', () => {
    expect(dueOf('Priya to ring Mia\'s school within 5 working days.', '2023-09-22')).toBe('2023-09-29')
    expect(dueOf('Management oversight 3 May 2024\n\nPriya to ring Mia\'s school within 5 working days.', '2026-01-05')).toBe('2024-05-13')
  })

  it('does not call an older draft late, and does see a day that is still to come', () => {
    const rules = (text: string): string[] => judge(text, {}, defaultProfile, '2024-06-20').messages.map(({ ruleId }) => ruleId)
    expect(rules('Management oversight 3 May 2024\nMia was seen.')).not.toContain('recorded-late')
    expect(judge('Management oversight 3 May 2025\nMia was seen.', {}, defaultProfile, '2024-06-20').elements[0]?.level).toBe(1)
  })
})
