import { useText } from '../../text/TextProvider.tsx'
import { CompanionsLine } from './CompanionsLine.tsx'
import { useForm } from './form-context.ts'
import { HostLine } from './HostLine.tsx'
import { KindLine } from './KindLine.tsx'
import { TextLine } from './Line.tsx'
import { NameLine } from './NameLine.tsx'
import { PurposeLine } from './PurposeLine.tsx'
import { type Line, linesOf } from './plan.ts'
import { lineLabel } from './words.ts'

/** The lines that the SOP asks for, in their order. */
export function Lines() {
  const { draft, plan } = useForm()
  return linesOf(plan, draft).map((line) => <LineOf key={line.name} line={line} />)
}

function LineOf({ line: { name, need } }: { line: Line }) {
  const t = useText()
  const { plan } = useForm()
  const label = name === 'companions' && plan.counted ? t('register.lines.people') : lineLabel(t, plan, name)
  const required = need === 'required'
  switch (name) {
    case 'kind':
      return <KindLine label={label} />
    case 'name':
      return <NameLine />
    case 'purpose':
      return <PurposeLine label={label} required={required} />
    case 'host':
      return <HostLine label={label} required={required} />
    case 'companions':
      return <CompanionsLine label={label} />
    default:
      return (
        <TextLine
          field={name}
          label={label}
          required={required}
          kind={name === 'phone' ? 'tel' : name === 'email' ? 'email' : 'text'}
        />
      )
  }
}
