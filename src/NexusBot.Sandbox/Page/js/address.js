/**
 * The address is made relative, so that it also loads where the page was opened under another name of this machine. Discord's own app
 * renews the address of a file whose day is over; here the page has one that stays good.
 */
export const local = address => {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)) return address;
  return url.searchParams.has('hm') ? `/sandbox/files${url.pathname}` : url.pathname + url.search;
};
