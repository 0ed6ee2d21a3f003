const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Whether a code of two capitals is a country of ISO 3166-1; the platform knows the list. */
export function isCountry(id: string): boolean {
  return /^[A-Z]{2}$/.test(id) && id !== 'ZZ' && regions.of(id) !== undefined;
}
