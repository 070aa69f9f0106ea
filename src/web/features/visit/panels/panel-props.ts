import type { Visit } from '../../../../contract/visit.ts'
import type { CommandBody } from '../sending.ts'

/** What every panel of the sheet is given. */
export interface PanelProps {
  readonly visit: Visit
  readonly busy: boolean
  /** Sends the command; true once it is recorded. */
  readonly onRecord: (body: CommandBody, label: string) => Promise<boolean>
  readonly onClose: () => void
}
