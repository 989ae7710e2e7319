import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Rule } from './rule.tsx'

const start = { at: 0, value: 'told' }
const end = { at: 45, value: '45' }

test('a rule never draws past its end, however late', () => {
  const html = renderToStaticMarkup(<Rule label="Late" max={45} value={90} isLate marks={[start, end]} />)

  expect(html).toContain('width="100%"')
  expect(html).not.toContain('200%')
})

test('marks that would touch stand in a list', () => {
  const html = renderToStaticMarkup(<Rule label="Day 44 of 45" max={45} value={44} marks={[start, { at: 44, value: 'day 44' }, end]} />)

  expect(html).toContain('class="hidden"')
  expect(html).not.toContain('<ol class="text-micro sr-only"')
})

test('a rule needs no style attribute, which the site forbids', () => {
  const html = renderToStaticMarkup(<Rule label="Day 17" max={45} value={17} reserved={3} marks={[start, end]} />)

  expect(html).not.toContain('style=')
})
