/** An SOP as read from its file (format 1). Keys of the file become fields; maps that have an order become lists. */

/** A word of the office: in one language, or in both. */
export type Text = string | { readonly id: string; readonly en: string }

export type Unit = 'minute' | 'hour' | 'day'
/** `5 menit`, `2 hari kerja`: `working` counts in office hours and working days only. */
export type Duration = { readonly amount: number; readonly unit: Unit; readonly working: boolean }

export type Role = 'visitor' | 'officer' | 'host' | 'staff' | 'rule'
export type Actor = {
  readonly key: string
  readonly label: Text
  readonly role: Role
  readonly post?: string
  readonly optional: boolean
}

export type AnswerWord = 'yes' | 'no' | 'absent' | 'later'

/** The moments that a file may name, written as in the file. */
export type Movement = 'queued' | 'called' | 'seated' | 'received' | 'meetingEnded' | 'reportedBack'
export type Lasting =
  | 'registered'
  | 'identitySeen'
  | `deposited.${string}`
  | `issued.${string}`
  | `performed.${string}`
  | 'hostAsked'
  | `answered.${AnswerWord}`
type Return = `handedBack.${string}` | `takenBack.${string}`
export type Turn = 'forwarded' | 'turnedAway' | 'archived'
export type Opening = 'requested' | 'arrived'
export type MomentName = Opening | Lasting | Movement | Return | Turn

export type Need = 'required' | 'optional' | 'none'
export type Keep = 'held' | 'offered' | 'seen' | 'none'
export type Issue = 'worn' | 'carried' | 'spent' | 'none'
export type HostField = 'staff' | 'unit' | 'named' | 'none'
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7
/** Minutes since midnight of the office's day. */
export type HourSpan = { readonly from: number; readonly to: number }

export type Admits = {
  readonly people?: number
  readonly notice?: Duration
  readonly days?: readonly Weekday[]
  readonly hours?: readonly HourSpan[]
  readonly atOnce?: number
}

/** What the book asks, what is kept, lent and signed: of the office, or of one kind of visit. */
export type Intake = {
  readonly fields: { readonly host: HostField; readonly values: Readonly<Record<string, Need>> }
  readonly keeps: Readonly<Record<string, Keep>>
  readonly issues: Readonly<Record<string, Issue>>
  readonly signs: { readonly entering: Need | 'each'; readonly leaving: Need }
  readonly admits: Admits
}

/** A kind of visit; its intake is already laid over the office's, line by line. */
export type Kind = {
  readonly key: string
  readonly label: Text
  readonly requirements: readonly Text[]
  readonly recorded: boolean
  readonly intake: Intake
}

export type StepNo = number
export type Exit = { readonly moment: MomentName; readonly to: StepNo | 'end' }

export type Step = {
  readonly no: StepNo
  readonly short: Text
  readonly actor: string
  readonly with: readonly string[]
  readonly asks?: string
  readonly only?: readonly string[]
  readonly from?: MomentName
  readonly needs: readonly MomentName[]
  /** In the order of the file: the first line is the usual way. Never empty. */
  readonly until: readonly Exit[]
  readonly limit?: Duration
  readonly activity: Text
  readonly requirements: readonly Text[]
  readonly output?: Text
  readonly remark?: Text
}

export type Standard = {
  readonly name: Text
  readonly limit: Duration
  readonly measure:
    | { readonly from: MomentName; readonly to: MomentName }
    | { readonly steps: 'all' | readonly StepNo[] }
  readonly binds: 'office' | 'guest'
  readonly only?: readonly string[]
}

export type Approver = { readonly title?: Text; readonly name?: Text; readonly rank?: Text; readonly nip?: string }
export type Identity = {
  readonly institution?: readonly Text[]
  readonly unit?: Text
  readonly number?: string
  readonly name?: Text
  /** ISO dates, as written. */
  readonly created?: string
  readonly revised?: string
  readonly effective?: string
  readonly approvedBy?: Approver
  readonly legalBasis: readonly Text[]
  readonly qualifications: readonly Text[]
  readonly related: readonly Text[]
  readonly equipment: readonly Text[]
  readonly warnings: readonly Text[]
  readonly records: readonly Text[]
  readonly more: readonly { readonly label: Text; readonly text: Text }[]
}

export type Sop = {
  readonly format: 1
  readonly name: Text
  readonly identity: Identity
  readonly actors: readonly Actor[]
  readonly kinds: readonly Kind[]
  readonly words: Readonly<Record<string, Text>>
  readonly intake: Intake
  readonly steps: readonly Step[]
  readonly standards: readonly Standard[]
}
