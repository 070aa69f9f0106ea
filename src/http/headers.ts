/** Everything comes from this server itself; nothing is inline, nothing is framed, nothing is sent elsewhere. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

const always: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(self), payment=(), usb=()',
}

/**
 * The headers of every answer. Strict transport only where the office has said that it is reached by https, and a public
 * authority vouches for it: on a network where desks come by plain http it would lock them out, and where the office is an
 * authority of its own a phone that does not trust it yet could no longer be led to the page that helps.
 */
export function securityHeaders(strict: boolean): Readonly<Record<string, string>> {
  return strict ? { ...always, 'strict-transport-security': 'max-age=31536000' } : always
}
