import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Training, type TrainingProps } from './Training.js'
import { trainingWords } from './words.js'

/** The address that opens the training mode. */
export const trainingHash = '#training'

/**
 * The page with its training mode. The page itself stays as it was while somebody trains, so that no draft is lost; the
 * training mode is made only when it is first opened.
 */
export function Root({ children, ...training }: TrainingProps & { readonly children: ComponentChildren }) {
  const [isTraining, setTraining] = useState(location.hash === trainingHash)
  const [wasOpened, setOpened] = useState(isTraining)
  useEffect(() => {
    const follow = (): void => {
      const isNow = location.hash === trainingHash
      setTraining(isNow)
      if (isNow) setOpened(true)
      scrollTo(0, 0)
    }
    addEventListener('hashchange', follow)
    return () => { removeEventListener('hashchange', follow) }
  }, [])
  return (
    <>
      <div hidden={isTraining}>
        {children}
        <footer class="wide to-training"><a href={trainingHash}>{trainingWords.open}</a></footer>
      </div>
      {wasOpened && <div hidden={!isTraining} class={isTraining ? 'is-training' : ''}><Training {...training} /></div>}
    </>
  )
}
