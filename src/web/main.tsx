import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queries } from './api/queries.ts'
import { keepToOwnPerson } from './api/session.ts'
import { router } from './router.tsx'
import { TextProvider } from './text/TextProvider.tsx'
import { showLanguage } from './text/texts.ts'
import { apply, viewOf } from './view/view.ts'

await start()

async function start(): Promise<void> {
  // Phones of a few years ago do not know days and hours as the office counts them.
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
  const view = viewOf()
  apply(view)
  keepToOwnPerson()
  const place = document.getElementById('root')
  if (place === null) throw new Error('index.html has no #root')
  await showLanguage(view.locale)
  createRoot(place).render(
    <StrictMode>
      <TextProvider>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </TextProvider>
    </StrictMode>,
  )
}
