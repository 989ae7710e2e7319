import type { RouteConfigEntry } from '@remix-run/route-config'
import { type Ability, can } from '#access'
import type { Actor } from '#kernel/actor'
import routes from '../../app/routes.ts'
import type { CastName } from './cast.ts'
import { type Line, routeTable } from './route-table.ts'
import type { Thing } from './things.ts'
import { type Route, visit } from './visit.ts'
import type { World } from './world.ts'

export type Method = 'get' | 'post'
type Behind = Route & { door?: string; acceptsForeign?: boolean }
export type Module = { loader?: Behind; action?: Behind }

/** Every route of app/routes.ts with its whole address, children included. */
export function listRoutes(entries: readonly RouteConfigEntry[] = routes, under = ''): { address: string; file: string }[] {
  return entries.flatMap(({ path = '', file, children = [] }) => {
    const address = `${under}/${path}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1')
    return [{ address, file }, ...listRoutes(children, address)]
  })
}

export const moduleOf = (file: string): Promise<Module> => import(new URL(`../../app/${file}`, import.meta.url).href)

export const linesOf = (address: string): Line[] => [routeTable[address] ?? []].flat()

/** The status that the table and the abilities give this person. */
export function expectedStatus(line: Line, method: Method, actor: Actor, thing?: Thing): number {
  if (line.door === 'member' && actor.kind === 'visitor') return method === 'get' || line.keepsTyped ? 302 : 401
  if (thing && !thing.isSeenBy(actor)) return line.asksForReason && can(actor, 'private.open') ? 403 : 404
  const need = line[method] ?? 'all'
  if (need !== 'all' && ![need].flat().some((ability) => mayOn(actor, ability as Ability, thing?.subject))) return 403
  const isException = method === 'post' && actor.id !== null && line.but?.[actor.handle as CastName]
  return isException || (method === 'get' ? (line.gives ?? 200) : (line.answers ?? 302))
}

/** The table is checked by its answers, so an ability is asked with whatever thing its line names. */
const mayOn = can as (actor: Actor, ability: Ability, subject?: object) => boolean

type Asked = { by?: CastName; thing?: Thing; headers?: Record<string, string> }

/** Sends a line's request as the line says. */
export function ask(place: World, module: Module, address: string, line: Line, method: Method, sent: Asked) {
  const { by, thing, headers } = sent
  const params = thing?.params ?? {}
  const path = address.replace(/:(\w+)/g, (_, name: string) => params[name] ?? name) + (line.query ?? '')
  const form = method === 'post' ? { form: line.form ?? {}, isMultipart: line.isMultipart } : {}
  const behind = method === 'get' ? module.loader : module.action
  return visit(place, behind as Route, path, { by, params, headers, ...form })
}
