import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Empty } from '#ui/parts/empty'

/** The address of a preview without the form that it is of. */
export function NoPreview() {
  return (
    <Page>
      <Empty title="There is nothing to preview" to={paths.newRubric()} linkText="Write a rubric" isTop>
        A preview is asked for from the form of a rubric, by its button.
      </Empty>
    </Page>
  )
}
