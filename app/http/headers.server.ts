/** What every answer carries. `same-origin` and not `no-referrer`: the latter would blank the Origin of our own forms. */
export function securityHeaders(isSecure: boolean, path = ''): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    // Badges are made to stand on other people's pages; nothing else is.
    'Cross-Origin-Resource-Policy': /^\/systems\/[^/]+\/badge\.svg$/.test(path) ? 'cross-origin' : 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
    ...(isSecure ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
  }
}

/** The policy of what is no page: it may load nothing at all. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'"

/** The policy of a page: no script for visitors, scripts with this page's nonce (and our own files) for the signed-in. */
export function pagePolicy(nonce: string | null): string {
  const isDevelopment = process.env.NODE_ENV === 'development'
  return [
    "default-src 'none'",
    `script-src ${nonce ? `'self' 'nonce-${nonce}'` : "'none'"}`,
    `style-src 'self'${isDevelopment ? " 'unsafe-inline'" : ''}`,
    "font-src 'self'",
    "img-src 'self'",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
