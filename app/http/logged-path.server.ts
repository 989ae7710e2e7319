/** The path of a request as it may stand in a log: what makes a link secret is left out, since it may still work. */
export const loggedPath = ({ url }: Request): string => new URL(url).pathname.replace(secretLinks, '$1…')

const secretLinks = /^(\/(?:confirm|password-reset|first-admin|notice|unsubscription)\/)[^/]+/
