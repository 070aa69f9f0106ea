import type { AnswerWord, Sop } from '../sop/sop.ts'
import type { OfficeHours } from '../sop/working-time.ts'
import type {
  Appointment,
  By,
  CallResult,
  Companion,
  EscalatedBecause,
  HostRef,
  IdentityShown,
  InitialsPath,
  Instant,
  Origin,
  Outcome,
  RungKind,
  Via,
} from './moment.ts'

export type Waiver = { readonly what: string; readonly reason: string }

/** What a form may carry when a visit is opened or registered. Keys left out are not known (yet). */
export type Intent = {
  readonly visitor?: {
    readonly personId: string
    readonly name: string
    readonly institution?: string
    readonly phone?: string
  }
  readonly purpose?: string
  readonly host?: HostRef
  readonly companions?: readonly Companion[]
  readonly fields?: Readonly<Record<string, string>>
  readonly identity?: IdentityShown & { readonly slot?: string }
  /** Pool to number; pools not named take the lowest free number. */
  readonly cards?: Readonly<Record<string, string>>
  readonly initials?: readonly InitialsPath[]
  readonly waive?: readonly Waiver[]
}

/** Opens a visit; from the desk it also registers where the SOP's first step waits for that. */
export type OpenCommand = Intent & {
  readonly type: 'open'
  readonly origin: Origin
  readonly kind?: string
  readonly day?: string
  readonly time?: string
  /** When the form was opened; bounded by the application. */
  readonly arrivedAt?: Instant
  readonly register: boolean
}

export type Command =
  | OpenCommand
  | { readonly type: 'arrive' }
  | { readonly type: 'queue' }
  | { readonly type: 'call' }
  | { readonly type: 'see'; readonly identity: IdentityShown }
  | (Intent & { readonly type: 'register' })
  | { readonly type: 'perform'; readonly activity: string; readonly result?: 'passed' | 'failed' }
  | { readonly type: 'ask' }
  | { readonly type: 'forward'; readonly host: HostRef }
  | {
      readonly type: 'answer'
      readonly answer: AnswerWord
      /** Says that an answer recorded by another account is changed knowingly. */
      readonly anew?: boolean
      /** The actor whose answer it is, where several could answer now; else the nearest. */
      readonly stage?: string
      readonly via?: Via
      /** On whose word the desk records it, where that is not the host's: of somebody who stands in for them. */
      readonly from?: string
      readonly reason?: string
      readonly message?: string
      readonly proposedAt?: Instant
      /** When it was given, where that was before now: the end of the ladder while nobody was there to record it. */
      readonly at?: Instant
    }
  | { readonly type: 'waive'; readonly waive: readonly Waiver[] }
  | { readonly type: 'seat'; readonly room?: string }
  | { readonly type: 'turnAway'; readonly reason?: string; readonly appointment?: Appointment }
  | { readonly type: 'receive' }
  | { readonly type: 'endMeeting' }
  | { readonly type: 'reportBack'; readonly initials?: InitialsPath }
  | { readonly type: 'deposit'; readonly item: string; readonly slot?: string; readonly identity?: IdentityShown }
  | { readonly type: 'handBack'; readonly item: string; readonly slot?: string; readonly processed?: boolean }
  | { readonly type: 'issue'; readonly pool: string; readonly number?: string }
  | { readonly type: 'takeBack'; readonly pool: string; readonly number?: string }
  | {
      readonly type: 'lose'
      readonly item?: string
      readonly pool?: string
      readonly slot?: string
      readonly number?: string
      readonly report?: string
    }
  | { readonly type: 'archive'; readonly outcome?: Outcome }
  | { readonly type: 'checkOut'; readonly initials?: InitialsPath }
  | { readonly type: 'withdraw' }
  | { readonly type: 'correct'; readonly field: string; readonly to: string; readonly reason?: string }
  | { readonly type: 'undo'; readonly commandId: string; readonly reason?: string }
  | { readonly type: 'note'; readonly text: string }
  /** The question goes on to the next rung of the ladder. */
  | {
      readonly type: 'escalate'
      readonly stage: string
      readonly rung: RungKind
      readonly to: HostRef | null
      readonly because: EscalatedBecause
      /** The deadline at which it went on, where that was before now. */
      readonly at?: Instant
    }
  /** A call between desk and host, when it is over. */
  | {
      readonly type: 'speak'
      readonly via: 'intercom' | 'phone'
      readonly result: CallResult
      /** How long they spoke; 0 where they did not. */
      readonly seconds: number
      /** Left out, the one whom the visit is for; null is the desk. */
      readonly with?: HostRef | null
    }
  | { readonly type: 'say'; readonly text: string }
  /** One who is expected is to come on another day, or at another hour. */
  | { readonly type: 'move'; readonly day: string; readonly time?: string }

export type CommandType = Command['type']

/** The one who commands. `duties` are the SOP actors of role `staff` that this account plays for this visit's host. */
export type Who = {
  readonly role: 'secretariat' | 'officer' | 'host' | 'visitor' | 'system'
  readonly by: By
  /** The staff member behind the account. */
  readonly staffId?: string
  /** The units whose head this staff member is. */
  readonly headOf: readonly string[]
  readonly duties: readonly string[]
}

/** A numbered place or card of the office. */
export type Numbered = {
  readonly number: string
  /** The thing that a slot is made for; left out, it takes any. */
  readonly item?: string
  /** The place where it is; left out, the office tells none apart. */
  readonly post?: string
  readonly state: 'free' | 'taken' | 'outOfUse'
  readonly takenBy?: string
}

/** Everything that a decision may look at beside the visit. */
export type Context = {
  readonly sop: Sop
  readonly sopVersion: number
  readonly now: Instant
  readonly who: Who
  readonly post?: string
  readonly commandId: string
  readonly visitId: string
  /** In the order of the holder; numbers are compared as strings. */
  readonly slots: readonly Numbered[]
  readonly pools: Readonly<Record<string, readonly Numbered[]>>
  readonly rooms: readonly string[]
  /** Calendar year of the office's day, and the next gapless numbers in it. */
  readonly next: {
    readonly year: number
    readonly guestBook: number
    readonly archive: number
    readonly ticket: string
  }
  /** Optional actors of the SOP that nobody plays for the host named in an opening command. */
  readonly unplayed: readonly string[]
  readonly hours: OfficeHours
  /** Visits of the same day and hour that `admits.atOnce` counts. */
  readonly sameHour: number
}
