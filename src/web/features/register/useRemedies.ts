import { useText } from '../../text/TextProvider.tsx'
import type { Remedy as Button } from '../../ui/Refusal.tsx'
import { withWaiver } from './draft.ts'
import { focusMain, focusPart } from './focus-part.ts'
import { useForm } from './form-context.ts'
import type { Remedy } from './remedies.ts'

/** The buttons of a refusal: what they say, and what they change in the form. */
export function useRemedies(): (remedy: Remedy) => Button {
  const t = useText()
  const { change, openLine, register, dismiss } = useForm()
  return (remedy) => {
    switch (remedy.kind) {
      case 'useSlot':
        return {
          label: t('register.remedies.useSlot', { number: remedy.number }),
          onPress: () => {
            change((draft) => ({ ...draft, slot: { number: remedy.number, how: 'named' } }))
            focusMain()
          },
        }
      case 'chooseSlot':
        return {
          label: t('register.remedies.chooseSlot'),
          keyHint: '↓',
          onPress: () => {
            dismiss()
            focusPart('slot')
          },
        }
      case 'useCard':
        return {
          label: t('register.remedies.useCard', { number: remedy.number }),
          onPress: () => {
            change((draft) => ({
              ...draft,
              cards: { ...draft.cards, [remedy.pool]: { number: remedy.number, how: 'named' } },
            }))
            focusMain()
          },
        }
      case 'chooseCard':
        return {
          label: t('register.remedies.chooseCard'),
          keyHint: '↓',
          onPress: () => {
            dismiss()
            focusPart(`card:${remedy.pool}`)
          },
        }
      case 'write':
        return {
          label: writeLabel(t, remedy.line),
          onPress: () => {
            dismiss()
            if (remedy.line === 'institution' || remedy.line === 'phone') {
              change((draft) => ({ ...draft, mending: draft.person !== null }))
            }
            openLine(remedy.line)
          },
        }
      case 'draw':
        return {
          label: t('register.remedies.draw'),
          onPress: () => {
            dismiss()
            focusMain()
          },
        }
      case 'identity':
        return {
          label: t('register.remedies.identity'),
          onPress: () => {
            dismiss()
            focusPart('identity')
          },
        }
      case 'waive':
        return {
          label: t('register.remedies.waive'),
          onPress: () => {
            change((draft) => withWaiver(draft, remedy.what, draft.waived[remedy.what] ?? ''))
            focusPart(`reason:${remedy.what}`)
          },
        }
      case 'again':
        return { label: t('register.remedies.again'), onPress: register }
      case 'close':
        return {
          label: t('register.remedies.close'),
          onPress: () => {
            dismiss()
            focusMain()
          },
        }
      default:
        return remedy satisfies never
    }
  }
}

function writeLabel(t: ReturnType<typeof useText>, line: string): string {
  if (line === 'host') return t('register.remedies.writeHost')
  return line === 'name' ? t('register.remedies.writeName') : t('register.remedies.write')
}
