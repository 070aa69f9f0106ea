import type { X509Certificate } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { Trust } from '../../contract/trust.ts'
import { type Api, problems, troubled } from '../api.ts'
import type { Services } from './services.ts'

const tags = ['trust']
/** How a certificate that is limited to some names says so: the beginning of that extension. */
const nameConstraints = Buffer.from('0603551d1e', 'hex')

/** What helps phones and computers trust the office's own authority; open to everybody, as it is wanted before anybody signs in. */
export function trust(api: Api, { authority, secureUrl }: Services): void {
  api.get(
    '/api/trust',
    {
      config: { access: 'trust.get' },
      schema: {
        tags,
        summary: 'The https of this Lawang, and who vouches for it',
        response: { 200: Trust, ...problems },
      },
    },
    async (request) => ({ secureUrl: secureUrl(request), authority: presented(authority()) }),
  )
  addFile(api, authority, {
    path: '/api/trust/certificate',
    type: 'application/x-x509-ca-cert',
    summary: 'The certificate of the authority, for Android, Windows and others',
    name: 'lawang.crt',
    bytes: (certificate) => certificate.raw,
  })
  addFile(api, authority, {
    path: '/api/trust/profile',
    type: 'application/x-apple-aspen-config',
    summary: 'The certificate as a profile, for iPhone, iPad and Mac',
    name: 'lawang.mobileconfig',
    bytes: (certificate) => Buffer.from(appleProfile(certificate)),
  })
}

type AuthorityFile = {
  readonly path: string
  readonly type: string
  readonly summary: string
  readonly name: string
  bytes(certificate: X509Certificate): Buffer
}

function addFile(
  api: Api,
  authority: Services['authority'],
  { path, type, summary, name, bytes }: AuthorityFile,
): void {
  const file = {
    description: 'A file to be opened on the phone',
    content: { [type]: { schema: Type.String({ contentMediaType: type }) } },
  }
  api.get(
    path,
    { config: { access: 'trust.get' }, schema: { tags, summary, response: { 200: file, ...problems } } },
    async (request: FastifyRequest, reply: FastifyReply) => {
      const certificate = authority()
      if (certificate === null) return reply.send(troubled(request, reply, { code: 'notFound' }))
      return reply.type(type).header('content-disposition', `attachment; filename="${name}"`).send(bytes(certificate))
    },
  )
}

function presented(certificate: X509Certificate | null): Trust['authority'] {
  if (certificate === null) return null
  return {
    name: nameOf(certificate),
    fingerprint: certificate.fingerprint256,
    until: certificate.validToDate.toISOString(),
    limited: certificate.raw.includes(nameConstraints),
  }
}

function nameOf({ subject }: X509Certificate): string {
  return /^CN=(.+)$/m.exec(subject)?.[1] ?? subject.replaceAll('\n', ', ')
}

/** A profile with one certificate in it; its names of sixteen bytes follow from the certificate, so that a second one takes the place of the first. */
function appleProfile(certificate: X509Certificate): string {
  const digits = certificate.fingerprint256.replaceAll(':', '')
  const [ofProfile, ofPayload] = [uuidOf(digits.slice(0, 32)), uuidOf(digits.slice(32))]
  const name = nameOf(certificate).replace(/[<>&]/g, '')
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>PayloadType</key><string>Configuration</string>
  <key>PayloadVersion</key><integer>1</integer>
  <key>PayloadIdentifier</key><string>lawang.authority</string>
  <key>PayloadUUID</key><string>${ofProfile}</string>
  <key>PayloadDisplayName</key><string>${name}</string>
  <key>PayloadContent</key>
  <array>
    <dict>
      <key>PayloadType</key><string>com.apple.security.root</string>
      <key>PayloadVersion</key><integer>1</integer>
      <key>PayloadIdentifier</key><string>lawang.authority.certificate</string>
      <key>PayloadUUID</key><string>${ofPayload}</string>
      <key>PayloadDisplayName</key><string>${name}</string>
      <key>PayloadCertificateFileName</key><string>lawang.crt</string>
      <key>PayloadContent</key><data>${certificate.raw.toString('base64')}</data>
    </dict>
  </array>
</dict>
</plist>
`
}

function uuidOf(digits: string): string {
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
