import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '../src/store/migrate.ts'
import { migrations } from '../src/store/migrations/all.ts'
import { openPostgres } from '../src/store/postgres.ts'
import { startPostgres } from './postgres-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Addresses of the PostgreSQL of this run and of the migrated database that tests copy; null on SQLite. */
    postgres: { readonly admin: string; readonly template: string } | null
  }
}

const template = 'lawang_template'

/** Starts what the tests of this project need: for PostgreSQL a server of their own, which ends with the run. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (project.config.env['LAWANG_TEST_DATABASE'] !== 'postgres') {
    project.provide('postgres', null)
    return undefined
  }
  const server = await startPostgres(join(tmpdir(), 'lawang-pg-'))
  await server.run(`create database ${template}`)
  const engine = openPostgres(server.url(template), 'serve')
  await engine.transact((db) => migrate(db, engine.target, migrations, 0))
  await engine.close()
  project.provide('postgres', { admin: server.url('postgres'), template })
  return async () => {
    await server.stop()
    rmSync(server.folder, { recursive: true, force: true })
  }
}
