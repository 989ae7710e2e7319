import { expect, test } from 'vitest'
import { dateInWords } from './catalogue-date.ts'
import { describeSystem } from './description.ts'
import { parametersInWords } from './parameters.ts'

const release = { releasedOn: '2020-05-02', accessLevel: 'downloadable', gating: 'public' } as const

test('a system with one release is described with its day and where it stands', () => {
  const described = describeSystem({
    developer: 'Allen Institute for AI',
    modality: 'text',
    accessLevel: 'downloadable',
    releases: [release],
  })

  expect(described).toBe(
    'A text system by Allen Institute for AI, released on 2 May 2020; people can download it, though parts of it are kept back.',
  )
})

test('a system that was opened in steps is described by where its newest release stands', () => {
  const first = { ...release, releasedOn: '2019-02-14', accessLevel: 'gradual_staged' } as const
  const described = describeSystem({ developer: 'OpenAI', modality: 'text', accessLevel: 'gradual_staged', releases: [first, release] })

  expect(described).toContain('released in two steps from February 2019 to May 2020; people can download it')
})

test('what was never released is made known, and gates are said', () => {
  const closed = { ...release, accessLevel: 'fully_closed', gating: 'unknown' } as const
  const api = { ...release, accessLevel: 'cloud_api', gating: 'gated' } as const

  expect(describeSystem({ developer: 'A; B', modality: 'image', accessLevel: 'fully_closed', releases: [closed] })).toBe(
    'An image system by A and B, made known on 2 May 2020; nobody outside its developer can use it.',
  )
  expect(describeSystem({ developer: 'A', modality: 'code', accessLevel: 'cloud_api', releases: [api] })).toContain(
    'programs of those who are admitted can send it requests',
  )
})

test('a system of which nothing is known yet is still named with its developer', () => {
  expect(describeSystem({ developer: 'A', modality: null, accessLevel: null, releases: [] })).toBe('A system by A.')
})

test('dates say no more than is known, and sizes stand to three figures', () => {
  expect(['2019-05', '2019', '2019-05-02', null].map((date) => dateInWords(date))).toEqual(['May 2019', '2019', '2 May 2019', 'not stated'])
  expect(dateInWords('2019-02-14', 'short')).toBe('14 Feb 2019')
  expect([176_247_271_424, 1.5e9, 124e6, 900, null].map(parametersInWords)).toEqual([
    '176 billion',
    '1.5 billion',
    '124 million',
    '900',
    'not stated',
  ])
})
