import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

/** Loads the page anew every second while something runs. */
export function useRunning(isRunning: boolean): void {
  const { revalidate } = useRevalidator()

  useEffect(() => {
    if (!isRunning) return
    const timer = window.setInterval(revalidate, 1000)
    return () => window.clearInterval(timer)
  }, [isRunning, revalidate])
}
