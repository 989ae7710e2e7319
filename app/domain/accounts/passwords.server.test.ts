import { expect, test } from 'vitest'
import { hashPassword, isPassword, passwordFault } from './passwords.server.ts'

const ada = { handle: 'ada', email: 'ada.lovelace@example.org' }

test.each([
  ['7 characters', 'Xk3!pq9', /at least 12/],
  ['11 characters', 'Xk3!pq9zR2u', /at least 12/],
  ['11 emoji, which are more code units than characters', '😀🐸🎉🚀😀🐸🎉🚀😀🐸🎉', /at least 12/],
  ['513 characters', 'four plain words '.repeat(31), /at most 512/],
  ['a common password that is long', 'qwertyuiop123', /tried first/],
  ['the same in capitals', 'QWERTYUIOP123', /tried first/],
  ['one letter again and again', 'aaaaaaaaaaaaaaaa', /tried first/],
  ['little but the own address', 'ada.lovelace@example.org', /own name or address/],
  ['little but the own name in it', 'ADA.Lovelace!1', /own name or address/],
])('F11: a password of %s is refused', (_name, password, sentence) => {
  expect(passwordFault(password, ada)).toMatch(sentence)
})

test.each([
  ['12 characters', 'Xk3!pq9zR2uW'],
  ['64 characters', 'this is a rather long sentence that nobody but me would think of'],
  ['512 characters', 'Xk3!pq9z'.repeat(64)],
  ['only spaces and words', 'four plain words here'],
  ['emoji', '😀🐸🎉🚀🌵🎈🍋🎻🧩🪁🛶🧭'],
  ['letters of other scripts', 'пароль из слов'],
  ['a name among much else', 'ada and the analytical engine'],
])('F11: a password of %s is fine', (_name, password) => {
  expect(passwordFault(password, ada)).toBeNull()
})

test.each([
  ['as it was typed', 'four plain words here', 'four plain words here', true],
  ['with another case', 'Four plain words here', 'four plain words here', false],
  ['with a space at its end', 'four plain words here ', 'four plain words here', false],
  ['with a null at its end', 'four plain words here\0', 'four plain words here', false],
  ['without its null', 'four plain words here', 'four plain words here\0', false],
  ['with the last of 512 emoji', '🐸'.repeat(512), '🐸'.repeat(512), true],
  ['without the last of 512 emoji', '🐸'.repeat(511), '🐸'.repeat(512), false],
])('F11: a password is verified %s', async (_name, typed, set, matches) => {
  expect(await isPassword(await hashPassword(set), typed)).toBe(matches)
})

test('nobody’s hash and a hash of another kind match nothing', async () => {
  expect(await isPassword(null, 'nobody has this password')).toBe(false)
  expect(await isPassword('unset', 'unset')).toBe(false)
})
