/** Keeps a choice of this browser (theme, language) for a year, where the server reads it before it draws a page. */
export const keepPreference = (name: 'theme' | 'locale', value: string): void => {
  // The Cookie Store is not there over plain http, which schools use in their own network.
  document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax`
}
