import { toHttpsAddress } from '../domain/link';

/**
 * The https address that a person means who typed or pasted this text: `webcal:` and `http:` raised to https, and what
 * begins with a host completed (`indico.un.org/event/12/`). Null for what is no address of a public host.
 */
export function toTypedAddress(text: string): string | null {
  const typed = text.trim().replace(/^<(.*)>$/, '$1');
  const address = typed.replace(/^webcals?:\/\//i, 'https://');
  const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(address);
  return toHttpsAddress(hasScheme ? address : `https://${address}`);
}
