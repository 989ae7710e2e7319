import type { Work } from './work-shown.tsx'

/** What an entry is about, under its title; no names. */
export function WorkBadges({ report, rubric }: { report: Work['report']; rubric: { name: string; number: number } }) {
  return (
    <>
      <span>{report.kind === 'bias' ? 'Bias' : 'Safety'}</span>
      {report.system && <span>{report.release ? `${report.system}, ${report.release}` : report.system}</span>}
      <span>
        {rubric.name}, version {rubric.number}
      </span>
    </>
  )
}
