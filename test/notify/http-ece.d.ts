/** What the tests use of a library that comes without types. */
declare module 'http_ece' {
  import type { ECDH } from 'node:crypto'

  const ece: {
    /** Opens what was encrypted by RFC 8188 for the holder of the key. */
    decrypt(body: Buffer, options: { version: 'aes128gcm'; privateKey: ECDH; authSecret: string }): Buffer
  }
  export default ece
}
