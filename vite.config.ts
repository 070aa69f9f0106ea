import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import compileMessage from 'icu-minify/compile'
import { defineConfig, type Plugin } from 'vite'

const sources = join(import.meta.dirname, 'src/web')
const outDir = join(import.meta.dirname, 'dist/web')

/** Builds the screens into dist/web; `npm run build` calls it, `tasks/ready.mjs` decides when. */
export default defineConfig({
  root: 'src/web',
  plugins: [react(), compiledTexts(), compressed()],
  // Messages come compiled: what would read them stays out of the page.
  resolve: { alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' } },
  // Containers keep their names: the one of a screen is asked by the files of its features.
  css: { transformer: 'lightningcss', lightningcss: { cssModules: { container: false } } },
  build: {
    outDir,
    emptyOutDir: true,
    // Which file became which chunk: what is measured of the screens reads it.
    manifest: 'manifest.json',
    // Vite would turn small files into data: addresses, which the content security policy refuses.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { index: join(sources, 'index.html'), sw: join(sources, 'worker/sw.ts') },
      // A service worker rules the folder that it lies in, under a name that stays.
      output: {
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        // What many screens share comes in one file: dozens of crumbs cannot be compressed together.
        codeSplitting: { groups: [{ name: 'often', test: /src.web/, minShareCount: 6 }] },
      },
    },
  },
})

/** Compiles the messages of `src/text`, so that no phone has to read their syntax. */
function compiledTexts(): Plugin {
  return {
    name: 'lawang-compiled-texts',
    apply: 'build',
    async load(id) {
      if (!/\/src\/text\/(id|en)\/[\w-]+\.ts$/.test(id)) return null
      const subjects: Readonly<Record<string, unknown>> = await import(id)
      return Object.entries(subjects)
        .map(([name, texts]) => `export const ${name} = ${JSON.stringify(compiled(texts))}`)
        .join('\n')
    },
  }
}

function compiled(texts: unknown): unknown {
  if (typeof texts === 'string') return compileMessage(texts)
  return Object.fromEntries(Object.entries(texts ?? {}).map(([key, words]) => [key, compiled(words)]))
}

/** Writes a .br and a .gz beside every text file, so that the server never compresses while it serves. */
function compressed(): Plugin {
  return {
    name: 'lawang-compressed',
    apply: 'build',
    async writeBundle() {
      const names = await readdir(outDir, { recursive: true })
      await Promise.all(
        names.filter((name) => /\.(js|css|html|svg)$/.test(name)).map((name) => compress(join(outDir, name))),
      )
    },
  }
}

async function compress(path: string): Promise<void> {
  const bytes = await readFile(path)
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }
  await Promise.all([
    writeFile(`${path}.br`, await promisify(brotliCompress)(bytes, brotli)),
    writeFile(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 })),
  ])
}
