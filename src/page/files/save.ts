/** Hands a file to the browser's downloads. It is made in memory: nothing is sent or fetched. */
export function saveFile(name: string, type: string, content: BlobPart): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => { URL.revokeObjectURL(url) }, 10_000)
}

/** A file's name that tells the day and nothing of the child. */
export function fileName(date: string, extension: string): string {
  return `management-oversight${date ? `-${date}` : ''}.${extension}`
}
