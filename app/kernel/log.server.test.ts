import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const hostile = 'usr_x\n{"level":60,"msg":"all is lost"}\r\n\u001B[2J\u001B[31mfake\u0007\u0000'

test('L10: what somebody typed cannot begin a line of the log, nor steer the terminal that shows it', async () => {
  const script = `import { log } from '#kernel/log.server'; const text = ${JSON.stringify(hostile)}; log.error({ path: text, err: new Error(text) }, text)`
  const environment = { ...process.env, VITEST: '', LOG_LEVEL: 'info' }
  const options = { cwd: process.cwd(), env: environment }

  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], options)

  expect(stdout.trimEnd().split('\n')).toHaveLength(1)
  expect([...stdout.trimEnd()].filter((character) => character < ' ')).toEqual([])
  expect(JSON.parse(stdout)).toMatchObject({ msg: hostile, path: hostile })
})
