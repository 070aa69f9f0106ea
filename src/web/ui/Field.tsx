/**
 * What one types in: `TextField`, `PasswordField`, `SelectField`, `DateTimeField`. Each has its label above, a hint
 * below, and in the hint's place what is wrong with it. All are the browser's own controls, dressed: keyboard, dictation and
 * pickers are those that people know. `size="phone"` gives 48 px for the thumb. Values are controlled: `value`, `onChange(value)`.
 */
import IconAlertTriangle from '@tabler/icons-react/icons/IconAlertTriangle'
import IconCheck from '@tabler/icons-react/icons/IconCheck'
import IconChevronDown from '@tabler/icons-react/icons/IconChevronDown'
import IconEye from '@tabler/icons-react/icons/IconEye'
import IconEyeOff from '@tabler/icons-react/icons/IconEyeOff'
import { type InputHTMLAttributes, type ReactNode, type Ref, useId, useState } from 'react'
import styles from './Field.module.css'
import { Icon } from './Icon.tsx'

interface Common {
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** What is wrong; replaces the hint and marks the field. */
  readonly error?: ReactNode
  /** What is right with it, with a check; replaces the hint. */
  readonly good?: ReactNode
  readonly size?: 'desk' | 'phone'
}

type NativeProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'size' | 'value' | 'onChange' | 'className' | 'children'>

interface TextFieldProps extends Common, NativeProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly ref?: Ref<HTMLInputElement>
}

/** One line of text. */
export function TextField({ label, hint, error, good, size, value, onChange, ref, ...rest }: TextFieldProps) {
  return (
    <Labelled label={label} hint={hint} error={error} good={good} size={size}>
      {(described) => (
        <input
          {...rest}
          {...described}
          {...(ref && { ref })}
          className={styles['input']}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Labelled>
  )
}

interface PasswordFieldProps extends TextFieldProps {
  /** The names of the button that shows what is typed and hides it again. */
  readonly show: string
  readonly hide: string
}

/** A password, which can be shown. */
export function PasswordField({
  label,
  hint,
  error,
  good,
  size,
  value,
  onChange,
  show,
  hide,
  ref,
  ...rest
}: PasswordFieldProps) {
  const [open, setOpen] = useState(false)
  return (
    <Labelled label={label} hint={hint} error={error} good={good} size={size}>
      {(described) => (
        <span className={styles['with']}>
          <input
            {...rest}
            {...described}
            {...(ref && { ref })}
            type={open ? 'text' : 'password'}
            autoCapitalize="none"
            spellCheck={false}
            className={styles['input']}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <button
            type="button"
            className={styles['eye']}
            aria-label={open ? hide : show}
            aria-pressed={open}
            onClick={() => setOpen(!open)}
          >
            <Icon of={open ? IconEyeOff : IconEye} size={18} />
          </button>
        </span>
      )}
    </Labelled>
  )
}

interface SelectFieldProps<V extends string> extends Common {
  readonly value: V
  readonly onChange: (value: V) => void
  readonly options: readonly { readonly value: V; readonly label: string; readonly disabled?: boolean }[]
  readonly disabled?: boolean
  readonly ref?: Ref<HTMLSelectElement>
}

/** One of a few; the browser's own list. */
export function SelectField<V extends string>({
  label,
  hint,
  error,
  good,
  size,
  value,
  onChange,
  options,
  ref,
  disabled = false,
}: SelectFieldProps<V>) {
  const choose = (text: string) => {
    const chosen = options.find((option) => option.value === text)
    if (chosen) onChange(chosen.value)
  }
  return (
    <Labelled label={label} hint={hint} error={error} good={good} size={size}>
      {(described) => (
        <span className={styles['with']}>
          <select
            {...described}
            {...(ref && { ref })}
            className={styles['input']}
            disabled={disabled}
            value={value}
            onChange={(event) => choose(event.target.value)}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon of={IconChevronDown} size={16} />
        </span>
      )}
    </Labelled>
  )
}

/** A day and a time as the browser's own pickers give them: `2026-11-25` and `10:30`, either one empty until chosen. */
interface DayAndTime {
  readonly day: string
  readonly time: string
}

interface DateTimeFieldProps extends Omit<Common, 'label'> {
  readonly dayLabel: ReactNode
  readonly timeLabel: ReactNode
  readonly value: DayAndTime
  readonly onChange: (value: DayAndTime) => void
  readonly min?: string
  readonly max?: string
}

/** A day and a time of day, beside each other. */
export function DateTimeField({
  dayLabel,
  timeLabel,
  hint,
  error,
  size,
  value,
  onChange,
  min,
  max,
}: DateTimeFieldProps) {
  return (
    <div className={styles['pair']}>
      <TextField
        type="date"
        label={dayLabel}
        hint={hint}
        error={error}
        {...(size && { size })}
        value={value.day}
        onChange={(day) => onChange({ ...value, day })}
        {...(min && { min })}
        {...(max && { max })}
      />
      <TextField
        type="time"
        label={timeLabel}
        {...(size && { size })}
        value={value.time}
        onChange={(time) => onChange({ ...value, time })}
      />
    </div>
  )
}

interface LabelledProps {
  readonly label: ReactNode
  readonly hint: ReactNode
  readonly error: ReactNode
  readonly good: ReactNode
  readonly size: Common['size']
  readonly children: (described: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: boolean }) => ReactNode
}

/** The label above a control and what is said below it. */
function Labelled({ label, hint, error, good, size = 'desk', children }: LabelledProps) {
  const id = useId()
  const said = error || good || hint
  const mood = error ? 'bad' : good ? 'good' : 'hint'
  return (
    <div className={styles['field']} data-size={size}>
      <label htmlFor={id}>{label}</label>
      {children({ id, ...(said && { 'aria-describedby': `${id}-said` }), ...(error && { 'aria-invalid': true }) })}
      {said && (
        <p id={`${id}-said`} className={styles['said']} data-mood={mood}>
          {error && <Icon of={IconAlertTriangle} size={14} />}
          {!error && good && <Icon of={IconCheck} size={14} />}
          <span>{said}</span>
        </p>
      )}
    </div>
  )
}
