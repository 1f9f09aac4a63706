import type { Report } from '../../report/types.js'
import type { Checker } from '../checker/client.js'
import { trainingWords as words } from './words.js'

export interface TrainingProps {
  readonly makeChecker: (answer: (report: Report, text: string) => void) => Checker
}

/** The training mode: people score notes first, and only then see the key. */
export function Training(_props: TrainingProps) {
  return (
    <>
      <header class="masthead"><div class="wide"><h1>{words.heading}</h1><p><a href="#">{words.back}</a></p></div></header>
      <main class="wide training" />
    </>
  )
}
