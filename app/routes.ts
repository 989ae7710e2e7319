import { index, type RouteConfig, route } from '@remix-run/route-config'

/** The site map: every URL of the product, in the order a visitor would meet them. */
export default [
  index('routes/home.tsx'),

  // accounts

  // policies

  // systems

  // reports and evidence

  // triage

  // issues

  // notifications
  route('inbox', 'routes/notifications/inbox.tsx'),
  route('inbox/readings', 'routes/notifications/readings.tsx'),

  // the operator's pages
  route('healthz', 'routes/operator/healthz.ts'),
  route('readyz', 'routes/operator/readyz.ts'),
  route('*', 'routes/nowhere.tsx'),
] satisfies RouteConfig
