import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type BuildOptions, type Metafile, type OutputFile, type Plugin } from 'esbuild'
import { assemblePage } from '../src/cli/page/assemble.js'
import { sizeOf, sizeProblem } from '../src/cli/page/size.js'
import { weights } from '../src/lexicon/weights.generated.js'
import { shortRulePage } from '../src/page/rule-page.js'
import { allMetas } from '../src/rules/metas.js'
import { rulePages } from '../src/rules/pages.generated.js'
import { codeWeights, frontCode, readFrontCoded, readWeights } from '../src/page/front-coding.js'
import { defaultSettings } from '../src/page/settings.js'
import { recordInputs } from './build/inputs.js'

/**
 * The editor adds its styles as `<style>` elements, which the page's policy forbids; as a constructed sheet they need no
 * leave. The editor does so by itself in a shadow root, so only its condition is changed.
 */
const constructedStyles: Plugin = {
  name: 'constructed-styles',
  setup: ({ onLoad }) => {
    onLoad({ filter: /style-mod[/\\]src[/\\]style-mod\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const contents = source.replace('if (!root.head && root.adoptedStyleSheets', 'if (root.adoptedStyleSheets')
      if (contents === source) throw new Error('style-mod has changed: look at how it mounts its sheets')
      return { contents, loader: 'js' }
    })
  },
}

/** The editor's commands bring a parser of programming languages, which a note has no use for. */
const noLanguage: Plugin = {
  name: 'no-language',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^@(?:codemirror\/language|lezer\/common)$/ }, () => ({ path: fileURLToPath(new URL('../src/page/editor/no-language.ts', import.meta.url)) }))
  },
}

/** What the linter has learned is half a list of words: written the shorter way, it leaves room for the rest. */
const shortWeights: Plugin = {
  name: 'short-weights',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[/\\]weights\.generated\.ts$/ }, ({ path }) => {
      const names = weights.names.split('\n')
      if (readFrontCoded(frontCode(names)).join('\n') !== weights.names) throw new Error('the names of the weights do not survive front coding')
      const { names: _, ...rest } = weights
      const contents = `import { readFrontCoded } from '../page/front-coding.js'\nexport const weights = { names: readFrontCoded(${JSON.stringify(frontCode(names))}).join('\\n'), ...${JSON.stringify(rest)} }`
      return { contents, loader: 'ts', resolveDir: dirname(path) }
    })
  },
}

const learnedActions = ['words', 'pairs', 'triples'] as const

/** What was learned of actions, written the shorter way as well. */
const shortActions: Plugin = {
  name: 'short-actions',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[/\\]weights[/\\]actions\.json$/ }, async ({ path }) => {
      const model = JSON.parse(await readFile(path, 'utf8')) as Record<(typeof learnedActions)[number], Record<string, number>>
      const coded = learnedActions.map((name) => {
        const code = codeWeights(model[name])
        if (JSON.stringify(readWeights(code)) !== JSON.stringify(model[name])) throw new Error(`the ${name} of the actions do not survive front coding`)
        return `${name}: readWeights(${JSON.stringify(code)})`
      })
      const rest = Object.fromEntries(Object.entries(model).filter(([name]) => !learnedActions.some((one) => one === name)))
      const module = new URL('../src/page/front-coding.ts', import.meta.url)
      return { contents: `import { readWeights } from ${JSON.stringify(fileURLToPath(module))}\nexport default { ...${JSON.stringify(rest)}, ${coded.join(', ')} }`, loader: 'ts', resolveDir: dirname(path) }
    })
  },
}

/** The starters without the places in their sources, and without what the runtime has of its own. */
const shortStarters: Plugin = {
  name: 'short-starters',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[/\\]compiled\.generated\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const contents = source
        .replaceAll(/,"loc":\{"start":\{"line":\d+,"column":\d+\},"end":\{"line":\d+,"column":\d+\}\}/gu, '')
        .replaceAll(/container\.lookupProperty \|\| function\(parent, propertyName\) \{[^{}]*\{[^{}]*\}[^{}]*\}/gu, 'container.lookupProperty')
      if (contents.includes('"loc"') || contents.includes('hasOwnProperty')) throw new Error('Handlebars compiles in another way now: look at what it writes')
      return { contents, loader: 'js' }
    })
  },
}

/** What the phrases of the events come to is worked out beforehand for the command line; the worker has time to do so itself. */
const shortEvents: Plugin = {
  name: 'short-events',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[/\\]events[/\\]data\.generated\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const contents = source.replace(/(export const phraseKeys: [^=]*= ).*/u, '$1{}')
      if (contents === source) throw new Error('the events have no phrase keys any more: drop this')
      return { contents, loader: 'ts' }
    })
  },
}

/** What the rules say of themselves, as data: the page lists it without making the rules, which only the worker needs. */
const plainMetas: Plugin = {
  name: 'plain-metas',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[/\\]rules[/\\]metas\.ts$/ }, () => ({ contents: `export const allMetas = ${JSON.stringify(allMetas)}`, loader: 'ts' }))
  },
}

/** Managers read the rules' pages; what only the tests need of them stays out. */
const shortPages: Plugin = {
  name: 'short-pages',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[/\\]pages\.generated\.ts$/ }, () => ({
      contents: `export const rulePages = ${JSON.stringify(Object.fromEntries(Object.entries(rulePages).map(([id, page]) => [id, shortRulePage(page)])))}`,
      loader: 'ts',
    }))
  },
}

// Plain ASCII: browsers then hold and read the script at half the size, and the file hardly grows by its escapes.
const common = { bundle: true, write: false, minify: true, metafile: true, target: ['chrome100', 'firefox102', 'safari16.4'], charset: 'ascii', legalComments: 'none', logLevel: 'warning' } satisfies BuildOptions
const script = await build({ ...common, entryPoints: ['src/page/main.tsx'], format: 'iife', platform: 'browser', jsx: 'automatic', jsxImportSource: 'preact', plugins: [constructedStyles, noLanguage, shortWeights, shortActions, shortStarters, shortEvents, plainMetas, shortPages], define: { 'process.env.NODE_ENV': '"production"' } })
const style = await build({ ...common, entryPoints: ['src/page/page.css'] })
const text = (files: readonly OutputFile[]): string => (files[0]?.text ?? '').trim()

const page = assemblePage(await readFile('src/page/index.html', 'utf8'), {
  style: text(style.outputFiles),
  // In a script of a page, these four signs begin a comment even inside a string.
  script: text(script.outputFiles).replaceAll('<!--', '\\x3c!--'),
  settings: defaultSettings,
})
if (process.argv.includes('--sizes')) process.stdout.write(sizesOf(script.metafile))
const sizes = sizeOf(page)
const problem = sizeProblem(sizes)
if (problem) throw new Error(problem)
const at = process.argv.indexOf('--output')
const target = at < 0 ? 'dist/page.html' : process.argv[at + 1] ?? 'dist/page.html'
await mkdir(dirname(target), { recursive: true })
await writeFile(target, page)
if (at < 0) await recordInputs('page', script.metafile)
process.stdout.write(`${target}: ${sizes.bytes} bytes, ${sizes.zipped} zipped\n`)

/** What takes the room, largest first. */
function sizesOf({ outputs }: Metafile): string {
  const inputs = Object.values(outputs).flatMap(({ inputs: parts }) => Object.entries(parts))
  return inputs.sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput).slice(0, 45).map(([file, { bytesInOutput }]) => `${String(bytesInOutput).padStart(8)} ${file}\n`).join('')
}
