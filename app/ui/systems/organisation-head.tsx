import { Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { PageHead } from '#ui/parts/page-head'

/** The head of the two pages about one organisation; each leads to the other. */
export function OrganisationHead({ name, to, other }: { name: string; to: string; other: string }) {
  return (
    <PageHead
      title={name}
      crumbs={[{ name: 'Staff pages', to: paths.admin() }, { name: 'Organisations', to: paths.organisations() }, { name }]}
    >
      <Link to={to}>{other}</Link>
    </PageHead>
  )
}
