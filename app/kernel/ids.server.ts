import { hash, randomBytes } from 'node:crypto'

type Prefix =
  | 'usr'
  | 'org'
  | 'sys'
  | 'rel'
  | 'sug'
  | 'rep'
  | 'com'
  | 'evi'
  | 'ana'
  | 'iss'
  | 'evt'
  | 'err'
  | 'ver'
  | 'cla'
  | 'acc'
  | 'gra'
  | 'job'
  | 'mai'
  | 'ans'
  | 'vdt'
  | 'not'
  | 'ope'
  | 'han'
  | 'vie'
  | 'bat'
  | 'fac'
  | 'flg'
  | 'cas'
  | 'snp'
  | 'ntc'
  | 'cnt'
  | 'dec'
  | 'mea'
  | 'san'
  | 'stk'
  | 'sta'
  | 'apl'
  | 'aps'
  | 'prg'
  | 'ent'
  | 'prq'
  | 'awd'
  | 'pay'
  | 'hld'
  | 'pyf'
  | 'cop'
  | 'qst'
  | 'uns'
  | 'rpr'
  | 'rub'
  | 'rbv'
  | 'pan'
  | 'sea'

/** A typed id: a prefix that names the kind and 128 random bits in lower-case letters and digits. */
export function newId(prefix: Prefix): string {
  return `${prefix}_${BigInt(`0x${randomBytes(16).toString('hex')}`)
    .toString(36)
    .padStart(25, '0')}`
}

/** 256 random bits for a link or a cookie; only its hash is ever stored. */
export const newSecret = () => randomBytes(32).toString('base64url')

export const sha256 = (content: string | Buffer) => hash('sha256', content, 'hex')
