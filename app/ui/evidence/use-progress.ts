import { useFetcher, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { paths } from '#kernel/paths'

/** Asks every second how far the counting is, and loads the page again when it is done. */
export function useProgress(evidenceId: string, isRunning: boolean, first: number): number {
  const { data, load } = useFetcher<{ progress: number; isOver: boolean }>()
  const { revalidate } = useRevalidator()

  useEffect(() => {
    if (!isRunning) return
    const timer = window.setInterval(() => load(paths.evidenceProgress(evidenceId)), 1000)
    return () => window.clearInterval(timer)
  }, [isRunning, evidenceId, load])

  useEffect(() => {
    if (isRunning && data?.isOver) revalidate()
  }, [isRunning, data, revalidate])

  return data?.progress ?? first
}
