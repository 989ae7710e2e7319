import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

/** The floor of a page: a bare server that sends the same bytes and does nothing else. A process of its own, so that its CPU is its own. */
const bytes = readFileSync(process.argv[2] ?? '')
const server = createServer((_request, response) => {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'br', 'Content-Length': bytes.length })
  response.end(bytes)
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${JSON.stringify(server.address())}\n`))
