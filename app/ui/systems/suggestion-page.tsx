import { Form, Link } from '@remix-run/react'
import type { SystemView } from '#domain/systems'
import { type SuggestionSubject, suggestionSubjects } from '#domain/systems/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { PageHead } from '#ui/parts/page-head'
import { TextField } from '#ui/parts/text-field'
import { ReleaseFields, StatusFields } from './suggestion-fields.tsx'
import { type RefusedForm, typedIn } from './typed-values.ts'

type Props = { system: SystemView; about: SuggestionSubject; mayEdit: boolean; refused?: RefusedForm }

/** One fact at a time, with its source: the smallest thing that can be confirmed or declined. */
export function SuggestionPage({ system, about, mayEdit, refused }: Props) {
  return (
    <Page>
      <PageHead
        title={mayEdit ? `Edit ${system.name}` : `Suggest a change of ${system.name}`}
        crumbs={[{ name: 'Systems', to: paths.systems() }, { name: system.name, to: paths.system(system.slug) }, { name: 'Change' }]}
        lede={
          mayEdit
            ? 'It stands in the catalogue at once, with its source, and in the system’s history.'
            : 'A moderator checks the source and confirms it or declines it with a reason. You are told.'
        }
      />
      <nav aria-label="What to change" className="mb-8 border-t-[1.5px] border-ink pt-5">
        <ul className="flex flex-wrap gap-2">
          {suggestionSubjects.map((subject) => (
            <li key={subject}>
              <Link
                to={paths.systemSuggestion(system.slug, subject)}
                aria-current={subject === about ? 'true' : undefined}
                className={`inline-flex min-h-11 items-center rounded-sm border-[1.5px] px-4 text-ink no-underline hover:bg-well ${
                  subject === about ? 'border-ink font-strong' : 'border-edge'
                }`}
              >
                {subjectNames[subject]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Form key={about} method="post" action={paths.systemSuggestion(system.slug, about)} className="flex max-w-form flex-col gap-7">
        <FormErrors errors={refused?.errors} />
        <input type="hidden" name="about" value={about} />
        {about === 'release' ? (
          <ReleaseFields refused={refused} />
        ) : (
          <StatusFields about={about} releases={system.releases} refused={refused} />
        )}
        <TextField
          name="source"
          label="Source"
          hint="Where it says so, for instance a link to a model card, a paper or release notes."
          required
          defaultValue={typedIn(refused, 'source')}
          error={refused?.errors.source}
        />
        <div>
          <Button id="form" kind="filled">
            {mayEdit ? 'Save change' : 'Suggest change'}
          </Button>
        </div>
      </Form>
    </Page>
  )
}

const subjectNames: Record<SuggestionSubject, string> = { release: 'A release', component: 'A component', safeguard: 'A safeguard' }
