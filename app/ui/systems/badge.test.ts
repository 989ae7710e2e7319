import { expect, test } from 'vitest'
import { badgeSnippet, badgeSvg } from './badge.ts'

test('the badge states what is open and what was answered', () => {
  const svg = badgeSvg({ name: 'GPT-2', open: 5, answered: 8, told: 9 })

  expect(svg).toContain('>GPT-2: 5 open issues</text>')
  expect(svg).toContain('>8 of 9 answered</text>')
  expect(badgeSvg({ name: 'X', open: 1, answered: 0, told: 0 })).toContain('1 open issue, none asked')
})

test('a name is text in the image and in the line for a model card, never markup', () => {
  const svg = badgeSvg({ name: `<script>"&'\u0000`, open: 0, answered: 0, told: 0 })

  expect(svg).not.toContain('<script')
  expect(svg).not.toContain('\u0000')
  expect(svg).toContain('&#60;script&#62;&#34;&#38;&#39;')
  expect(badgeSnippet('A](javascript:x)[', 'https://x.example/systems/a')).toBe(
    '[![A(javascript:x) on Counterweight](https://x.example/systems/a/badge.svg)](https://x.example/systems/a)',
  )
})
