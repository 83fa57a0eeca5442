/** The address of a page or file of the site, with the base that the site is served under. */
export const at = (address = ''): string => {
  const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');
  return address === '' ? base : `${base}${address}`;
};

/** The address of a page: pages are folders. */
export const pageAt = (address: string): string => at(address === '' ? '' : `${address}/`);
