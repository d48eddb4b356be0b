import { createServer, type IncomingMessage, request } from 'node:http';

/** One request that a browser made. */
export interface Asked {
  /** The whole address; of an encrypted connection only host and port can be known. */
  address: string;
  /** What the browser says of who asks, in lower case. */
  headers: IncomingMessage['headers'];
}

export interface CountingProxy {
  port: number;
  readonly asked: readonly Asked[];
  close(): Promise<void>;
}

/** What browsers ask for by themselves; everything else has to be accounted for. */
const browsersOwn =
  /^(?:https?:\/\/)?[\w.-]*\.?(?:google|googleapis|gstatic|gvt1|mozilla|firefox|mozgcp|cloudflare-dns)\.(?:com|org|net)(?::\d+)?(?:\/|$)/;

/** The addresses that were asked for but by the browser for itself, the icon of the site at `served` among these. */
export function askedOf({ asked }: CountingProxy, served: string): string[] {
  return asked
    .map(({ address }) => address)
    .filter((address) => !browsersOwn.test(address) && address !== `${served}favicon.ico`);
}

/** A proxy that writes down every request. It lets those to the loopback address through and refuses all others. */
export function countRequests(): Promise<CountingProxy> {
  const asked: Asked[] = [];
  const server = createServer((incoming, outgoing) => {
    const address = incoming.url ?? '';
    const { headers, method } = incoming;
    asked.push({ address, headers });
    const refuse = (): void => void outgoing.writeHead(502).end();
    if (!URL.canParse(address) || !['127.0.0.1', 'localhost'].includes(new URL(address).hostname))
      return refuse();
    const onward = request(address, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', refuse);
    incoming.pipe(onward);
  });
  server.on('connect', ({ url: address = '', headers }, socket) => {
    asked.push({ address, headers });
    socket.on('error', () => undefined); // the browser may have gone
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const at = server.address();
      resolve({
        port: typeof at === 'object' && at ? at.port : 0,
        asked,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}
