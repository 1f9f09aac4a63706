import { cy } from './cy.js'
import { en, type Words } from './en.js'

const languages: Readonly<Record<string, Partial<Words>>> = { en, cy }

/** The page's words in a language; what it lacks is in English. */
export function wordsIn(language: string): Words {
  return { ...en, ...(Object.hasOwn(languages, language) ? languages[language] : {}) }
}
