/** The address is made relative, so that it also loads where the page was opened under another name of this machine. */
export const local = address => {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname) ? url.pathname + url.search : address;
};
