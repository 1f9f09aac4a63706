import { useEffect, useRef, useState } from 'preact/hooks'
import type { Report } from '../../report/types.js'
import type { Answer, Pack } from '../../training/types.js'
import type { Checker } from '../checker/client.js'
import { Choose } from './Choose.js'
import { Compare } from './Compare.js'
import { Done } from './Done.js'
import { Score } from './Score.js'
import { trainingWords as words } from './words.js'

export interface TrainingProps {
  readonly makeChecker: (answer: (report: Report, text: string) => void) => Checker
}

interface Read {
  readonly text: string
  readonly report: Report
}

/** The training mode: people score notes first, and only then see the key. Nothing is kept, and nothing leaves the page unasked. */
export function Training({ makeChecker }: TrainingProps) {
  const [person, setPerson] = useState('')
  const [pack, setPack] = useState<Pack | null>(null)
  const [at, setAt] = useState(0)
  const [answers, setAnswers] = useState<readonly Answer[]>([])
  const [read, setRead] = useState<Read | null>(null)
  const checker = useRef<Checker | null>(null)
  const isSafe = useRef(true)
  const note = pack?.notes[at]
  const answer = answers[at]

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => { if (!isSafe.current) event.preventDefault() }
    addEventListener('beforeunload', ask)
    return () => { removeEventListener('beforeunload', ask) }
  }, [])
  useEffect(() => {
    if (!pack) return
    document.getElementById('training-step')?.focus()
    scrollTo(0, 0)
  }, [pack, at, answer])

  const scored = (given: Answer): void => {
    isSafe.current = false
    setAnswers([...answers, given])
    // The linter reads a note only after the person has: its opinion must not be there to be found.
    checker.current ??= makeChecker((report, text) => { setRead({ report, text }) })
    if (note) checker.current.ask(note.text, note.context ?? {})
  }
  const again = (): void => {
    isSafe.current = true
    setPack(null)
    setAt(0)
    setAnswers([])
  }
  return (
    <>
      <header class="masthead"><div class="wide"><h1>{words.heading}</h1><p><a class="training-back" href="#">{words.back}</a></p></div></header>
      <main class="wide training">
        {!pack && <Choose person={person} name={setPerson} start={setPack} />}
        {pack && note && !answer && <Score key={note.id} note={note} number={at + 1} of={pack.notes.length} done={scored} />}
        {pack && note && answer && <Compare note={note} answer={answer} number={at + 1} isLast={at + 1 === pack.notes.length} report={read?.text === note.text ? read.report : null} next={() => { setAt(at + 1) }} />}
        {pack && !note && <Done pack={pack} person={person} answers={answers} handedOn={() => { isSafe.current = true }} again={again} />}
      </main>
    </>
  )
}
