import type { ChannelItem } from '../../../../../contract/channel-settings.ts'
import { useText } from '../../../../text/TextProvider.tsx'
import { PasswordField, SelectField, TextField } from '../../../../ui/Field.tsx'
import styles from './ChannelFields.module.css'
import { type ChannelField, channelForms, isKept } from './channel-form.ts'
import type { EditedChannel } from './useChannelDraft.ts'

interface Props {
  readonly item: ChannelItem
  readonly draft: EditedChannel
}

/** The settings of a channel; whoever leaves a field has saved it. */
export function ChannelFields({ item, draft }: Props) {
  const t = useText()
  return (
    <form
      className={styles['fields']}
      aria-label={t('news.channels.setup')}
      onBlur={() => void draft.keep()}
      onSubmit={(event) => {
        event.preventDefault()
        void draft.keep()
      }}
      noValidate
    >
      {channelForms[item.kind].map((field) => (
        <div key={field.name} data-whole={!field.half || undefined}>
          <OneField field={field} item={item} draft={draft} />
        </div>
      ))}
      <button type="submit" hidden />
    </form>
  )
}

function OneField({ field, item, draft }: Props & { field: ChannelField }) {
  const t = useText()
  const common = {
    label: t(`news.fields.${field.name}.label`),
    hint: t(`news.fields.${field.name}.hint`),
    value: draft.value(field.name),
    onChange: (value: string) => draft.change(field.name, value),
  }
  switch (field.is) {
    case 'secret':
      return (
        <PasswordField
          {...common}
          hint={isKept(item.setup, field.name) ? t('news.secretKept') : common.hint}
          show={t('news.show')}
          hide={t('news.hide')}
          autoComplete="new-password"
          maxLength={2000}
        />
      )
    case 'choice':
      return (
        <SelectField
          {...common}
          options={
            field.name === 'security'
              ? (['starttls', 'tls', 'none'] as const).map((value) => ({
                  value,
                  label: t(`news.choices.security.${value}`),
                }))
              : (['polling', 'webhook'] as const).map((value) => ({ value, label: t(`news.choices.updates.${value}`) }))
          }
        />
      )
    case 'number':
      return <TextField {...common} inputMode="numeric" maxLength={5} autoComplete="off" />
    case 'text':
      return <TextField {...common} maxLength={512} autoComplete="off" autoCapitalize="none" spellCheck={false} />
    default: {
      const never: never = field
      return never
    }
  }
}
