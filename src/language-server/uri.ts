/** Works on URIs as text, for they may name files on no disk. */

/** The scheme, in small letters, without its colon. */
export function schemeOf(uri: string): string {
  const colon = uri.indexOf(':')
  return colon < 0 ? '' : uri.slice(0, colon).toLowerCase()
}

/** Offset at which the path begins; -1 where there is no path of folders (`untitled:Untitled-1`). */
function pathStart(uri: string): number {
  const mark = uri.indexOf('://')
  return mark < 0 ? -1 : uri.indexOf('/', mark + 3)
}

/** The folder that something is in, without a slash at its end; null at the root and where there are no folders. */
export function parentOf(uri: string): string | null {
  const start = pathStart(uri)
  const end = uri.endsWith('/') ? uri.length - 1 : uri.length
  const slash = uri.lastIndexOf('/', end - 1)
  return start < 0 || slash < start || slash >= end ? null : uri.slice(0, slash)
}

/** A file below a folder. `path` is a path as people write it, with either kind of slash. */
export function joinUri(folder: string, path: string): string {
  const steps: string[] = []
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.push('..')
    else if (step !== '' && step !== '.') steps.push(encodeURIComponent(step))
  }
  let base = folder.endsWith('/') && !folder.endsWith('://') ? folder.slice(0, -1) : folder
  while (steps[0] === '..') {
    steps.shift()
    base = parentOf(base) ?? base
  }
  return [base, ...steps].join('/')
}

/** A path written in settings as a URI: absolute, or below a folder. Null where it needs a folder and there is none. */
export function uriOfPath(path: string, folder: string | null): string | null {
  if (/^[a-z][a-z0-9+.-]+:/iu.test(path) && path.includes('://')) return path
  if (path.startsWith('/')) return joinUri('file:///', path)
  if (/^[A-Za-z]:[\\/]/u.test(path)) return joinUri('file:///', path)
  return folder === null ? null : joinUri(folder, path)
}

/** The path in plain letters; the whole URI where it has none. */
export function pathOf(uri: string): string {
  const start = pathStart(uri)
  const path = start < 0 ? uri.slice(uri.indexOf(':') + 1) : uri.slice(start)
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** The path below a folder, or null where it is not below it. */
export function pathBelow(uri: string, folder: string): string | null {
  const base = pathOf(folder.endsWith('/') ? folder : `${folder}/`)
  const path = pathOf(uri)
  return schemeOf(uri) === schemeOf(folder) && path.startsWith(base) ? path.slice(base.length) : null
}
