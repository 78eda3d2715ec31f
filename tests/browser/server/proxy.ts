import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

/** A proxy that leads every https connection, whatever its host, to one port: Firefox has no rule for host names as Chromium has. */
export interface HttpsProxy {
  readonly port: number;
  close(): void;
}

/** Starts the proxy in front of the local internet at `port`. */
export async function startProxy(port: number): Promise<HttpsProxy> {
  const server = createServer();
  server.on('connect', (_request, client) => {
    const upstream = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.pipe(client);
      client.pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The preferences with which Firefox goes through the proxy. */
export function throughProxy({ port }: HttpsProxy): Readonly<Record<string, string | number | boolean>> {
  return {
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.dns.disabled': false,
  };
}
