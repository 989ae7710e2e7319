import type { PublicTotals } from '#domain/ledger'
import type { Prize, ProgrammeContents, ProgrammeKind } from '#domain/programmes/model'
import { severities } from '#domain/reports/model'
import { RecordSection } from '#ui/parts/record-section'
import { Severity } from '#ui/parts/severity'
import { Table } from '#ui/parts/table'
import { money } from './words.ts'

type Props = { kind: ProgrammeKind; contents: ProgrammeContents; currency: string; totals: PublicTotals | null }

/** What a good entry is worth, and where the money of the programme is now. */
export function ProgrammeRewards({ kind, contents, currency, totals }: Props) {
  const { rewards, prizes, qualificationMinor, budgetMinor } = contents
  const amount = (minor: number) => money(minor, currency)
  return (
    <RecordSection title={kind === 'challenge' ? 'Prizes' : 'Rewards'} note={`Budget ${amount(budgetMinor)}.`}>
      <Table caption={rewards ? 'Rewards by severity' : 'Prizes'}>
        <thead>
          <tr>
            <th scope="col">{rewards ? 'Severity' : 'For'}</th>
            <th scope="col" className="cell-number">
              Amount
            </th>
          </tr>
        </thead>
        <tbody>
          {rewards
            ? severities.map((one) => (
                <tr key={one}>
                  <td>
                    <Severity severity={one} />
                  </td>
                  <td className="cell-number whitespace-nowrap">{amount(rewards[one])}</td>
                </tr>
              ))
            : prizes.map((prize) => (
                <tr key={`${prize.rank} ${prize.name}`}>
                  <td className="break-words">{prizeName(prize)}</td>
                  <td className="cell-number whitespace-nowrap">{amount(prize.minor)}</td>
                </tr>
              ))}
        </tbody>
      </Table>
      {qualificationMinor > 0 && <p className="mt-3">Every entry that is graded and accepted gets {amount(qualificationMinor)}.</p>}
      {totals && totals.funded > 0 && (
        <dl className="mt-6 grid max-w-body grid-cols-[minmax(0,1fr)_auto] gap-x-8 gap-y-1.5 text-small">
          <Line name="Paid in" value={amount(totals.funded)} />
          <Line name="Left, promised to nobody yet" value={amount(totals.left)} />
          <Line name="Set aside for approved awards" value={amount(totals.setAside)} />
          <Line name="Paid" value={amount(totals.paid)} />
          <Line name="Donated" value={amount(totals.donated)} />
        </dl>
      )}
    </RecordSection>
  )
}

function Line({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt className="text-ink-2">{name}</dt>
      <dd className="text-end whitespace-nowrap">{value}</dd>
    </>
  )
}

const prizeName = ({ rank, name, theme }: Prize) => (rank === null ? `Theme: ${theme ?? name}` : `Rank ${rank}: ${name}`)
