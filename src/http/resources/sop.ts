import {
  NewSopVersion,
  SopChoice,
  SopExamplePage,
  SopInForce,
  SopVersionItem,
  SopVersionPage,
} from '../../contract/sop.ts'
import { type Api, answered, callerOf, problems } from '../api.ts'
import type { Services } from './services.ts'

const tags = ['sop']

/** The SOP in force and its versions. */
export function sop(api: Api, { app }: Services): void {
  api.get(
    '/api/sop',
    {
      config: { access: 'sop.inForce' },
      schema: { tags, summary: 'The SOP in force, and what was measured', response: { 200: SopInForce, ...problems } },
    },
    async (request) => app.sop.inForce(callerOf(request)),
  )
  api.get(
    '/api/sop/versions',
    {
      config: { access: 'sop.versions' },
      schema: { tags, summary: 'All versions', response: { 200: SopVersionPage, ...problems } },
    },
    async (request) => app.sop.versions(callerOf(request)),
  )
  api.get(
    '/api/sop/examples',
    {
      config: { access: 'sop.examples' },
      schema: { tags, summary: 'The SOP files that ship', response: { 200: SopExamplePage, ...problems } },
    },
    async (request) => app.sop.examples(callerOf(request)),
  )
  api.post(
    '/api/sop/versions',
    {
      config: { access: 'sop.addVersion' },
      schema: {
        tags,
        summary: 'A new version from YAML; every error with its line and column',
        body: NewSopVersion,
        response: { 201: SopVersionItem, ...problems },
      },
    },
    async (request, reply) =>
      answered(request, reply.code(201), await app.sop.addVersion(callerOf(request), request.body)),
  )
  api.put(
    '/api/sop/in-force',
    {
      config: { access: 'sop.putInForce' },
      schema: {
        tags,
        summary: 'Puts a version in force at once',
        body: SopChoice,
        response: { 200: SopInForce, ...problems },
      },
    },
    async (request, reply) => answered(request, reply, await app.sop.putInForce(callerOf(request), request.body)),
  )
}
