import type {
  Actor,
  Admits,
  Exit,
  HostField,
  Identity,
  Intake,
  Issue,
  Keep,
  Kind,
  Need,
  Standard,
  Step,
  StepNo,
  Text,
} from '../sop.ts'

/** Parts of a step that can change; its number and its ways out are changes of their own. */
export type StepPart = Exclude<keyof Step, 'no' | 'until'>
export type ActorPart = Exclude<keyof Actor, 'key'>
export type KindPart = Exclude<keyof Kind, 'key' | 'intake'>
export type StandardPart = keyof Standard

/**
 * One difference in meaning between two SOPs. `of` says of what, `mark` how; `before` and `after` hold what it was and what it
 * becomes, as parts of the one SOP and of the other. Intake is of one kind of visit, or of the office where `kind` is null.
 */
export type Change =
  | Added<'step', Step>
  | Removed<'step', Step>
  | Part<'step', Step, StepPart>
  /** The step comes elsewhere in the order; `follows` is the step before it now. */
  | { readonly of: 'step'; readonly mark: 'moved'; readonly after: Step; readonly follows: Step | null }
  /** A way out of a step that is in both; numbers are those of the SOP in which the way is. */
  | { readonly of: 'way'; readonly mark: 'added'; readonly step: Step; readonly after: Exit }
  | { readonly of: 'way'; readonly mark: 'removed'; readonly step: Step; readonly before: Exit }
  | { readonly of: 'way'; readonly mark: 'changed'; readonly step: Step; readonly before: Exit; readonly after: Exit }
  /** The ways out come in another order, of which the first is the usual one. */
  | { readonly of: 'wayOrder'; readonly mark: 'changed'; readonly before: Step; readonly after: Step }
  /** Steps that are in both under other numbers. */
  | Valued<'numbering', readonly StepNo[]>
  | Added<'actor', Actor>
  | Removed<'actor', Actor>
  | Part<'actor', Actor, ActorPart>
  | Valued<'actorOrder', readonly Actor[]>
  | Added<'kind', Kind>
  | Removed<'kind', Kind>
  | Part<'kind', Kind, KindPart>
  | Valued<'kindOrder', readonly Kind[]>
  | (Valued<'host', HostField> & OfKind)
  | (Valued<'field', Need> & OfKind & Named)
  | (Valued<'keep', Keep> & OfKind & Named)
  | (Valued<'issue', Issue> & OfKind & Named)
  | (Valued<'entering', Intake['signs']['entering']> & OfKind)
  | (Valued<'leaving', Intake['signs']['leaving']> & OfKind)
  | (Part<'admits', Admits, keyof Admits> & OfKind)
  | Added<'standard', Standard>
  | Removed<'standard', Standard>
  | Part<'standard', Standard, StandardPart>
  | Valued<'standardOrder', readonly Standard[]>
  | (Added<'word', Text> & Named)
  | (Removed<'word', Text> & Named)
  | (Valued<'word', Text> & Named)
  | Valued<'title', Text>
  | Part<'identity', Identity, keyof Identity>

type Added<Of, Value> = { readonly of: Of; readonly mark: 'added'; readonly after: Value }
type Removed<Of, Value> = { readonly of: Of; readonly mark: 'removed'; readonly before: Value }
type Valued<Of, Value> = {
  readonly of: Of
  readonly mark: 'changed'
  readonly before: Value
  readonly after: Value
}
type Part<Of, Value, Parts> = Valued<Of, Value> & { readonly part: Parts }
type Named = { readonly name: string }
type OfKind = { readonly kind: Kind | null }
