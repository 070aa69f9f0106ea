import { createSign, generateKeyPairSync, randomBytes } from 'node:crypto'

/** A certificate that signs itself, made for one run of the tests. */
export type Certificate = { readonly key: string; readonly cert: string }

/** Makes a certificate for a name and an address of this machine. */
export function certificateFor(name: string, address = '127.0.0.1'): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const algorithm = sequence(oid('2a8648ce3d040302'))
  const who = sequence(tagged(0x31, sequence(oid('550403'), tagged(0x0c, Buffer.from(name)))))
  const day = (milliseconds: number) =>
    tagged(0x18, Buffer.from(`${new Date(milliseconds).toISOString().replace(/[-:T]|\.\d+/g, '')}`))
  const validity = sequence(day(Date.now() - 86_400_000), day(Date.now() + 86_400_000))
  const names = sequence(tagged(0x82, Buffer.from(name)), tagged(0x87, Buffer.from(address.split('.').map(Number))))
  const extension = sequence(oid('551d11'), tagged(0x04, names))
  const statement = sequence(
    tagged(0xa0, tagged(0x02, Buffer.from([2]))),
    tagged(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    who,
    validity,
    who,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(extension)),
  )
  const signature = createSign('sha256').update(statement).sign(privateKey)
  const whole = sequence(statement, algorithm, tagged(0x03, Buffer.concat([Buffer.from([0]), signature])))
  const lines = whole.toString('base64').replace(/.{64}/g, '$&\n')
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  }
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts))
}

function oid(hex: string): Buffer {
  return tagged(0x06, Buffer.from(hex, 'hex'))
}

function tagged(tag: number, content: Buffer): Buffer {
  const { length } = content
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}
