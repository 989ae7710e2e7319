/** What the two ends of the gradient mean. */
export function BeamEnds() {
  return (
    <div className="mt-4 flex flex-col gap-x-8 gap-y-1 border-t border-rule pt-3 text-micro text-ink-3 sm:flex-row sm:justify-between">
      <p>Closed: the developer decides, few can check</p>
      <p>Open: anyone can check, nobody can recall it</p>
    </div>
  )
}
