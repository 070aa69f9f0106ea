/** What stands at the right of the list of people. */
export type Pane =
  | { readonly is: 'person' }
  | { readonly is: 'add' }
  | { readonly is: 'edit' }
  | { readonly is: 'leave' }
  | { readonly is: 'account'; readonly staffId: string | null }
  | { readonly is: 'reset' }
  | {
      readonly is: 'shown'
      readonly made: boolean
      readonly name: string
      readonly username: string
      readonly password: string
    }
  | { readonly is: 'units' }
