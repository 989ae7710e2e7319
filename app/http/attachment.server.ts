/** The headers of a file that somebody sent us: saved, never shown, never kept, never run. */
export function attachment(fileName: string, type: string, size?: number): Record<string, string> {
  const plain = fileName.replace(/[^\w.-]+/g, '_')
  return {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName.toWellFormed())}`,
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cache-Control': 'no-store',
    ...(size === undefined ? {} : { 'Content-Length': String(size) }),
  }
}
