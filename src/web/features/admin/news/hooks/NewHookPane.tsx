import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { HookMade } from '../../../../../contract/hooks.ts'
import { post } from '../../../../api/client.ts'
import { useText } from '../../../../text/TextProvider.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { TextField } from '../../../../ui/Field.tsx'
import { refreshAll } from '../../../office/office-queries.ts'
import { WriteRefusal } from '../../../office/WriteRefusal.tsx'
import shared from '../../admin.module.css'
import { isWebAddress } from './web-address.ts'

interface Props {
  readonly onMade: (made: HookMade) => void
  readonly onCancel: () => void
}

/** One more program that is told of everything; what it hears of is chosen afterwards. */
export function NewHookPane({ onMade, onCancel }: Props) {
  const t = useText()
  const [url, setUrl] = useState('')
  const [left, setLeft] = useState(false)
  const { mutate, isPending, error, submittedAt } = useMutation({
    mutationFn: () => post<HookMade>('/api/hooks', { url: url.trim() }),
    onSuccess: async (made) => {
      await refreshAll()
      onMade(made)
    },
  })
  const sound = isWebAddress(url)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setLeft(true)
    if (sound && !isPending) mutate()
  }
  return (
    <aside className={shared['side']} aria-label={t('news.hooks.addTitle')}>
      <h2 className={shared['heading']}>{t('news.hooks.addTitle')}</h2>
      <form className={shared['form']} onSubmit={submit} noValidate>
        <TextField
          label={t('news.hooks.url')}
          hint={t('news.hooks.urlHint')}
          error={left && !sound && t('news.hooks.badUrl')}
          type="url"
          maxLength={2000}
          autoFocus
          value={url}
          onChange={setUrl}
          onBlur={() => setLeft(url !== '')}
        />
        <div className={shared['acts']}>
          <Button type="submit" tone="primary" busy={isPending}>
            {t('news.hooks.addDo')}
          </Button>
          <Button onClick={onCancel}>{t('admin.cancel')}</Button>
        </div>
        {error && <WriteRefusal key={submittedAt} failure={error} safe={t('admin.refused.safe')} />}
      </form>
    </aside>
  )
}
