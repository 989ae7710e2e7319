import { useSyncExternalStore } from 'react'

/** Whether scripts run on this page: false while it comes from the server, so that what only they can do is offered when they do. */
export const useHasScripts = (): boolean =>
  useSyncExternalStore(
    nothingChanges,
    () => true,
    () => false,
  )

const nothingChanges = () => () => undefined
