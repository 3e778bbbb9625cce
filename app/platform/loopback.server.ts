/** Names of this very machine. A site at such an address is somebody trying it out, not one that people visit. */

/** False: somebody tries the site out on this machine. */
export function isForVisitors({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || !isLoopback(hostname);
}

/** True for localhost, its subdomains, 127.0.0.0/8 and ::1 (with or without brackets); no port. */
export function isLoopback(hostname: string): boolean {
  const name = hostname.toLowerCase();
  if (name === 'localhost' || name.endsWith('.localhost')) return true;
  return name === '::1' || name === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(name);
}
