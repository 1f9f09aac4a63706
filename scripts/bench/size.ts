import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { browserEntries } from '../build/entries.js'

/** What a browser has to load for an entry of the package. */
export interface Size {
  readonly name: string
  readonly bytes: number
  readonly zipped: number
}

/**
 * Bundles each entry for browsers as an application would.
 *
 * @returns sizes in bytes, minified and gzipped.
 */
export async function bundleSizes(): Promise<Size[]> {
  return Promise.all(browserEntries.map(async (name) => {
    const { outputFiles } = await build({ entryPoints: [`dist/${name}.js`], bundle: true, minify: true, format: 'esm', platform: 'browser', write: false, logLevel: 'warning' })
    const contents = outputFiles[0]?.contents ?? new Uint8Array()
    return { name, bytes: contents.length, zipped: gzipSync(contents, { level: 9 }).length }
  }))
}
