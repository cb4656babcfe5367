import type { Server } from 'node:net';

/** Only this machine may reach the stand-ins: their logins and keys are no secrets. */
export const loopback = '127.0.0.1';

/**
 * Starts a server on the loopback address; port 0 takes any free one.
 * @returns the port it listens on
 * @throws Error that names the port and `--port` when another program has it
 */
export function listen(server: Server, { port, what }: { port: number; what: string }): Promise<number> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) => reject(listenError(error, { port, what }));
    server.once('error', refuse);
    server.listen(port, loopback, () => {
      server.off('error', refuse);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** Turns a failure to listen into words that say which port, who wanted it and what to do about it. */
export function listenError(
  error: NodeJS.ErrnoException,
  { port, what }: { port: number; what: string },
): Error {
  if (error.code === 'EADDRINUSE') {
    return new Error(
      `Port ${port}, wanted by ${what}, is taken by another program. Stop that program, or choose other ports with --port.`,
      { cause: error },
    );
  }
  if (error.code === 'EACCES') {
    return new Error(
      `Port ${port}, wanted by ${what}, is not allowed for this user. Choose one above 1023 with --port.`,
      {
        cause: error,
      },
    );
  }
  return error;
}
