import { createContext } from 'react'

/** The reader's time zone (IANA name); root.tsx provides it. */
export const Zone = createContext('UTC')
