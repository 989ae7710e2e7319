import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** A browser for the journeys: CHROMIUM_PATH, a system Chromium, Playwright's own; else one is installed, and it is said. */
export function findBrowser(): string | null {
  const found = installed()
  if (found) return found

  say('No Chromium was found. Trying to install one.')
  attempt('npx', ['--no-install', 'playwright', 'install', 'chromium'])
  if (!installed() && process.getuid?.() === 0) {
    attempt('apt-get', ['update', '-qq'])
    attempt('apt-get', ['install', '-y', '-qq', 'chromium'])
  }
  const now = installed()
  say(now ? `Using ${now}.` : 'There is no browser. Install Chromium and set CHROMIUM_PATH to its program.')
  return now
}

function installed(): string | null {
  const candidates = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    chromium.executablePath(),
  ]
  return candidates.find((path): path is string => Boolean(path) && existsSync(path as string)) ?? null
}

function attempt(command: string, args: string[]): void {
  try {
    execFileSync(command, args, { stdio: 'inherit', timeout: 600_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  } catch {
    say(`${command} ${args.join(' ')} did not work.`)
  }
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}
