import { formatDuration } from '../../domain/sop/duration.ts'
import type { Kind, Sop, Standard } from '../../domain/sop/sop.ts'
import { textIn } from '../../domain/sop/text.ts'
import {
  changed,
  inList,
  kindIn,
  momentIn,
  type Of,
  orNothing,
  type Reader,
  textsOf,
  titled,
  type Worded,
  yesOrNo,
} from './reader.ts'

/** Changes of the actors. */
export function actorWords(change: Of<'actor' | 'actorOrder'>, was: Reader, is: Reader): Worded {
  const { t, locale } = is
  if (change.of === 'actorOrder') {
    const labels = (actors: Sop['actors']) =>
      inList(
        textsOf(
          actors.map(({ label }) => label),
          locale,
        ),
      )
    return { title: t('sopChanges.actor.order'), before: labels(change.before), after: labels(change.after) }
  }
  const title = (actor: Sop['actors'][number]) => t('sopChanges.actor.title', { label: textIn(actor.label, locale) })
  const role = (actor: Sop['actors'][number]) => t(`sopChanges.actor.roles.${actor.role}`)
  if (change.mark === 'added') return { title: title(change.after), before: null, after: role(change.after) }
  if (change.mark === 'removed') return { title: title(change.before), before: role(change.before), after: null }
  const { part } = change
  const shown = (actor: Sop['actors'][number]): readonly string[] => {
    if (part === 'label') return [textIn(actor.label, locale)]
    if (part === 'role') return [role(actor)]
    if (part === 'optional') return [yesOrNo(actor.optional, t)]
    return actor.post === undefined ? [] : [actor.post]
  }
  return {
    title: titled(title(change.before), t(`sopChanges.actor.parts.${part}`), is),
    ...changed(shown(change.before), shown(change.after), was.t),
  }
}

/** Changes of the kinds of visit. */
export function kindWords(change: Of<'kind' | 'kindOrder'>, was: Reader, is: Reader): Worded {
  const { t, locale } = is
  const label = (kind: Kind) => textIn(kind.label, locale)
  if (change.of === 'kindOrder') {
    const labels = (kinds: readonly Kind[]) => inList(kinds.map(label))
    return { title: t('sopChanges.kind.order'), before: labels(change.before), after: labels(change.after) }
  }
  const title = (kind: Kind) => t('sopChanges.kind.title', { label: label(kind) })
  const brought = (kind: Kind) => orNothing(textsOf(kind.requirements, locale), t)
  if (change.mark === 'added') return { title: title(change.after), before: null, after: brought(change.after) }
  if (change.mark === 'removed') return { title: title(change.before), before: brought(change.before), after: null }
  const { part } = change
  const shown = (kind: Kind): readonly string[] => {
    if (part === 'label') return [label(kind)]
    return part === 'recorded' ? [yesOrNo(kind.recorded, t)] : textsOf(kind.requirements, locale)
  }
  return {
    title: titled(title(change.before), t(`sopChanges.kind.parts.${part}`), is),
    ...changed(shown(change.before), shown(change.after), was.t),
  }
}

/** Changes of the standards. */
export function standardWords(change: Of<'standard' | 'standardOrder'>, was: Reader, is: Reader): Worded {
  const { t, locale } = is
  const name = (standard: Standard) => textIn(standard.name, locale)
  if (change.of === 'standardOrder') {
    const names = (standards: readonly Standard[]) => inList(standards.map(name))
    return { title: t('sopChanges.standard.order'), before: names(change.before), after: names(change.after) }
  }
  const title = (standard: Standard) => t('sopChanges.standard.title', { name: name(standard) })
  const limit = (standard: Standard) => formatDuration(standard.limit, locale)
  const whole = (standard: Standard, reader: Reader) =>
    `${measureIn(standard, reader)}; ${t('sopChanges.step.limited', { limit: limit(standard) })}`
  if (change.mark === 'added') return { title: title(change.after), before: null, after: whole(change.after, is) }
  if (change.mark === 'removed') return { title: title(change.before), before: whole(change.before, was), after: null }
  const { part } = change
  const shown = (standard: Standard, reader: Reader): readonly string[] => {
    if (part === 'name') return [name(standard)]
    if (part === 'limit') return [limit(standard)]
    if (part === 'measure') return [measureIn(standard, reader)]
    if (part === 'binds') return [t(`sopChanges.standard.binds.${standard.binds}`)]
    return standard.only?.map((key) => kindIn(key, reader)) ?? [t('sopChanges.step.allKinds')]
  }
  return {
    title: titled(title(change.before), t(`sopChanges.standard.parts.${part}`), is),
    ...changed(shown(change.before, was), shown(change.after, is), t),
  }
}

function measureIn({ measure }: Standard, reader: Reader): string {
  const { t } = reader
  if ('from' in measure) {
    const [from, to] = [momentIn(measure.from, reader), momentIn(measure.to, reader)]
    return t('sopChanges.standard.between', { from, to })
  }
  if (measure.steps === 'all') return t('sopChanges.standard.all')
  return t('sopChanges.standard.steps', { steps: inList(measure.steps) })
}
