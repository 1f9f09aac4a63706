import type { Context } from '../../note/types.js'
import type { Profile } from '../../profile/types.js'
import { defaultProfile } from '../../profile/index.js'
import type { Report } from '../../report/types.js'
import type { Answer, Question, Setup } from './types.js'

/** The side of a worker that the page talks to. */
export interface WorkerLike {
  postMessage: (message: Setup | Question) => void
  addEventListener: ((kind: 'message', listener: (event: { data: Answer }) => void) => void) & ((kind: 'error', listener: () => void) => void)
}

export interface Checker {
  /** Asks for a check. Only the newest question is ever answered. */
  readonly ask: (text: string, context: Context) => void
}

/**
 * Checks away from the keys: one question is out at a time, of those that come meanwhile only the newest is kept, and an
 * answer that a newer question has overtaken is dropped.
 *
 * @param makeWorker makes a worker; may throw, or its worker may fail, where a browser forbids workers.
 * @param today `YYYY-MM-DD` by the computer's clock, or empty.
 * @param later runs something when the browser is idle; used only where there is no worker.
 * @param answer is given each report with the text that it is about.
 */
export function makeChecker(makeWorker: () => WorkerLike, profile: Profile | null, today: string, later: (run: () => void) => void, answer: (report: Report, text: string) => void): Checker {
  let worker: WorkerLike | null = null
  let out: Question | null = null
  let next: Question | null = null
  let number = 0

  const send = (question: Question): void => {
    out = question
    if (worker) worker.postMessage(question)
    else later(() => { void judgeHere(question) })
  }
  const judgeHere = async ({ number: asked, text, context }: Question): Promise<void> => {
    const { judge } = await import('./judge.js')
    take({ number: asked, report: judge(text, context, profile ?? defaultProfile, today) })
  }
  const take = (received: Answer): void => {
    const asked = out
    if (!asked || received.number !== asked.number) return
    out = null
    if (next) {
      const waiting = next
      next = null
      send(waiting)
    } else answer(received.report, asked.text)
  }
  const goOnWithout = (): void => {
    worker = null
    const lost = next ?? out
    next = null
    if (lost) send(lost)
  }

  try {
    worker = makeWorker()
    worker.addEventListener('message', ({ data }) => { take(data) })
    worker.addEventListener('error', goOnWithout)
    worker.postMessage({ kind: 'setup', profile })
  } catch {
    worker = null
  }

  return {
    ask: (text, context) => {
      const question: Question = { kind: 'check', number: ++number, text, context, today }
      if (out) next = question
      else send(question)
    },
  }
}
