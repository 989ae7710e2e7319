import { visitor } from '#http/doors.server'
import { notFound } from '#kernel/refused'

export const loader = visitor(async () => {
  throw notFound()
})

export default function Nowhere() {
  return null
}
