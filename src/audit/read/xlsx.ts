import { UsageError } from '../../cli/errors.js'
import type { Source } from '../types.js'

/** Opens a workbook. */
export function openXlsx(file: string, _sheet?: string): Promise<Source> {
  throw new UsageError(`${file}: save it as “CSV UTF-8”.`)
}
