/**
 * The colour of a status by its token, so that it follows the page's theme.
 * @param of what it is a status towards, or what is written on it
 * @returns for example `var(--nato-military-member)`
 */
export function statusColour(of: 'nato' | 'on-nato' | 'eu', status: string): string {
  return `var(--${of}-${status.replaceAll('_', '-')})`;
}
