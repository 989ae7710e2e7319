import { Form } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Button } from '#ui/parts/button'
import { Notice } from '#ui/parts/notice'

const people = {
  ada: 'writes reports',
  cleo: 'writes for money too',
  ben: 'a member',
  finn: 'suspended',
  tess: 'moderator',
  max: 'moderator',
  olga: 'owner-admin',
  otto: 'owner',
  gus: 'grader',
  ruth: 'appeal reviewer',
  root: 'admin',
  rita: 'second admin',
}

/** The people of the demo town, one click each. */
export function DemoPeople() {
  return (
    <Notice>
      <p>This is the demo town. Be one of its people:</p>
      <Form method="post" action={paths.demoSignIn()} reloadDocument className="mt-3 flex flex-wrap gap-3">
        {Object.entries(people).map(([handle, what]) => (
          <Button key={handle} isSmall name="handle" value={handle}>
            {handle}, {what}
          </Button>
        ))}
      </Form>
    </Notice>
  )
}
